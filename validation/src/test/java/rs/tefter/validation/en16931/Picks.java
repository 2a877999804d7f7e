package rs.tefter.validation.en16931;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Random choices, and what the published rules offer to choose from. */
final class Picks {
    /** Every name of an element that a rule mentions. */
    static final List<String> NAMES = mentioned("\\b(?:cac|cbc):\\w+").distinct().sorted().toList();

    /** Every attribute that a rule mentions, and three that none does. */
    static final List<String> ATTRIBUTES = Stream.concat(mentioned("(?<=@)\\w+"), Stream.of("x:schemeID", "xml:lang", "listVersionID"))
            .distinct().sorted().toList();

    /** Every code in any of the code lists. */
    static final List<String> CODES = mentioned("(?<=contains\\( ?')[^']+").flatMap(list -> Stream.of(list.strip().split(" ")))
            .distinct().sorted().toList();

    private static final List<XmlElement> DONORS = Originals.toMutate().values().stream().map(XmlElement::parse).toList();

    private final SplittableRandom random;

    Picks(SplittableRandom random) {
        this.random = random;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An element below the root that meets the condition, or the root when there is none. */
    XmlElement below(XmlElement root, Predicate<XmlElement> condition) {
        List<XmlElement> found = root.all().skip(1).filter(condition).toList();
        return found.isEmpty() ? root : one(found);
    }

    XmlElement below(XmlElement root) {
        return below(root, element -> true);
    }

    /** A copy of an element of any original and the name of its parent. */
    Graft graft() {
        XmlElement donor = below(one(DONORS));
        return new Graft(donor.copy(), donor.parent().orElse(donor).name());
    }

    /** An element without a place. */
    record Graft(XmlElement element, String parentName) {}

    private static Stream<String> mentioned(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return OfficialRules.all().stream().flatMap(rule -> pattern.matcher(rule.context() + " " + rule.test()).results().map(MatchResult::group));
    }
}
