package rs.tefter.api.sef;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import rs.tefter.deduction.Amounts;
import rs.tefter.deduction.Calculation;
import rs.tefter.deduction.DeductionDraft;
import rs.tefter.deduction.DeductionRecord;
import rs.tefter.deduction.Leaf;
import rs.tefter.deduction.Leaves;
import rs.tefter.deduction.TaxPeriod;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;

/** Records of input VAT on the wire: a head, and the amounts in objects within objects. */
final class DeductionJson {

    private static final int MAX_NUMBER = 200;
    private static final int DECIMALS = 2;
    private static final BigDecimal AMOUNT_LIMIT = new BigDecimal("9999999999999.99");
    /** Spellings of the official description beside those of its schemas; in the last, the e of Break is Cyrillic. */
    private static final Map<String, String> MISPRINTS = Map.of(
        "CorrectionOfDeductibleVat", "CorrectionOfDeductableVat",
        "VatDeductionBasedOnEquipmentAndFacilities", "VatDeductionBasedOnEqipmentAndFacilities",
        "GetAnalyticalBreakdown", "GetAnalyticalBr\u0435akdown");
    private static final List<String> SECTIONS = Leaves.ALL.stream().map(leaf -> leaf.path().getFirst()).distinct().toList();

    private DeductionJson() {}

    static Map<String, Object> of(DeductionRecord record, String pib) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Id", record.id());
        body.put("Status", record.status().wire());
        body.put("StatusChangeDate", SefTimes.bare(record.statusChangedAt()));
        body.put("RecordingDate", SefTimes.bare(record.createdAt()));
        body.put("CreatedUtc", SefTimes.bare(record.createdAt()));
        body.put("ParentId", record.parentId().orElse(null));
        body.put("VatDeductionRecordNumber", record.number());
        period(body, pib, record.period());
        amounts(body, record.amounts(), _ -> true);
        return body;
    }

    static Map<String, Object> of(Calculation calculation, String pib) {
        Map<String, Object> body = new LinkedHashMap<>();
        period(body, pib, calculation.period());
        body.put("DataCollectionDate", calculation.collectedOn() + "T00:00:00");
        amounts(body, calculation.amounts(), Leaf::isCalculated);
        return body;
    }

    private static void period(Map<String, Object> body, String pib, TaxPeriod period) {
        body.put("TaxId", pib);
        body.put("Year", period.year());
        body.put("VatPeriodRange", DeductionPeriods.range(period));
        body.put("VatPeriod", period.name());
    }

    private static void amounts(Map<String, Object> body, Amounts amounts, Predicate<Leaf> shown) {
        Map<List<String>, Map<String, Object>> places = new HashMap<>(Map.of(List.of(), body));
        Leaves.ALL.stream().filter(shown)
            .forEach(leaf -> place(places, parent(leaf.path())).put(leaf.path().getLast(), amounts.of(leaf).orElse(null)));
    }

    /** The object at that path, which is put into its parent when it is first asked for. */
    private static Map<String, Object> place(Map<List<String>, Map<String, Object>> places, List<String> path) {
        Map<String, Object> known = places.get(path);
        if (known != null) {
            return known;
        }
        Map<String, Object> made = new LinkedHashMap<>();
        places.put(path, made);
        place(places, parent(path)).put(path.getLast(), made);
        return made;
    }

    private static List<String> parent(List<String> path) {
        return path.subList(0, path.size() - 1);
    }

    static DeductionDraft read(JsonFields body) {
        String number = body.text("VatDeductionRecordNumber").orElseThrow(() -> missing("VatDeductionRecordNumber"));
        if (number.length() > MAX_NUMBER) {
            throw Problem.refused("MaximumLengthString", "VatDeductionRecordNumber",
                "VatDeductionRecordNumber may have " + MAX_NUMBER + " characters").refusal();
        }
        TaxPeriod period = DeductionPeriods.read(body::text);
        boolean analytics = flag(body, "GetAnalyticalBreakdown");
        SECTIONS.stream().filter(section -> object(body, section).isEmpty()).findFirst().ifPresent(section -> {
            throw missing(section);
        });
        Map<String, BigDecimal> amounts = new HashMap<>();
        Leaves.ALL.forEach(leaf -> amount(body, leaf).ifPresent(amount -> amounts.put(leaf.name(), amount)));
        return new DeductionDraft(number, period, analytics, new Amounts(amounts));
    }

    private static boolean flag(JsonFields body, String name) {
        return body.flag(name).or(() -> body.flag(MISPRINTS.get(name))).orElse(false);
    }

    private static Optional<JsonFields> object(JsonFields fields, String name) {
        return fields.object(name).or(() -> Optional.ofNullable(MISPRINTS.get(name)).flatMap(fields::object));
    }

    private static Optional<BigDecimal> amount(JsonFields body, Leaf leaf) {
        Optional<JsonFields> place = Optional.of(body);
        for (String name : parent(leaf.path())) {
            place = place.flatMap(fields -> object(fields, name));
        }
        String name = leaf.path().getLast();
        return place.flatMap(fields -> amount(fields, name, leaf).or(() -> Optional.ofNullable(MISPRINTS.get(name))
            .flatMap(misprint -> amount(fields, misprint, leaf))));
    }

    private static Optional<BigDecimal> amount(JsonFields fields, String name, Leaf leaf) {
        return fields.text(name).map(text -> fields.decimal(name)
            .filter(amount -> amount.stripTrailingZeros().scale() <= DECIMALS && amount.abs().compareTo(AMOUNT_LIMIT) <= 0)
            .orElseThrow(() -> Problem.refused("VatDeductionAmountIsNotValid", leaf.name(),
                "'" + text + "' is not an amount with at most " + DECIMALS + " decimals, up to " + AMOUNT_LIMIT).refusal()));
    }

    static Refusal missing(String field) {
        return Problem.refused("SomeOfInputParametarsNotDefined", field, field + " is missing").refusal();
    }
}
