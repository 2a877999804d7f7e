package rs.tefter.validation.report;

import java.util.regex.Pattern;

/** Builds a piece of HTML; whatever is not markup of ours goes through {@link #text}. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Markup as it stands, without anything from outside in it. */
    Html markup(String markup) {
        out.append(markup);
        return this;
    }

    /** Any text, also within a quoted attribute. */
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return this;
    }

    /** An element with a class and text in it. */
    Html element(String name, String style, String text) {
        return markup("<" + name + " class=\"" + style + "\">").text(text).markup("</" + name + ">");
    }

    /** Text that may be broken into lines at these places too. */
    Html breakable(String text, Pattern places) {
        String separator = "";
        for (String piece : places.split(text)) {
            markup(separator).text(piece);
            separator = "<wbr>";
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
