package rs.tefter.api.vat;

import java.util.List;
import java.util.Optional;
import rs.tefter.vat.DeductionRight;
import rs.tefter.vat.Document;
import rs.tefter.vat.DocumentDirection;
import rs.tefter.vat.DocumentType;
import rs.tefter.vat.Entry;
import rs.tefter.vat.InternalInvoiceOption;
import rs.tefter.vat.Related;
import rs.tefter.vat.Values;
import rs.tefter.vat.VatPeriod;

/** Reads records of the first generation, the form of periods before September 2024. */
public final class OlderFields {

    /** Objects of a group record. */
    public static final List<String> TURNOVERS = List.of("turnoverWithFee", "turnoverWithoutFee", "futureTurnover");
    public static final List<String> TURNOVER_AMOUNTS = List.of("taxableAmount20", "taxAmount20", "totalAmount20", "taxableAmount10", "taxAmount10",
        "totalAmount10");
    public static final List<String> TURNOVER_TEXTS = List.of("turnoverDescription10", "turnoverDescription20");
    /** Amounts of a group record. */
    public static final List<String> PREVIOUS_PERIOD = List.of("vatReductionFromPreviousPeriodAmount", "vatIncreaseFromPreviousPeriodAmount");
    /** Amounts of an individual record. */
    public static final List<String> AMOUNTS = List.of("turnoverAmount", "vatBaseAmount20", "vatBaseAmount10", "vatAmount", "vatAmount10",
        "vatAmount20", "totalAmount");
    /** A text of an individual record. */
    public static final String DEDUCTION_RIGHT = "vatDeductionRight";

    private OlderFields() {}

    /** @param year as the contract reads it */
    public static Entry group(RecordFields body, Optional<Integer> year) {
        FieldReader fields = new FieldReader(body);
        for (String turnover : TURNOVERS) {
            fields.amountsWithin(turnover, TURNOVER_AMOUNTS);
            fields.textsWithin(turnover, TURNOVER_TEXTS);
        }
        fields.amounts(PREVIOUS_PERIOD.toArray(String[]::new));
        return new Entry(year, fields.coded("vatPeriod", VatPeriod.values()), body.text("calculationNumber"), Optional.empty(), Document.NONE,
            fields.values(), List.of());
    }

    /** @param year as the contract reads it */
    public static Entry individual(RecordFields body, Optional<Integer> year) {
        FieldReader fields = new FieldReader(body);
        fields.amounts(AMOUNTS.toArray(String[]::new));
        fields.texts("turnoverDescription", "turnoverDescription20", "turnoverDescription10", "basisForPrepayment");
        fields.time("paymentDate");
        fields.flag("foreignDocument");
        Values values = fields.coded(DEDUCTION_RIGHT, DeductionRight.values())
            .map(right -> fields.values().with(DEDUCTION_RIGHT, right.wire())).orElseGet(fields::values);
        Document document = new Document(fields.coded("documentDirection", DocumentDirection.values()),
            fields.coded("documentType", DocumentType.values()), fields.coded("internalInvoiceOption", InternalInvoiceOption.values()),
            body.given("documentNumber").map(String::strip), Optional.empty(), Optional.empty(), Optional.empty());
        List<Related> related = body.objects("relatedDocuments").stream()
            .flatMap(each -> each.text("documentNumber").stream()).map(Related::outside).toList();
        return new Entry(year, fields.coded("vatPeriod", VatPeriod.values()), body.text("calculationNumber"), body.text("relatedPartyIdentifier"),
            document, values, related);
    }
}
