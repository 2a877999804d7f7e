package rs.tefter.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed document as text, taken apart and put together again by those who mean ill. */
record Signed(String text) {
    static Signed sample() {
        return new Signed(Samples.text(Fixture.signed()));
    }

    byte[] bytes() {
        return Samples.utf8(text);
    }

    /** What is looked for must be there, else a test would prove nothing. */
    Signed with(String target, String replacement) {
        assertThat(text).contains(target);
        return new Signed(text.replaceFirst(Pattern.quote(target), Matcher.quoteReplacement(replacement)));
    }

    Signed without(String target) {
        return with(target, "");
    }

    Signed before(String target, String piece) {
        return with(target, piece + target);
    }

    Signed after(String target, String piece) {
        return with(target, target + piece);
    }

    /** The first element of that qualified name. */
    String element(String name) {
        int from = text.indexOf("<" + name + ">") >= 0 ? text.indexOf("<" + name + ">") : text.indexOf("<" + name + " ");
        String end = "</" + name + ">";
        return text.substring(from, text.indexOf(end, from) + end.length());
    }

    /** What stands between the tags of the first element of that name. */
    String content(String name) {
        String element = element(name);
        return element.substring(element.indexOf('>') + 1, element.lastIndexOf("</"));
    }

    Signed content(String name, String content) {
        return with(content(name), content);
    }

    /** The whole element with another's name and content. */
    Signed replaced(String name, String element) {
        return with(element(name), element);
    }

    String id() {
        int from = text.indexOf("Id=\"Signature-") + "Id=\"Signature-".length();
        return text.substring(from, text.indexOf('"', from));
    }
}
