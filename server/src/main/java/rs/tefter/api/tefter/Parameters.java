package rs.tefter.api.tefter;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import rs.tefter.api.http.Call;
import rs.tefter.platform.Problem;

/** Reads query parameters of our own API; what cannot be read is refused with its name. */
final class Parameters {

    private Parameters() {}

    static int integer(Call call, String name, int usual, int least, int most) {
        int value = call.query(name).map(text -> parse(text, name, Integer::parseInt)).orElse(usual);
        if (value < least || value > most) {
            throw Problem.refused("ValueIsNotInADefinedRange", name, name + " is from " + least + " to " + most + ", not " + value).refusal();
        }
        return value;
    }

    /** The one of the allowed words that the text is in any case. */
    static String choice(String text, String name, List<String> allowed) {
        return allowed.stream().filter(text::equalsIgnoreCase).findFirst().orElseThrow(() -> Problem.refused("EnumValueNotDefined", name,
            name + " is one of " + String.join(", ", allowed) + ", not '" + text + "'").refusal());
    }

    static <T> T parse(String text, String name, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Problem.refused("SomeOfInputParametarsNotDefined", name, name + " cannot be read: '" + text + "'").refusal();
        }
    }
}
