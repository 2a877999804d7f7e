package rs.tefter.web.till;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import rs.tefter.platform.Problem;
import rs.tefter.web.Visit;

/** Ids as forms and addresses hold them. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Ids() {}

    static Optional<UUID> read(String text) {
        return Optional.of(text).filter(given -> FORM.matcher(given).matches()).map(UUID::fromString);
    }

    /** The id in the path; NotFound when it is none. */
    static UUID of(Visit visit) {
        return read(visit.call().path("id"))
            .orElseThrow(() -> Problem.of(Problem.Kind.UNKNOWN, "NotFound", "There is nothing at " + visit.call().requestPath()).refusal());
    }
}
