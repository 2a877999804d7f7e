package rs.tefter.validation.srbdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rs.tefter.validation.Rule;
import rs.tefter.validation.Severity;

class SrbdtTest {
    static List<Case> cases() {
        return Stream.of(DocumentCases.all(), SellerCases.all(), BuyerCases.all(), CategoryCases.all(), ExtensionCases.all())
                .flatMap(List::stream).toList();
    }

    static Stream<Arguments> documents() {
        return cases().stream().flatMap(given -> given.kinds().stream().map(kind -> Arguments.of(given.sentence(), kind, given)));
    }

    @ParameterizedTest(name = "{0} in a {1}")
    @MethodSource("documents")
    void breaksExactlyTheRulesOfItsCase(String sentence, Kind kind, Case given) {
        assertThat(Broken.by(given.document(kind))).containsExactlyInAnyOrderElementsOf(given.rules());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aGoodDocumentBreaksNone(Kind kind) {
        assertThat(Broken.by(kind.document())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyRuleIsSeenToBreak(Kind kind) {
        Set<String> broken = cases().stream().filter(given -> given.kinds().contains(kind)).flatMap(given -> given.rules().stream())
                .filter(rule -> !rule.endsWith("?")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(broken).isEqualTo(new TreeSet<>(ids()));
    }

    @Test
    void theRulesAreThoseOfThePublishedListAndOneOfOurs() {
        Stream<String> families = Stream.of("R", "OE", "SS", "N").flatMap(category ->
                Stream.of("01", "05", "06", "07", "08", "09", "10").map(number -> "RSK-" + category + "-" + number));
        Stream<String> numbered = Stream.concat(IntStream.rangeClosed(1, 36).mapToObj("RSR-%02d"::formatted),
                IntStream.rangeClosed(1, 3).mapToObj("RSE-%02d"::formatted));
        List<String> published = Stream.concat(numbered, families).toList();
        assertThat(published).hasSize(67);
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(Stream.concat(published.stream(), Stream.of("SRB-O-05")).toList());
        assertThat(Srbdt.rules()).allMatch(rule -> rule.severity() == (rule.id().equals("SRB-O-05") ? Severity.ERROR : Severity.FATAL));
    }

    @Test
    void everyRuleHasItsTerms() {
        assertThat(Srbdt.rules()).allMatch(rule -> !rule.terms().isEmpty());
    }

    private static Set<String> ids() {
        return Srbdt.rules().stream().map(Rule::id).collect(Collectors.toSet());
    }
}
