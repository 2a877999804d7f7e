package rs.tefter.validation.en16931;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import rs.tefter.ubl.Namespaces;

/** Writes elements with one of several spellings of the same names. */
final class XmlWriter {
    /** The prefixes of element names in the tests and what they stand for; {@code none} is the absence of a namespace. */
    static final Map<String, String> NAMESPACES = namespaces();

    /** How names are written: it must not matter to a reader. */
    enum Spelling { USUAL_PREFIXES, OTHER_PREFIXES, NO_PREFIXES }

    private final StringBuilder out = new StringBuilder();
    private final Spelling spelling;

    private XmlWriter(Spelling spelling) {
        this.spelling = spelling;
    }

    static byte[] write(XmlElement root) {
        return write(root, Spelling.USUAL_PREFIXES);
    }

    static byte[] write(XmlElement root, Spelling spelling) {
        var writer = new XmlWriter(spelling);
        writer.element(root, true);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String prefixed(String namespace, String local) {
        String wanted = namespace == null ? "" : namespace;
        for (var entry : NAMESPACES.entrySet()) {
            if (entry.getValue().equals(wanted)) {
                return entry.getKey() + ":" + local;
            }
        }
        throw new IllegalArgumentException("No prefix for " + namespace);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("]]>", "]]&gt;");
    }

    private static Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("cbc", Namespaces.CBC);
        namespaces.put("cac", Namespaces.CAC);
        namespaces.put("cec", Namespaces.CEC);
        namespaces.put("inv", Namespaces.INVOICE);
        namespaces.put("cn", Namespaces.CREDIT_NOTE);
        namespaces.put("sbt", Namespaces.SBT);
        namespaces.put("x", "urn:x");
        namespaces.put("none", "");
        return namespaces;
    }

    private void element(XmlElement element, boolean isRoot) {
        String name = written(element.name());
        out.append('<').append(name);
        declare(element.name(), isRoot);
        element.attributes.forEach((attribute, value) -> out.append(' ').append(attribute).append("=\"").append(value).append('"'));
        if (element.content.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (XmlContent part : element.content) {
            switch (part) {
                case XmlElement child -> element(child, false);
                case XmlContent.Text(String text) -> out.append(text);
            }
        }
        out.append("</").append(name).append('>');
        if (element.name().startsWith("cac:")) {
            out.append('\n');
        }
    }

    private void declare(String name, boolean isRoot) {
        if (isRoot) {
            NAMESPACES.forEach((prefix, namespace) -> {
                if (!namespace.isEmpty()) {
                    out.append(" xmlns:").append(writtenPrefix(prefix)).append("=\"").append(namespace).append('"');
                }
            });
        }
        if (isWithoutPrefix(name)) {
            out.append(" xmlns=\"").append(NAMESPACES.get(prefix(name))).append('"');
        }
    }

    private boolean isWithoutPrefix(String name) {
        return spelling == Spelling.NO_PREFIXES || prefix(name).equals("none") || prefix(name).equals("inv") || prefix(name).equals("cn");
    }

    private String written(String name) {
        String local = name.substring(name.indexOf(':') + 1);
        return isWithoutPrefix(name) ? local : writtenPrefix(prefix(name)) + ":" + local;
    }

    private String writtenPrefix(String prefix) {
        return spelling == Spelling.OTHER_PREFIXES && !prefix.equals("x") ? "Price-" + prefix : prefix;
    }

    private static String prefix(String name) {
        return name.substring(0, name.indexOf(':'));
    }
}
