package rs.tefter.ubl.writing;

import static rs.tefter.ubl.writing.Markup.attribute;

import java.math.BigDecimal;
import java.util.List;
import rs.tefter.ubl.Namespaces;
import rs.tefter.ubl.writing.OutgoingInvoice.Settlement;
import rs.tefter.ubl.writing.OutgoingInvoice.TaxSubtotal;

/** Writes the Serbian extension SrbDtExt: the advances that a document settles, and what they leave. The misspelling is the format's. */
final class SettlementWriter {

    static final String CUSTOMIZATION = "#conformant#urn:mfin.gov.rs:srbdtext:2022";
    private static final String SERBIAN = "http://mfin.gov.rs/srbdt/srbdtext";

    private final Markup out;
    private final String currency;

    SettlementWriter(Markup out, String currency) {
        this.out = out;
        this.currency = currency;
    }

    static String namespaces() {
        return attribute("xmlns:cec", Namespaces.CEC) + attribute("xmlns:sbt", SERBIAN);
    }

    void write(Settlement settlement) {
        out.in("cec:UBLExtensions", () -> out.in("cec:UBLExtension", () -> out.in("cec:ExtensionContent", () -> out.in("sbt:SrbDtExt", () -> {
            settlement.advances().forEach(advance -> out.in("sbt:InvoicedPrepaymentAmmount", () -> {
                out.leaf("cbc:ID", advance.number());
                taxes(advance.taxes());
            }));
            out.in("sbt:ReducedTotals", () -> {
                taxes(settlement.taxes());
                out.in("cac:LegalMonetaryTotal", () -> out
                    .amount("cbc:TaxExclusiveAmount", settlement.totals().withoutTax(), currency)
                    .amount("cbc:TaxInclusiveAmount", settlement.totals().withTax(), currency)
                    .amount("cbc:PayableAmount", settlement.totals().payable(), currency));
            });
        }))));
    }

    private void taxes(List<TaxSubtotal> taxes) {
        out.in("cac:TaxTotal", () -> {
            out.amount("cbc:TaxAmount", taxes.stream().map(TaxSubtotal::tax).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
            taxes.forEach(tax -> InvoiceWriter.subtotal(out, tax, currency));
        });
    }
}
