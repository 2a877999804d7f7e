package rs.tefter.rendering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.rendering.InvoiceView.Allowance;
import rs.tefter.rendering.InvoiceView.Line;
import rs.tefter.validation.codes.UnitsOfMeasure;

/** The lines of an invoice as a table whose head repeats on every page. */
final class LineTable {

    private static final List<String> COLUMNS = List.of("number", "name", "quantity", "unit", "price", "discount", "vat", "net");

    private final Words words;
    private final Html html;

    LineTable(Words words, Html html) {
        this.words = words;
        this.html = html;
    }

    void write(InvoiceView view) {
        boolean discounts = view.lines().stream().anyMatch(line -> !line.allowances().isEmpty());
        html.markup("<section>").element("h2", words.get("lines")).markup("<table class=\"lines" + (discounts ? "" : " plain") + "\">\n<thead><tr>");
        COLUMNS.stream().filter(column -> discounts || !column.equals("discount"))
            .forEach(column -> html.markup("<th scope=\"col\" class=\"" + column + "\">").text(words.get(column)).markup("</th>"));
        html.markup("</tr></thead>\n<tbody>\n");
        html.each(view.lines(), line -> row(line, discounts));
        html.markup("</tbody>\n</table></section>\n");
    }

    private void row(Line line, boolean discounts) {
        html.markup("<tr>").element("td", "number", line.id()).markup("<td class=\"name\">").element("p", "item", line.name());
        if (!line.sellerCode().isEmpty()) {
            html.element("p", "detail", words.get("code") + " " + line.sellerCode());
        }
        Stream.of(line.description(), line.note()).filter(text -> !text.isEmpty() && !text.equals(line.name()))
            .forEach(text -> html.element("p", "detail", text));
        html.markup("</td>").element("td", "quantity", Format.quantity(line.quantity())).element("td", "unit", unit(line.unit()))
            .markup("<td class=\"price\">").text(Format.amount(line.price()));
        if (Format.decimal(line.baseQuantity()).filter(base -> base.intValue() == 1 && base.stripTrailingZeros().scale() <= 0).isEmpty()
                && !line.baseQuantity().isEmpty()) {
            html.element("p", "detail", words.get("per") + " " + Format.quantity(line.baseQuantity()));
        }
        html.markup("</td>");
        if (discounts) {
            html.markup("<td class=\"discount\">");
            html.each(line.allowances(), this::allowance).markup("</td>");
        }
        html.markup("<td class=\"vat\">").text(line.category()).markup(" ").text(rate(line.rate())).markup("</td>")
            .element("td", "net", Format.amount(line.net())).markup("</tr>\n");
    }

    private void allowance(Allowance allowance) {
        if (!allowance.percent().isEmpty()) {
            html.markup("<p>").text((allowance.charge() ? "+" : "") + Format.quantity(allowance.percent()) + "%").markup("</p>");
        }
        html.markup("<p" + (allowance.percent().isEmpty() ? "" : " class=\"detail\"") + ">")
            .text((allowance.charge() ? "+" : "") + Format.amount(allowance.amount())).markup("</p>");
    }

    private String unit(String code) {
        Optional<UnitsOfMeasure.Unit> unit = UnitsOfMeasure.find(code);
        return unit.map(found -> switch (words.language()) {
            case SR_CYRL -> found.nameSrbCyr();
            case SR_LATN -> found.nameSrbLtn();
            case EN -> found.nameEng();
        }).orElse(code);
    }

    static String rate(String percent) {
        return percent.isEmpty() ? "" : Format.quantity(percent) + "%";
    }
}
