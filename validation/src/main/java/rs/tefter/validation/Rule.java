package rs.tefter.validation;

import java.util.List;
import java.util.Optional;
import rs.tefter.validation.text.Language;
import rs.tefter.validation.text.Text;
import rs.tefter.validation.text.Texts;

/**
 * What is fixed about a rule: its id, weight, terms and the state's words for it; the check itself stands beside its
 * declaration.
 *
 * @param textId   id of its message and hint; several outcomes of one rule may have texts of their own
 * @param scope    the smallest scope that includes it
 * @param severity before any profile
 * @param refusal  how the state's contract words it, empty when it never refuses
 */
public record Rule(String id, String textId, Layer layer, Scope scope, Severity severity, List<String> terms,
        Optional<Refusal> refusal) {
    private static final String FAMILY = "RSK-";
    private static final String OWN = "SRB-";

    /**
     * ErrorCode, Message and FieldName of a refusal. Without a message it is the rule's id and English text; without a
     * field that is derived from the place of the finding.
     */
    public record Refusal(String errorCode, Optional<String> message, Optional<String> field) {}

    /** An acceptance rule that the state answers to every upload. */
    public static Rule upload(String id, String... terms) {
        return new Rule(id, id, Layer.ACCEPTANCE, Scope.UPLOAD, Severity.ERROR, List.of(terms), Optional.empty());
    }

    /** An acceptance rule that runs with the whole rule set. */
    public static Rule further(String id, String... terms) {
        return upload(id, terms).in(Layer.ACCEPTANCE, Severity.ERROR, Scope.EVERYTHING);
    }

    /** A rule of the format, EN 16931 or the Serbian ones upon it; the state's code for it stands in the mapping. */
    public static Rule format(Layer layer, Severity severity, String id) {
        return format(layer, severity, id, id);
    }

    /** An outcome of such a rule that has a text of its own, and may have a code of its own. */
    public static Rule format(Layer layer, Severity severity, String id, String textId) {
        Rule rule = new Rule(id, textId, layer, Scope.EVERYTHING, severity, List.of(), Optional.empty());
        return rule.with(Terms.of(rule.family())).with(SefCodes.of(textId, rule.family()));
    }

    public Rule in(Layer ownLayer, Severity ownSeverity, Scope ownScope) {
        return new Rule(id, textId, ownLayer, ownScope, ownSeverity, terms, refusal);
    }

    public Rule warning() {
        return in(layer, Severity.WARNING, scope);
    }

    public Rule text(String ownTextId) {
        return new Rule(id, ownTextId, layer, scope, severity, terms, refusal);
    }

    /** Gives the state's code and words; the field is derived from the place. */
    public Rule refuses(String errorCode, String message) {
        return with(Optional.of(new Refusal(errorCode, Optional.of(message), Optional.empty())));
    }

    /** Gives the state's code and words and the whole field name. */
    public Rule refuses(String errorCode, String message, String field) {
        return with(Optional.of(new Refusal(errorCode, Optional.of(message), Optional.of(field))));
    }

    /** Gives the state's code and words. */
    public Rule refuses(Refusal words) {
        return with(Optional.of(words));
    }

    /** Gives the state's code; the words are the rule's id and its English text. */
    public Rule refuses(String errorCode) {
        return with(Optional.of(new Refusal(errorCode, Optional.empty(), Optional.empty())));
    }

    /** In which view its findings stand: the official rules know neither the state's registers nor what we add. */
    View view() {
        return layer == Layer.ACCEPTANCE || id.startsWith(OWN) ? View.GATE : View.BOTH;
    }

    /** The name that a rule of a family has in the published list: {@code RSK-X-08} for {@code RSK-R-08}. */
    Optional<String> alias() {
        return Optional.of(family()).filter(name -> !name.equals(id));
    }

    Optional<SefError> sefError(Text text, Optional<String> field) {
        return refusal.map(words -> Amounts.precise(words, field.orElse("")))
                .map(words -> new SefError(words.message().map(message -> Texts.fill(message, text.values()))
                .orElseGet(() -> "[" + id + "] " + text.message(Language.EN)), field, words.errorCode()));
    }

    private String family() {
        return id.startsWith(FAMILY) ? FAMILY + "X" + id.substring(id.lastIndexOf('-')) : id;
    }

    private Rule with(List<String> ownTerms) {
        return new Rule(id, textId, layer, scope, severity, ownTerms, refusal);
    }

    Rule with(Optional<Refusal> ownRefusal) {
        return new Rule(id, textId, layer, scope, severity, terms, ownRefusal);
    }
}
