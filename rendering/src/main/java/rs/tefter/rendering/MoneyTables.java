package rs.tefter.rendering;

import java.util.List;
import java.util.Optional;
import rs.tefter.rendering.InvoiceView.Advance;
import rs.tefter.rendering.InvoiceView.Reduced;
import rs.tefter.rendering.InvoiceView.Tax;
import rs.tefter.rendering.InvoiceView.Totals;
import rs.tefter.validation.codes.ExemptionReason;
import rs.tefter.validation.codes.ExemptionReasons;

/** What an invoice adds up to, in the words and numbers of the document itself. */
final class MoneyTables {

    private final InvoiceView view;
    private final Words words;
    private final Html html;

    MoneyTables(InvoiceView view, Words words, Html html) {
        this.view = view;
        this.words = words;
        this.html = html;
    }

    void allowances() {
        if (view.allowances().isEmpty()) {
            return;
        }
        html.markup("<section>").element("h2", words.get("allowances")).markup("<table class=\"allowances\">\n");
        head("kind", "", "reason", "percent", "base", "vat", "amount");
        html.each(view.allowances(), allowance -> {
            String reason = allowance.reason().isEmpty() ? allowance.reasonCode() : allowance.reason();
            html.markup("<tr>").element("td", "kind", words.get(allowance.charge() ? "charge" : "allowance")).element("td", "reason", reason)
                .element("td", "percent", LineTable.rate(allowance.percent())).element("td", "base", Format.amount(allowance.base()))
                .element("td", "vat", (allowance.category() + " " + LineTable.rate(allowance.rate())).strip())
                .element("td", "amount", Format.amount(allowance.amount())).markup("</tr>\n");
        });
        html.markup("</tbody></table></section>\n");
    }

    void taxes() {
        if (!view.taxes().isEmpty()) {
            html.markup("<section>").element("h2", words.get("taxes"));
            taxes(view.taxes());
            html.markup("</section>\n");
        }
    }

    private void taxes(List<Tax> taxes) {
        html.markup("<table class=\"taxes\">\n");
        head("category", "category", "rate", "base", "vat");
        html.each(taxes, this::row);
        html.markup("</tbody></table>");
    }

    private void row(Tax tax) {
        html.markup("<tr><td class=\"category\"><p>").element("b", tax.category());
        String meaning = words.code("category", tax.category());
        html.text(meaning.equals(tax.category()) ? "" : " " + meaning).markup("</p>");
        if (!tax.reasonKey().isEmpty() || !tax.reason().isEmpty()) {
            Optional<String> law = ExemptionReasons.find(tax.category(), tax.reasonKey()).map(ExemptionReason::text).map(words::fromCyrillic);
            html.markup("<p class=\"detail\">").text(words.get("exemption") + ": ").element("b", tax.reasonKey());
            law.ifPresent(text -> html.text(" " + text));
            html.text((tax.reason().isEmpty() || tax.reasonKey().isEmpty() ? "" : ". ") + tax.reason()).markup("</p>");
        }
        html.markup("</td>").element("td", "rate", LineTable.rate(tax.rate())).element("td", "base", Format.amount(tax.base()))
            .element("td", "vat", Format.amount(tax.amount())).markup("</tr>\n");
    }

    /** The head of a table: the class of its first column, then a word for each column, each the class of its own. */
    private void head(String first, String firstWord, String... columns) {
        html.markup("<thead><tr><th scope=\"col\" class=\"" + first + "\">").text(firstWord.isEmpty() ? "" : words.get(firstWord)).markup("</th>");
        for (String column : columns) {
            html.markup("<th scope=\"col\" class=\"" + column + "\">").text(words.get(column)).markup("</th>");
        }
        html.markup("</tr></thead>\n<tbody>\n");
    }

    void totals() {
        Totals totals = view.totals();
        html.markup("<section class=\"totals\">").element("h2", words.get("totals")).markup("<table><tbody>\n");
        total("lines", totals.lines());
        unlessNone("allowances", totals.allowances());
        unlessNone("charges", totals.charges());
        total("exclusive", totals.exclusive());
        total("tax", totals.tax());
        total("accountingTax", totals.accountingTax());
        total("inclusive", totals.inclusive());
        unlessNone("prepaid", totals.prepaid());
        unlessNone("rounding", totals.rounding());
        payable(totals.payable());
        html.markup("</tbody></table></section>\n");
    }

    private void payable(String amount) {
        html.markup("<tr class=\"payable\"><th scope=\"row\">").text(words.either("payable." + view.heading().typeCode(), "payable"))
            .markup("</th><td>").text(Format.amount(amount) + " " + view.heading().currency()).markup("</td></tr>\n");
    }

    private void total(String name, String amount) {
        if (!amount.isEmpty()) {
            html.markup("<tr><th scope=\"row\">").text(words.get("total." + name)).markup("</th>")
                .element("td", Format.amount(amount)).markup("</tr>\n");
        }
    }

    private void unlessNone(String name, String amount) {
        if (Format.decimal(amount).filter(value -> value.signum() == 0).isEmpty()) {
            total(name, amount);
        }
    }

    void advances() {
        if (!view.advances().isEmpty()) {
            html.markup("<section>").element("h2", words.get("advances")).markup("<table class=\"advances\">\n");
            head("category", "advance", "rate", "base", "vat");
            html.each(view.advances(), this::advance);
            html.markup("</tbody></table></section>\n");
        }
        view.reduced().ifPresent(this::reduced);
    }

    private void advance(Advance advance) {
        html.each(advance.taxes(), tax -> html.markup("<tr><td class=\"category\">").element("b", advance.number()).markup("</td>")
            .element("td", "rate", (tax.category() + " " + LineTable.rate(tax.rate())).strip()).element("td", "base", Format.amount(tax.base()))
            .element("td", "vat", Format.amount(tax.amount())).markup("</tr>\n"));
        if (advance.taxes().isEmpty()) {
            html.markup("<tr><td class=\"category\" colspan=\"4\">").element("b", advance.number()).markup("</td></tr>\n");
        }
    }

    private void reduced(Reduced reduced) {
        html.markup("<section class=\"reduced\">").element("h2", words.get("reduced"));
        if (!reduced.taxes().isEmpty()) {
            taxes(reduced.taxes());
        }
        html.markup("<div class=\"totals\"><table><tbody>\n");
        total("exclusive", reduced.exclusive());
        total("inclusive", reduced.inclusive());
        payable(reduced.payable());
        html.markup("</tbody></table></div></section>\n");
    }
}
