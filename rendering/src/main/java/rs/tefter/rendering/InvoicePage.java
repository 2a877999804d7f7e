package rs.tefter.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.rendering.InvoiceView.Heading;
import rs.tefter.rendering.InvoiceView.Other;
import rs.tefter.rendering.InvoiceView.Reference;
import rs.tefter.rendering.InvoiceView.ReferenceKind;
import rs.tefter.ubl.Party;

/** An invoice as a page: the frame, who and what for; goods and money are {@link LineTable}, {@link MoneyTables} and {@link PaymentBlock}. */
final class InvoicePage {

    private static final String PROCURER = "JN-JBKJS:";

    private final InvoiceView view;
    private final Imprint imprint;
    private final Words words;
    private final Html html;

    private InvoicePage(InvoiceView view, Imprint imprint, Words words, Html html) {
        this.view = view;
        this.imprint = imprint;
        this.words = words;
        this.html = html;
    }

    static String of(InvoiceView view, Imprint imprint, Sheet sheet) {
        Words words = Words.in(imprint.language());
        return sheet.page(words, title(view, words), html -> new InvoicePage(view, imprint, words, html).write());
    }

    /** What the document is called in lists and at the foot of its pages. */
    static String title(InvoiceView view, Words words) {
        return (words.code("type", view.heading().typeCode()) + " " + view.heading().number()).strip();
    }

    private void write() {
        head();
        facts();
        parties();
        references();
        new LineTable(words, html).write(view);
        MoneyTables money = new MoneyTables(view, words, html);
        money.allowances();
        money.taxes();
        html.markup("<div class=\"sums\">\n");
        new PaymentBlock(view, words, html).write();
        money.totals();
        html.markup("</div>\n");
        money.advances();
        notes();
        attachments();
        imprint();
    }

    private void head() {
        Heading heading = view.heading();
        html.markup("<header>\n<div class=\"due\">").element("p", "label", words.either("payable." + heading.typeCode(), "payable"))
            .markup("<p class=\"sum\">").text(Format.amount(view.totals().payable())).markup(" ").element("span", "unit", heading.currency())
            .markup("</p></div>\n<h1>").element("span", "kind", words.code("type", heading.typeCode()))
            .markup(" ").element("span", "name", heading.number()).markup("</h1>\n</header>\n");
    }

    private void facts() {
        Heading heading = view.heading();
        html.markup("<div class=\"facts\">\n");
        fact(words.get("issued"), Format.date(heading.issueDate()));
        fact(words.either("delivered." + heading.typeCode(), "delivered.380"), Format.date(heading.deliveryDate()));
        fact(words.get("due"), Format.date(heading.dueDate()));
        fact(words.get("vatdate"), words.code("vatdate", heading.vatDateCode().isEmpty() ? "0" : heading.vatDateCode()));
        fact(words.get("period"), Stream.of(heading.periodStart(), heading.periodEnd()).filter(day -> !day.isEmpty()).map(Format::date)
            .reduce((from, to) -> from + " – " + to).orElse(""));
        fact(words.get("currency"), heading.currency());
        html.markup("</div>\n");
    }

    private void fact(String label, String value) {
        if (!value.isEmpty()) {
            html.markup("<div class=\"fact\">").element("p", "label", label).element("p", "value", value).markup("</div>\n");
        }
    }

    private void parties() {
        html.markup("<div class=\"parties\">\n");
        party("seller", view.seller());
        party("buyer", view.buyer());
        html.markup("</div>\n");
        other("payee", view.payee());
        other("deputy", view.deputy());
    }

    private void party(String role, Party party) {
        html.markup("<section class=\"party\">").element("h2", words.get(role)).element("p", "name", party.name());
        List<String> address = new ArrayList<>(party.addressLines());
        String place = Stream.of(party.postalCode(), party.city()).flatMap(Optional::stream).reduce((code, city) -> code + " " + city).orElse("");
        address.add(party.country().filter(country -> !country.equals("RS")).map(country -> (place + ", " + country)).orElse(place));
        address.stream().filter(line -> !line.isEmpty()).forEach(line -> html.element("p", line));
        html.markup("<div class=\"ids\">");
        line("pib", party.pib());
        line("mb", party.mb());
        line("jbkjs", party.jbkjs());
        if (role.equals("buyer")) {
            line("procurer", procurer().map(reference -> reference.number().substring(PROCURER.length()).strip()));
        }
        html.markup("</div>");
        line("contact", Stream.of(party.contactName(), party.phone(), party.email()).flatMap(Optional::stream)
            .reduce((text, more) -> text + " · " + more));
        html.markup("</section>\n");
    }

