package rs.tefter.api.mojeracun;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes XML as this wire has it: compact, without namespaces, nothing as an empty tag (of a process status: as {@code null}) and an
 * empty text as two.
 */
final class Xml {

    private final StringBuilder out = new StringBuilder();

    static String declaration(boolean standalone) {
        return standalone ? "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\" ?>" : "<?xml version=\"1.0\" encoding=\"utf-8\" ?>";
    }

    /** @param names of the members to write, in this order; none means all */
    Xml element(String name, Map<String, ?> members, List<String> names) {
        out.append('<').append(name).append('>');
        (names.isEmpty() ? members.keySet() : names).forEach(member -> value(member, members.get(member)));
        out.append("</").append(name).append('>');
        return this;
    }

    private void value(String name, Object value) {
        switch (value) {
            case null -> out.append(name.equals(Documents.PROCESS_STATUS) ? "<" + name + ">null</" + name + ">" : "<" + name + " />");
            case Map<?, ?> members -> {
                out.append('<').append(name).append('>');
                members.forEach((inner, each) -> value(inner.toString(), each));
                out.append("</").append(name).append('>');
            }
            case Collection<?> items -> {
                out.append('<').append(name).append('>');
                items.forEach(item -> value(itemName(name), item));
                out.append("</").append(name).append('>');
            }
            default -> out.append('<').append(name).append('>').append(escaped(value.toString())).append("</").append(name).append('>');
        }
    }

    private static String itemName(String list) {
        return list.endsWith("s") ? list.substring(0, list.length() - 1) : list + "Item";
    }

    /** Characters that XML does not have are left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\r' -> escaped.append("&#13;");
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) || c == '\t' || c == '\n') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
