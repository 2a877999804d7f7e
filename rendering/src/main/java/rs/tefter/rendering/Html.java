package rs.tefter.rendering;

import java.util.List;
import java.util.function.Consumer;

/**
 * Builds a page that is HTML and well-formed XML at once; whatever is not markup of ours goes through {@link #text}. It takes no more than
 * a given amount of text and rows, so that a hostile document cannot make a page of any size.
 */
final class Html {

    /** How much a page may hold. */
    record Limits(int textLength, int allText, int rows) {}

    /** So much of a text is shown even when the page has all the text it takes; labels and amounts are no longer. */
    private static final int ALWAYS = 200;
    private static final String CUT = " […]";

    private final StringBuilder out = new StringBuilder();
    private final Limits limits;
    private int textLeft;
    private boolean shortened;

    Html(Limits limits) {
        this.limits = limits;
        this.textLeft = limits.allText();
    }

    /** Markup as it stands, without anything from outside in it. */
    Html markup(String markup) {
        out.append(markup);
        return this;
    }

    /** Any text, also within a quoted attribute. */
    Html text(String text) {
        int length = Math.min(text.length(), Math.min(limits.textLength(), Math.max(textLeft, ALWAYS)));
        textLeft = Math.max(0, textLeft - length);
        text.codePoints().limit(text.codePointCount(0, length)).forEach(this::escaped);
        if (length < text.length()) {
            shortened = true;
            out.append(CUT);
        }
        return this;
    }

    private void escaped(int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\n', '\t' -> out.append((char) c);
            case '\r' -> { }
            default -> out.appendCodePoint(isInvisible(c) ? '\uFFFD' : c);
        }
    }

    /** Controls would break the page; marks of direction would show a text as another than it is. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != '\u00AD' && c != '\u200B';
            default -> c == 0xFFFE || c == 0xFFFF;
        };
    }

    /** An element with a class and text in it. */
    Html element(String name, String style, String text) {
        return markup("<" + name + " class=\"" + style + "\">").text(text).markup("</" + name + ">");
    }

    /** An element with text in it. */
    Html element(String name, String text) {
        return markup("<" + name + ">").text(text).markup("</" + name + ">");
    }

    /** Each of the rows, as far as the page takes them. */
    <T> Html each(List<T> rows, Consumer<T> row) {
        rows.stream().limit(limits.rows()).forEach(row);
        if (rows.size() > limits.rows()) {
            shortened = true;
        }
        return this;
    }

    boolean isShortened() {
        return shortened;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
