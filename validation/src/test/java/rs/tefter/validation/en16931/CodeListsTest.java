package rs.tefter.validation.en16931;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code of any published list, and what looks like one, is in each of our lists exactly when it is in the published one. */
class CodeListsTest {
    private static final int CODES_A_DOCUMENT = 400;
    private static final List<String> NEARLY_CODES = List.of("", " ", "A", " A", "D A", " EUR\n", "EUR RSD", "S Z", "text/CSV", " text/csv");
    private static final List<String> MIME_CODES = List.of("text/csv", "image/png", "image/jpeg", "application/pdf", "text/plain",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.oasis.opendocument.spreadsheet");
    private static final List<String> CODES = Stream.of(Picks.CODES.stream(), Picks.CODES.stream().map(code -> code.toLowerCase(Locale.ROOT)),
            NEARLY_CODES.stream(), MIME_CODES.stream()).flatMap(codes -> codes).distinct().toList();

    private final Comparison comparison = new Comparison();

    @Test
    void everyCodeIsAcceptedAndRefusedAlike() {
        List<String> places = Breach.lines("/en16931/rules/code-places.txt");
        assertThat(places).extracting(place -> place.substring(0, place.indexOf(' '))).containsExactlyInAnyOrderElementsOf(
                OfficialRules.all().stream().map(OfficialRules.Assertion::id).filter(id -> id.matches("BR-CL-\\d+|BR-CO-09")).toList());
        assertThat(CODES).hasSizeGreaterThan(2_000);
        assertThat(places.parallelStream().flatMap(this::disagreements)).isEmpty();
        assertThat(comparison.neverFailed()).doesNotContainAnyElementsOf(places.stream().map(place -> place.substring(0, 8)).toList());
    }

    private Stream<String> disagreements(String place) {
        return IntStream.iterate(0, from -> from < CODES.size(), from -> from + CODES_A_DOCUMENT).boxed().flatMap(from -> {
            List<String> codes = CODES.subList(from, Math.min(from + CODES_A_DOCUMENT, CODES.size()));
            return comparison.disagreement(place + " from " + codes.getFirst(), document(place, codes)).stream();
        });
    }

    private static byte[] document(String place, List<String> codes) {
        var root = new XmlElement("inv:Invoice");
        String pattern = place.substring(place.indexOf(' ') + 1);
        for (String code : codes) {
            Edit.fragment(pattern.replace("{code}", XmlWriter.escaped(code))).forEach(root::add);
        }
        return XmlWriter.write(root);
    }
}
