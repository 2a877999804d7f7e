package rs.tefter.web.vat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.api.http.Query;
import rs.tefter.api.vat.GroupFields;
import rs.tefter.platform.Time;
import rs.tefter.vat.Coded;
import rs.tefter.vat.Entry;

/** The amounts of records as the official forms group them: a row has base and VAT at both rates. */
public final class VatFields {

    /** A block of a form; its key leads to its heading. */
    public record Block(String key, List<Row> rows) {}

    /** The names of the fields of a row, empty text where there is none. */
    public record Row(String key, List<String> fields) {}

    static final List<Block> GROUP = Stream.concat(Stream.of(
        new Block("turnover", List.of(
            row("turnover", "baseAmount20", "calculatedVat20", "baseAmount10", "calculatedVat10"),
            row("no-charge", "noChargeBaseAmount20", "noChargeCalculatedVat20", "noChargeBaseAmount10", "noChargeCalculatedVat10"))),
        new Block("prepayment", List.of(
            row("prepayment-received", "prepaymentAmount20", "", "prepaymentAmount10", ""),
            row("prepayment", "prepaymentBaseAmount20", "prepaymentCalculatedVat20", "prepaymentBaseAmount10", "prepaymentCalculatedVat10"))),
        new Block("special", List.of(
            row("tourist", "touristServicesBaseAmount20", "touristServicesCalculatedVat20", "", ""),
            row("tourist-prepayment", "prepaymentTouristServicesBaseAmount20", "prepaymentTouristServicesCalculatedVat20", "", ""),
            row("art", rates("artAntiquesCollectibleGoodsBaseAmount", "artAntiquesCollectibleGoodsCalculatedVat")),
            row("art-prepayment", rates("prepaymentArtAntiquesCollectibleGoodsBaseAmount", "prepaymentArtAntiquesCollectibleGoodsCalculatedVat"))))),
        GroupFields.TURNOVERS.stream().map(VatFields::block)).toList();

    static final List<Block> INDIVIDUAL = List.of(
        new Block("turnover", List.of(row("turnover", sections("noRealEstate")), row("no-charge", sections("noChargeNoRealEstate")))),
        new Block("real-estate", List.of(row("turnover", sections("realEstate")), row("no-charge", sections("noChargeRealEstate")))));

    /** The blocks of a group record that most companies fill in. */
    static final Set<String> USUAL = Set.of("turnover", "prepayment");

    /** The fields that are no amounts, in the order in which they are told. */
    static final List<String> FACTS = List.of("documentDirection", "documentType", "internalInvoiceOption", "documentNumber",
        "internalInvoiceNumber", "relatedPartyIdentifier", "prepaymentDate", "basisForPrepayment", "relatedInvoiceOption",
        "relatedInvoiceIssueDateFrom", "relatedInvoiceIssueDateTo", "relatedInternalInvoiceOption");

    private static final List<String> DAYS = List.of("prepaymentDate", "relatedInvoiceIssueDateFrom", "relatedInvoiceIssueDateTo");

    private VatFields() {}

    private static Block block(GroupFields.Turnover turnover) {
        return new Block(turnover.name(), Stream.of("increase", "reduction", "prepaymentReduction", "prepaymentIncrease")
            .filter(kind -> turnover.amounts().contains(kind + "BaseAmount20"))
            .map(kind -> row(kind, rates(turnover.name() + "." + kind + "BaseAmount", turnover.name() + "." + kind + "Vat"))).toList());
    }

    private static String[] sections(String prefix) {
        return rates(prefix + "BaseAmount", prefix + "CalculatedVat");
    }

    private static String[] rates(String base, String vat) {
        return new String[] {base + "20", vat + "20", base + "10", vat + "10"};
    }

    private static Row row(String key, String... fields) {
        return new Row(key, List.of(fields));
    }

    /** The blocks and rows of which something was stated. */
    static List<Block> stated(List<Block> blocks, Entry entry) {
        return blocks.stream().map(block -> new Block(block.key, block.rows.stream()
                .filter(row -> row.fields.stream().anyMatch(field -> entry.values().amount(field).isPresent())).toList()))
            .filter(block -> !block.rows.isEmpty()).toList();
    }

    static boolean isAmount(String name) {
        return name.contains("Amount") || name.contains("Vat") && Character.isDigit(name.charAt(name.length() - 1));
    }

    /** What was filled in, by the names of the fields. */
    static Map<String, String> filled(Query form) {
        Map<String, String> filled = new TreeMap<>();
        form.names().forEach(name -> form.get(name).ifPresent(value -> filled.put(name, value)));
        return filled;
    }

    /** An entry as its form would be filled in. */
    static Map<String, String> filled(Entry entry, Function<BigDecimal, String> typed) {
        Map<String, String> filled = new TreeMap<>(entry.values().texts());
        DAYS.forEach(day -> entry.values().time(day).ifPresent(at -> filled.put(day, Time.dayOf(at).toString())));
        filled.put("relatedVatRecords", related(entry, false));
        filled.put("relatedVatRecordOutOfSystem", related(entry, true));
        entry.values().amounts().forEach((name, amount) -> filled.put(name, typed.apply(amount)));
        entry.year().ifPresent(year -> filled.put("year", Integer.toString(year)));
        put(filled, "vatPeriod", entry.period());
        entry.calculationNumber().ifPresent(number -> filled.put("calculationNumber", number));
        entry.relatedParty().ifPresent(party -> filled.put("relatedPartyIdentifier", party));
        put(filled, "documentDirection", entry.document().direction());
        put(filled, "documentType", entry.document().type());
        put(filled, "internalInvoiceOption", entry.document().internalOption());
        entry.document().number().ifPresent(number -> filled.put("documentNumber", number));
        entry.document().internalNumber().ifPresent(number -> filled.put("internalInvoiceNumber", number));
        put(filled, "relatedInvoiceOption", entry.document().relatedInvoices());
        put(filled, "relatedInternalInvoiceOption", entry.document().relatedInternalInvoices());
        return filled;
    }

    static boolean isDay(String field) {
        return DAYS.contains(field);
    }

    /** The numbers of related documents, one a line. */
    private static String related(Entry entry, boolean outside) {
        return entry.related().stream().filter(related -> related.outside() == outside)
            .flatMap(related -> (entry.document().isInbound() ? related.internalInvoiceNumber() : related.documentNumber()).stream())
            .collect(Collectors.joining("\n"));
    }

    private static void put(Map<String, String> filled, String name, Optional<? extends Coded> value) {
        value.ifPresent(coded -> filled.put(name, coded.wire()));
    }
}
