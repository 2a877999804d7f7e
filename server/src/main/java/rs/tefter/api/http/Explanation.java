package rs.tefter.api.http;

import java.util.Optional;
import java.util.regex.Pattern;
import rs.tefter.platform.Problem;
import rs.tefter.validation.text.Language;
import rs.tefter.validation.text.Transliteration;

/** A problem in words for a person: what is wrong, and what to do about it where that is written down. */
public record Explanation(String message, Optional<String> hint) {

    /** A path or an address, a word with a letter that Serbian does not have or with a capital inside, or a name such as API. */
    private static final Pattern FOREIGN = Pattern.compile(
        "\\S*(?:[/@_=]|\\w\\.\\w)\\S*|\\w*(?:[qwxyQWXY]|[a-z][A-Z])\\w*|\\b(?:API|PDF|UBL|JSON|HTTP|ID|URL)\\b");

    public static Explanation of(Problem problem, Language language) {
        return of(problem.code(), problem.message(), language);
    }

    /** @param english the message as it stands in the problem */
    public static Explanation of(String code, String english, Language language) {
        Optional<ProblemTexts.Text> text = ProblemTexts.of(code);
        return switch (language) {
            case EN -> new Explanation(english, text.map(ProblemTexts.Text::hint));
            case SR_LATN -> new Explanation(text.map(ProblemTexts.Text::messageSr).orElse(english), text.map(ProblemTexts.Text::hintSr));
            case SR_CYRL -> new Explanation(text.map(known -> cyrillic(known.messageSr())).orElse(english),
                text.map(known -> cyrillic(known.hintSr())));
        };
    }

    /** Names of programs and members stay as they are. */
    private static String cyrillic(String latin) {
        String held = FOREIGN.matcher(latin.replace("`", "")).replaceAll("`$0`");
        return Transliteration.toCyrillic(held).replace("`", "");
    }
}