    private void other(String role, Optional<Other> party) {
        party.ifPresent(named -> line(role, Optional.of(Stream.of(named.name(), named.id()).filter(text -> !text.isEmpty())
            .reduce((name, id) -> name + " · " + id).orElse(""))));
    }

    private void line(String label, Optional<String> value) {
        value.ifPresent(text -> html.markup("<p>").element("span", "label", words.get(label)).markup(" ").text(text).markup("</p>"));
    }

    private Optional<Reference> procurer() {
        return view.references().stream().filter(InvoicePage::isProcurer).findFirst();
    }

    private static boolean isProcurer(Reference reference) {
        return reference.kind() == ReferenceKind.BUYER && reference.number().toUpperCase(Locale.ROOT).startsWith(PROCURER);
    }

    private void references() {
        List<Reference> references = view.references().stream().filter(reference -> !isProcurer(reference)).toList();
        if (references.isEmpty()) {
            return;
        }
        html.markup("<section class=\"references\">").element("h2", words.get("references")).markup("<div class=\"list\">");
        html.each(references, reference -> {
            boolean typed = reference.kind() == ReferenceKind.INVOICE && !reference.typeCode().isEmpty();
            html.markup("<p>").element("span", "label", typed ? words.code("type", reference.typeCode()) : words.get("reference." + reference.kind()))
                .markup(" ").element("b", reference.number());
            if (!reference.date().isEmpty()) {
                html.text(" " + words.get("of") + " " + Format.date(reference.date()));
            }
            html.markup("</p>\n");
        });
        html.markup("</div></section>\n");
    }

    private void notes() {
        if (!view.notes().isEmpty()) {
            html.markup("<section class=\"notes\">").element("h2", words.get("notes"));
            html.each(view.notes(), note -> html.element("p", "note", note)).markup("</section>\n");
        }
    }

    private void attachments() {
        if (view.attachments().isEmpty()) {
            return;
        }
        html.markup("<section class=\"attachments\">").element("h2", words.get("attachments")).markup("<div class=\"list\">");
        html.each(view.attachments(), attachment -> {
            html.markup("<p>").element("b", attachment.name()).markup(" ").element("span", "label", attachment.size().map(Format::size)
                .orElseGet(() -> words.get("external")));
            Stream.of(attachment.description(), attachment.link()).filter(text -> !text.isEmpty())
                .forEach(text -> html.markup(" ").element("span", "text", text));
            html.markup("</p>\n");
        });
        html.markup("</div></section>\n");
    }

    private void imprint() {
        html.markup("<footer>\n");
        if (view.lines().size() < view.lineCount()) {
            html.element("p", "shortened", words.get("shortened.lines").replace("{shown}", Integer.toString(view.lines().size()))
                .replace("{all}", Integer.toString(view.lineCount())));
        } else if (html.isShortened()) {
            html.element("p", "shortened", words.get("shortened"));
        }
        html.element("p", "copy", words.get("imprint.copy")).markup("<p>").text(words.get("imprint.sha256") + " ")
            .element("span", "hash", imprint.sha256()).markup("</p><p>");
        imprint.numbers().ifPresent(numbers -> html.text(words.get("system") + ": " + words.get("system.sales") + " " + numbers.sales() + ", "
            + words.get("system.purchase") + " " + numbers.purchase() + ", " + numbers.globUniqId()));
        html.markup("</p><p>");
        imprint.validation().ifPresent(status -> html.text(words.get("imprint.validation") + ": " + words.get("status." + status.wire()) + " · "));
        html.text(words.get("imprint.generated") + " " + Format.time(imprint.generatedAt())).markup("</p>\n</footer>\n");
    }
}
