package rs.tefter.rendering;

import java.time.LocalDateTime;
import java.util.List;
import rs.tefter.validation.text.Language;

/**
 * Any document that is a title, facts with labels, and tables: a history of statuses, a record of VAT, a notice. Its words and values are
 * written by the caller, in the caller's language; {@link Format} writes dates and amounts. Empty facts are left out.
 *
 * @param kind     what it is, above the title
 * @param title    its number or name
 * @param language of the few words that the page adds
 */
public record TableDocument(Language language, String kind, String title, List<Fact> facts, List<Table> tables, List<String> notes) {

    /** A value with its label. */
    public record Fact(String label, String value) {}

    /**
     * A column.
     *
     * @param share  its width, in relation to the other columns' shares
     * @param number whether it holds numbers, which stand at the right
     */
    public record Column(String title, int share, boolean number) {

        public static Column text(String title, int share) {
            return new Column(title, share, false);
        }

        public static Column number(String title, int share) {
            return new Column(title, share, true);
        }
    }

    /** A table; every row has a cell for every column. */
    public record Table(String title, List<Column> columns, List<List<String>> rows) {

        public Table {
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(columns.size() + " cells expected in " + row);
                }
            }
        }
    }

    /** A page of HTML that needs nothing beside itself. */
    public String html(LocalDateTime generatedAt) {
        return page(Sheet.SCREEN, generatedAt);
    }

    /** The same as a PDF. */
    public byte[] pdf(LocalDateTime generatedAt) {
        return Pdf.of(page(Sheet.PAPER, generatedAt), List.of());
    }

    private String page(Sheet sheet, LocalDateTime generatedAt) {
        Words words = Words.in(language);
        return sheet.page(words, (kind + " " + title).strip(), html -> {
            html.markup("<header>\n<h1>").element("span", "kind", kind).markup(" ").element("span", "name", title).markup("</h1>\n</header>\n");
            html.markup("<div class=\"facts listed\">\n").each(facts, fact -> fact(html, fact)).markup("</div>\n");
            html.each(tables, table -> table(html, table));
            html.each(notes, note -> html.markup("<section class=\"notes\">").element("p", "note", note).markup("</section>\n"));
            html.markup("<footer>");
            if (html.isShortened()) {
                html.element("p", "shortened", words.get("shortened.table"));
            }
            html.element("p", words.get("imprint.generated") + " " + Format.time(generatedAt)).markup("</footer>\n");
        });
    }

    private static void fact(Html html, Fact fact) {
        if (!fact.value().isEmpty()) {
            html.markup("<div class=\"fact\">").element("p", "label", fact.label()).element("p", "value", fact.value()).markup("</div>\n");
        }
    }

    private static void table(Html html, Table table) {
        int all = table.columns().stream().mapToInt(Column::share).sum();
        html.markup("<section>");
        if (!table.title().isEmpty()) {
            html.element("h2", table.title());
        }
        html.markup("<table>\n<thead><tr>");
        for (Column column : table.columns()) {
            html.markup("<th scope=\"col\"" + alignment(column) + " style=\"width: " + 100 * column.share() / all + "%\">").text(column.title())
                .markup("</th>");
        }
        html.markup("</tr></thead>\n<tbody>\n").each(table.rows(), row -> {
            html.markup("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.markup("<td" + alignment(table.columns().get(i)) + ">").text(row.get(i)).markup("</td>");
            }
            html.markup("</tr>\n");
        }).markup("</tbody>\n</table></section>\n");
    }

    private static String alignment(Column column) {
        return column.number() ? " class=\"amount\"" : "";
    }
}
