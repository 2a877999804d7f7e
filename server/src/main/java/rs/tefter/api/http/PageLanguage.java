package rs.tefter.api.http;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.platform.Problem;
import rs.tefter.validation.text.Language;

/** Reads in which language and script a caller wants to read: the parameter {@code language}, else Accept-Language, else Serbian in Latin. */
public final class PageLanguage {

    private static final String PARAMETER = "language";
    private static final List<String> OFFERED = Stream.of(Language.values()).map(Language::tag).toList();

    private PageLanguage() {}

    /** EnumValueNotDefined when the parameter names another language. */
    public static Language of(Call call) {
        return call.query(PARAMETER).map(tag -> Language.tagged(tag).orElseThrow(() -> Problem.refused("EnumValueNotDefined", PARAMETER,
                PARAMETER + " is one of " + String.join(", ", OFFERED)).refusal()))
            .or(() -> call.preferredLanguage(OFFERED).flatMap(Language::tagged)).orElse(Language.SR_LATN);
    }
}
