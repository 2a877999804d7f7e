package rs.tefter.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Rule.Refusal;
import rs.tefter.validation.text.Text;

/**
 * Collects what the rules find in one document; rules report here by node, and only the findings that a result keeps are
 * given their words, path and line.
 */
public final class Findings {
    /** More findings than this are counted, not listed. */
    public static final int LIMIT = 1_000;

    private static final int KEPT = 8 * LIMIT;

    private static final Comparator<Raw> ORDER = Comparator.<Raw, Layer>comparing(raw -> raw.rule.layer())
            .thenComparingInt(raw -> raw.offset).thenComparing(raw -> raw.rule.id()).thenComparing(raw -> raw.rule.textId())
            .thenComparing(raw -> raw.missing);
    private static final Name ATTACHMENT_CONTENT = Name.cbc("EmbeddedDocumentBinaryObject");

    private final Document document;
    private final Profile profile;
    private final Scope scope;
    /** The findings that may be listed; more than these are only counted, so that no document fills the memory with them. */
    private final List<Raw> found = new ArrayList<>();
    private int count;
    private boolean warned;
    private Optional<Raw> refusing = Optional.empty();

    public Findings(Document document, Profile profile, Scope scope) {
        this.document = document;
        this.profile = profile;
        this.scope = scope;
    }

    /** Reports a node; {@code values} are names and values for the text, in pairs. */
    public void at(Rule rule, int node, String... values) {
        add(rule, rule.view(), node, "", values);
    }

    /** Reports that the node has no such descendant, named by its path {@code cac:Delivery/cbc:ActualDeliveryDate}; "" for none. */
    public void missing(Rule rule, int node, String path, String... values) {
        add(rule, rule.view(), node, path, values);
    }

    /** A finding about an upload as a whole, outside the run over its document. */
    public static Finding aboutUpload(Rule rule, String field, Map<String, String> values) {
        Text text = new Text(rule.textId(), values);
        return new Finding(rule.id(), Optional.empty(), rule.layer(), rule.severity(), rule.severity(), rule.view(), rule.terms(),
                Optional.empty(), Optional.ofNullable(values.get("value")), text, rule.sefError(text, Optional.of(field)));
    }

    /** Whether a rule of this scope runs at all. */
    public boolean runs(Rule rule) {
        return rule.scope() == Scope.UPLOAD || scope == Scope.EVERYTHING;
    }

    /** Reports a node, or with a path that is not empty its lack of a descendant, in a view of the document. */
    void add(Rule rule, View view, int node, String missing, String... values) {
        if (runs(rule)) {
            severity(rule, node).ifPresent(severity ->
                    keep(new Raw(rule, severity, view, node, document.offset(node), missing, values)));
        }
    }

    private void keep(Raw raw) {
        count++;
        warned |= raw.severity == Severity.WARNING;
        if (raw.severity.blocks() && refusing.filter(first -> ORDER.compare(first, raw) <= 0).isEmpty()) {
            refusing = Optional.of(raw);
        }
        found.add(raw);
        if (found.size() > KEPT) {
            found.sort(ORDER);
            found.subList(LIMIT, found.size()).clear();
        }
    }

    /** The severity that a finding of the rule has at a node, empty when the rule is off. */
    Optional<Severity> severity(Rule rule, int node) {
        return profile.severity(rule.id(), rule.severity(), document.isCreditNote(), () -> value(node).orElse(""));
    }

    Profile profile() {
        return profile;
    }

    /** Whether anything found so far refuses the document. */
    boolean blocks() {
        return refusing.isPresent();
    }

    /** All findings in order: layer, place in the document, rule; at most {@link #LIMIT} and a note that there are more. */
    public List<Finding> sorted() {
        found.sort(ORDER);
        List<Finding> findings = new ArrayList<>(found.stream().limit(LIMIT).map(this::finding).toList());
        if (count > LIMIT) {
            findings.add(finding(new Raw(Reading.TOO_MANY, Severity.INFO, View.BOTH, document.root(), 0, "",
                    new String[] {"count", Integer.toString(count), "limit", Integer.toString(LIMIT)})));
        }
        return List.copyOf(findings);
    }

    /** The first finding that refuses the document, of all that were found. */
    Optional<Finding> firstBlocking() {
        return refusing.map(this::finding);
    }

    boolean hasWarnings() {
        return warned;
    }

    private Finding finding(Raw raw) {
        String xpath = document.path(raw.node);
        Optional<String> value = raw.missing.isEmpty() ? value(raw.node) : Optional.empty();
        Map<String, String> values = new HashMap<>();
        value.ifPresent(found -> values.put("value", found));
        values.put("missing", raw.missing);
        for (int i = 0; i + 1 < raw.values.length; i += 2) {
            values.put(raw.values[i], raw.values[i + 1]);
        }
        Rule rule = raw.rule;
        Place place = new Place(xpath, document.line(raw.node), document.column(raw.node), raw.offset,
                Optional.of(raw.missing).filter(path -> !path.isEmpty()));
        Text text = new Text(rule.textId(), Map.copyOf(values));
        String field = rule.refusal().flatMap(Refusal::field)
                .orElseGet(() -> FieldName.of(document, raw.node, isAboutAmount(rule) ? values.getOrDefault("element", "") : raw.missing));
        return new Finding(rule.id(), rule.alias(), rule.layer(), raw.severity, rule.severity(), raw.view, rule.terms(),
                Optional.of(place), value, text, rule.sefError(text, Optional.of(field)));
    }

    /** Such a finding stands at what holds the amount, but its field is the amount's. */
    private static boolean isAboutAmount(Rule rule) {
        return rule.refusal().filter(Amounts.GROSS::equals).isPresent();
    }

    private Optional<String> value(int node) {
        if (document.firstChild(node) != Document.NONE || document.name(node).equals(ATTACHMENT_CONTENT)) {
            return Optional.empty();
        }
        String text = document.text(node).strip();
        int kept = text.codePointCount(0, text.length()) <= Finding.MAX_VALUE_LENGTH ? text.length()
                : text.offsetByCodePoints(0, Finding.MAX_VALUE_LENGTH);
        return text.isEmpty() ? Optional.empty() : Optional.of(text.substring(0, kept));
    }

    private record Raw(Rule rule, Severity severity, View view, int node, int offset, String missing, String[] values) {}
}
