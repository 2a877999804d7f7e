package rs.tefter.api.vat;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.vat.Document;
import rs.tefter.vat.Entry;
import rs.tefter.vat.VatPeriod;

/** Reads group records of the second generation. */
public final class GroupFields {

    /** Amounts by the names that the contract has for them, in its order. */
    public static final List<String> AMOUNTS = List.of(
        "prepaymentAmount20", "prepaymentBaseAmount20", "prepaymentCalculatedVat20",
        "prepaymentAmount10", "prepaymentBaseAmount10", "prepaymentCalculatedVat10",
        "baseAmount20", "calculatedVat20", "baseAmount10", "calculatedVat10",
        "noChargeBaseAmount20", "noChargeCalculatedVat20", "noChargeBaseAmount10", "noChargeCalculatedVat10",
        "touristServicesBaseAmount20", "touristServicesCalculatedVat20",
        "prepaymentTouristServicesBaseAmount20", "prepaymentTouristServicesCalculatedVat20",
        "artAntiquesCollectibleGoodsBaseAmount20", "artAntiquesCollectibleGoodsCalculatedVat20",
        "artAntiquesCollectibleGoodsBaseAmount10", "artAntiquesCollectibleGoodsCalculatedVat10",
        "prepaymentArtAntiquesCollectibleGoodsBaseAmount20", "prepaymentArtAntiquesCollectibleGoodsCalculatedVat20",
        "prepaymentArtAntiquesCollectibleGoodsBaseAmount10", "prepaymentArtAntiquesCollectibleGoodsCalculatedVat10");

    private static final List<String> TURNOVER = List.of(
        "increaseBaseAmount20", "increaseVat20", "increaseBaseAmount10", "increaseVat10",
        "reductionBaseAmount20", "reductionVat20", "reductionBaseAmount10", "reductionVat10",
        "prepaymentReductionBaseAmount20", "prepaymentReductionVat20", "prepaymentReductionBaseAmount10", "prepaymentReductionVat10");

    private static final List<String> STORNO_TURNOVER = Stream.concat(TURNOVER.stream(), Stream.of(
        "prepaymentIncreaseBaseAmount20", "prepaymentIncreaseVat20", "prepaymentIncreaseBaseAmount10", "prepaymentIncreaseVat10")).toList();

    /** An object within a record. */
    public record Turnover(String name, List<String> amounts) {}

    public static final List<Turnover> TURNOVERS = List.of(
        new Turnover("supplierTaxDebtorTurnover", TURNOVER), new Turnover("receiverTaxDebtorTurnover", TURNOVER),
        new Turnover("stornoSupplierTaxDebtorTurnover", STORNO_TURNOVER), new Turnover("stornoReceiverTaxDebtorTurnover", STORNO_TURNOVER));

    private GroupFields() {}

    public static Entry read(RecordFields body) {
        FieldReader fields = new FieldReader(body);
        for (String name : AMOUNTS) {
            fields.amount(name, printed(name));
        }
        TURNOVERS.forEach(turnover -> fields.amountsWithin(turnover.name, turnover.amounts));
        return new Entry(fields.integer("year"), fields.coded("vatPeriod", VatPeriod.values()), body.text("calculationNumber"),
            body.text("relatedPartyIdentifier"), Document.NONE, fields.values(), List.of());
    }

    /** The official requests print some names in another form than the official replies. */
    private static String printed(String name) {
        return name.contains("rtAntiques") ? name.replace("BaseAmount", "BaseAmountVat").replace("CalculatedVat", "Vat") : name;
    }
}
