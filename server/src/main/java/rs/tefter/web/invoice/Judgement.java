package rs.tefter.web.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rs.tefter.drafting.Sums;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Severity;
import rs.tefter.validation.text.Language;

/**
 * What is known of a form while it is filled in: its sums, and what is wrong beside the fields where it is.
 *
 * @param sums     of the lines so far
 * @param nets     of each row by its id
 * @param wrong    keys of texts by field
 * @param findings of the rules by field; those that belong to none stand under empty text
 * @param prepaid  by the advances that are settled
 * @param complete whether the rules were asked: they are once a buyer is chosen, nothing needed is empty and every field can be read
 */
public record Judgement(String currency, Sums sums, Map<String, BigDecimal> nets, Map<String, String> wrong, Map<String, List<Finding>> findings,
        BigDecimal prepaid, boolean complete, boolean ready) {

    private static final Pattern LINE = Pattern.compile("(?:Invoice|CreditNote)Line\\[(\\d+)]");
    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("BT-1", "number"), Map.entry("BT-2", "issueDate"),
        Map.entry("BT-9", "dueDate"), Map.entry("BT-72", "deliveryDate"), Map.entry("BT-8", "vatDate"), Map.entry("BT-5", "currency"),
        Map.entry("BT-84", "account"), Map.entry("BT-83", "reference"), Map.entry("BT-13", "order"), Map.entry("BT-12", "contract"),
        Map.entry("BT-17", "lot"), Map.entry("BT-10", "tender"), Map.entry("BT-22", "note"), Map.entry("BG-3", "sourceNumber"),
        Map.entry("BT-25", "sourceNumber"), Map.entry("BT-26", "sourceDate"), Map.entry("BT-46", "buyerText"), Map.entry("BT-48", "buyerText"),
        Map.entry("BT-49", "buyerText"), Map.entry("BG-7", "buyerText"));
    private static final Map<String, String> ROW_FIELDS = Map.of("BT-153", "item", "BT-129", "quantity", "BT-130", "unit", "BT-146", "price",
        "BT-151", "vat", "BT-152", "vat", "BT-120", "reason", "BT-121", "reason", "BT-155", "code");

    private static final Set<String> REASON = Set.of("BT-120", "BT-121");
    private static final String CHARGED = "S-";
    private static final Pattern ELEMENT = Pattern.compile("\\bc[ab]c:");

    static Judgement of(FormReading reading, List<Finding> all, BigDecimal prepaid, boolean complete) {
        Sums sums = Sums.of(reading.lines());
        Map<String, BigDecimal> nets = new LinkedHashMap<>();
        for (int i = 0; i < reading.rows().size(); i++) {
            nets.put(reading.rows().get(i).row(), sums.lines().get(i));
        }
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        all.stream().filter(finding -> finding.severity() != Severity.INFO)
            .forEach(finding -> findings.computeIfAbsent(field(finding, reading.rows()), _ -> new ArrayList<>()).add(finding));
        boolean ready = complete && reading.wrong().isEmpty() && all.stream().noneMatch(Finding::blocks);
        return new Judgement(reading.currency(), sums, nets, reading.wrong(), findings, prepaid, complete, ready);
    }

    private static String field(Finding finding, List<InvoiceForm.Row> rows) {
        Matcher line = LINE.matcher(finding.place().map(place -> place.xpath()).orElse(""));
        Optional<InvoiceForm.Row> row = line.find()
            ? Optional.of(Integer.parseInt(line.group(1)) - 1).filter(index -> index < rows.size()).map(rows::get) : exempt(finding, rows);
        String rowField = finding.terms().stream().filter(ROW_FIELDS::containsKey).map(ROW_FIELDS::get).findFirst().orElse("item");
        return row.map(known -> rowField + "-" + known.row())
            .or(() -> finding.terms().stream().filter(FIELDS::containsKey).map(FIELDS::get).findFirst()).orElse("");
    }

    /** Reasons of exemption stand in a document's sums and beside a form's lines: at the first one without, or else the first that is exempt. */
    private static Optional<InvoiceForm.Row> exempt(Finding finding, List<InvoiceForm.Row> rows) {
        return finding.terms().stream().anyMatch(REASON::contains)
            ? rows.stream().filter(row -> !row.vat().startsWith(CHARGED)).min(Comparator.comparing(row -> !row.reason().isEmpty())) : Optional.empty();
    }

    /** The hint of a finding, unless it speaks of elements of XML, which nobody sees who fills in a form. */
    public String hint(Finding finding, Language language) {
        String hint = finding.hint(language);
        return ELEMENT.matcher(hint).find() ? "" : hint;
    }

    public BigDecimal payable() {
        return sums.withVat().subtract(prepaid);
    }

    /** Findings that belong to no field of the form. */
    public List<Finding> others() {
        return findings.getOrDefault("", List.of());
    }

    /** How many fields are wrong, and things that belong to no field. */
    public int errors() {
        long fields = findings.entrySet().stream().filter(entry -> !entry.getKey().isEmpty() && entry.getValue().stream().anyMatch(Finding::blocks))
            .count();
        return wrong.size() + (int) (fields + others().stream().filter(Finding::blocks).count());
    }

    public int warnings() {
        return (int) findings.values().stream().flatMap(List::stream).filter(finding -> !finding.blocks()).count();
    }

    /** What to say beside a field: the first thing that keeps the invoice back, or else all that does not. */
    public List<Finding> at(String field) {
        List<Finding> all = findings.getOrDefault(field, List.of());
        return all.stream().filter(Finding::blocks).findFirst().map(List::of).orElse(all);
    }

    public Optional<String> wrongAt(String field) {
        return Optional.ofNullable(wrong.get(field));
    }
}
