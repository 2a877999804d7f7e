package rs.tefter.validation.report;

import java.util.regex.Pattern;

/** Builds a piece of HTML; whatever is not markup of ours goes through {@link #text}. */
final class Html {
    private static final Pattern BEFORE_PART = Pattern.compile("(?<=[^/])(?=/)|(?<=[a-z])(?=[A-Z])");

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

    /** Text whose long names of elements, codes and files may be broken between their parts. */
    Html names(String text) {
        String separator = "";
        for (String part : BEFORE_PART.split(text)) {
            markup(separator).text(part);
            separator = "<wbr>";
        }
        return this;
    }

    /** An element with a class and such text in it. */
    Html names(String name, String style, String text) {
        return markup("<" + name + " class=\"" + style + "\">").names(text).markup("</" + name + ">");
    }

    /** The name of a file, its folder less visible. */
    Html file(String path) {
        int name = path.lastIndexOf('/') + 1;
        return name == 0 ? names(path) : names("span", "folder", path.substring(0, name)).names(path.substring(name));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
