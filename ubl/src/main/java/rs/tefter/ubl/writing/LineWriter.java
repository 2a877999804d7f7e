package rs.tefter.ubl.writing;

import static rs.tefter.ubl.writing.Markup.attribute;

import java.util.Optional;

/** Writes a line. */
final class LineWriter {

    private final Markup out;
    private final String currency;
    private final boolean credit;

    LineWriter(Markup out, String currency, boolean credit) {
        this.out = out;
        this.currency = currency;
        this.credit = credit;
    }

    void write(OutgoingLine line) {
        String unit = attribute("unitCode", line.unitCode());
        out.in(credit ? "cac:CreditNoteLine" : "cac:InvoiceLine", () -> {
            out.leaf("cbc:ID", line.id())
                .leaf("cbc:Note", line.note())
                .leaf(credit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", unit, line.quantity().toPlainString())
                .amount("cbc:LineExtensionAmount", line.net(), currency);
            line.allowances().forEach(this::allowance);
            out.in("cac:Item", () -> {
                out.leaf("cbc:Description", line.description()).leaf("cbc:Name", line.name());
                line.sellersCode().ifPresent(code -> out.in("cac:SellersItemIdentification", () -> out.leaf("cbc:ID", code)));
                out.in("cac:ClassifiedTaxCategory", () -> category(out, line.vat(), Optional.empty()));
            });
            out.in("cac:Price", () -> {
                out.amount("cbc:PriceAmount", line.price(), currency);
                line.priceQuantity().ifPresent(quantity -> out.leaf("cbc:BaseQuantity", unit, quantity.toPlainString()));
            });
        });
    }

    private void allowance(OutgoingLine.Allowance allowance) {
        out.in("cac:AllowanceCharge", () -> out.leaf("cbc:ChargeIndicator", "false")
            .leaf("cbc:AllowanceChargeReason", allowance.reason())
            .amount("cbc:Amount", allowance.amount(), currency));
    }

    static void category(Markup out, OutgoingVat vat, Optional<String> exemptionCode) {
        out.leaf("cbc:ID", vat.category())
            .number("cbc:Percent", vat.percent())
            .leaf("cbc:TaxExemptionReasonCode", exemptionCode)
            .in("cac:TaxScheme", () -> out.leaf("cbc:ID", "VAT"));
    }
}
