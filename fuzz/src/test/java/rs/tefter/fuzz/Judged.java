package rs.tefter.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import rs.tefter.ubl.Limits;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Place;
import rs.tefter.validation.Profile;
import rs.tefter.validation.Result;
import rs.tefter.validation.Settings;
import rs.tefter.validation.Validator;
import rs.tefter.validation.text.Language;

/** Bytes and what the validator makes of them in each profile; in each the result must be whole. */
final class Judged {

    private static final Validator VALIDATOR = Validator.gate(Limits.DEFAULT);
    private static final List<Profile> PROFILES = List.of(Profile.en16931(), Profile.srbdt(), Profile.strict());

    static {
        // What is loaded once is no matter of an input.
        Corpus.documents().forEach(bytes -> PROFILES.forEach(profile -> inspect(bytes, profile)));
    }

    private Judged() {}

    static void inEveryProfile(byte[] bytes) {
        for (Profile profile : PROFILES) {
            Result result = Bounded.run(bytes, () -> inspect(bytes, profile));
            assertThat(result.findings()).hasSizeLessThanOrEqualTo(Findings.LIMIT + 1);
            assertThat(result.status().passes()).isEqualTo(result.refusal().isEmpty());
            assertThat(result.findings().stream().filter(finding -> !isWhole(finding)).findFirst()).isEmpty();
        }
    }

    private static Result inspect(byte[] bytes, Profile profile) {
        return VALIDATOR.inspect(bytes, Settings.gate().with(profile).withAcceptEnvelope(true));
    }

    private static boolean isWhole(Finding finding) {
        Place place = finding.place().orElseThrow();
        return place.line() > 0 && place.column() > 0 && place.xpath().startsWith("/") && !finding.message(Language.SR_LATN).isBlank();
    }
}
