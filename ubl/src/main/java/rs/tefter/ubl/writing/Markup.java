package rs.tefter.ubl.writing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** Writes elements one after another, with a line and an indentation each. */
final class Markup {

    private final StringBuilder text = new StringBuilder(8 * 1024);
    private int depth;

    /** Writes an element around what the content writes. */
    Markup in(String name, Runnable content) {
        return in(name, "", content);
    }

    Markup in(String name, String attributes, Runnable content) {
        line().append('<').append(name).append(attributes).append('>');
        depth++;
        content.run();
        depth--;
        line().append("</").append(name).append('>');
        return this;
    }

    Markup leaf(String name, String value) {
        return leaf(name, "", value);
    }

    Markup leaf(String name, String attributes, String value) {
        line().append('<').append(name).append(attributes).append('>');
        escape(value);
        text.append("</").append(name).append('>');
        return this;
    }

    Markup leaf(String name, Optional<String> value) {
        value.ifPresent(present -> leaf(name, present));
        return this;
    }

    Markup date(String name, Optional<LocalDate> value) {
        value.ifPresent(present -> leaf(name, present.toString()));
        return this;
    }

    Markup number(String name, BigDecimal value) {
        return leaf(name, value.toPlainString());
    }

    Markup amount(String name, BigDecimal value, String currency) {
        return leaf(name, attribute("currencyID", currency), value.toPlainString());
    }

    /** An attribute with the space before it. */
    static String attribute(String name, String value) {
        Markup attribute = new Markup();
        attribute.text.append(' ').append(name).append("=\"");
        attribute.escape(value);
        return attribute.text.append('"').toString();
    }

    private StringBuilder line() {
        if (!text.isEmpty()) {
            text.append('\n').repeat(' ', 2 * depth);
        }
        return text;
    }

    /** Characters that XML 1.0 cannot hold become spaces: they come from keyboards and scanners and mean nothing. */
    private void escape(String value) {
        value.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> text.appendCodePoint(isAllowed(character) ? character : ' ');
            }
        });
    }

    private static boolean isAllowed(int character) {
        return character == '\t' || character == '\n'
            || character >= 0x20 && character <= 0xD7FF || character >= 0xE000 && character <= 0xFFFD || character >= 0x10000;
    }

    byte[] bytes() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
