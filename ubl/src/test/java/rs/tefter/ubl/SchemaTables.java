package rs.tefter.ubl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Writes the product's structure tables out of the official UBL 2.1 schemas. */
final class SchemaTables {
    static final String RESOURCE = "ubl/src/main/resources/rs/tefter/ubl/ubl-2.1.tables";

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "cac", UBL + "CommonAggregateComponents-2",
            "cbc", UBL + "CommonBasicComponents-2",
            "cec", UBL + "CommonExtensionComponents-2",
            "inv", UBL + "Invoice-2",
            "cn", UBL + "CreditNote-2",
            "udt", UBL + "UnqualifiedDataTypes-2",
            "cct", "urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2"));
    private static final Set<String> DOCUMENT_PREFIXES = Set.of("cac", "cbc", "cec", "inv", "cn");
    private static final List<String> SCHEMAS = List.of(
            "/schemas/CCTS_CCT_SchemaModule.xsd",
            common("UnqualifiedDataTypes"), common("CommonBasicComponents"), common("CommonAggregateComponents"),
            common("CommonExtensionComponents"), common("ExtensionContentDataType"),
            "/external/schemas/ubl21/maindoc/UBL-Invoice-2.1.xsd", "/external/schemas/ubl21/maindoc/UBL-CreditNote-2.1.xsd");

    private final Map<String, String> typeOfElement = new TreeMap<>();
    private final Map<String, Element> types = new TreeMap<>();

    /** Content of the tables, the same for the same schemas. */
    static String generate() {
        var tables = new SchemaTables();
        SCHEMAS.forEach(tables::read);
        return tables.write();
    }

    /** Rewrites the checked-in tables; run from the root of the project. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(RESOURCE), generate());
    }

    private static String common(String module) {
        return "/external/schemas/ubl21/common/UBL-" + module + "-2.1.xsd";
    }

    private void read(String resource) {
        try (InputStream in = SchemaTables.class.getResourceAsStream(resource)) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var schema = factory.newDocumentBuilder().parse(in).getDocumentElement();
            String prefix = prefixOf(schema.getAttribute("targetNamespace"));
            for (Element child : children(schema)) {
                String name = prefix + ":" + child.getAttribute("name");
                if (child.getLocalName().equals("element")) typeOfElement.put(name, qualified(child, child.getAttribute("type"), prefix));
                if (child.getLocalName().equals("complexType")) types.put(name, child);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private String write() {
        var out = new StringBuilder("# Structure of UBL 2.1 Invoice and CreditNote, generated from the official schemas; do not edit.\n");
        var values = new TreeMap<String, String>();
        var complex = new TreeMap<String, String>();
        var attributes = new TreeSet<String>();
        var elements = new StringBuilder();
        typeOfElement.forEach((element, type) -> {
            boolean simple = firstChild(types.get(type), "simpleContent") != null;
            String written = simple ? valueType(type) : type;
            if (simple) values.put(written, valueModel(type, attributes));
            else complex.put(type, contentModel(type));
            elements.append("element ").append(element).append(' ').append(written).append('\n');
        });
        PREFIXES.forEach((prefix, uri) -> {
            if (DOCUMENT_PREFIXES.contains(prefix)) out.append("namespace ").append(prefix).append(' ').append(uri).append('\n');
        });
        attributes.forEach(attribute -> out.append("attribute ").append(attribute).append('\n'));
        out.append(elements);
        values.forEach((type, model) -> out.append("value ").append(type).append(' ').append(model).append('\n'));
        complex.forEach((type, model) -> out.append("content ").append(type).append(model).append('\n'));
        return out.toString();
    }

    /** The unqualified data type a basic component ends in; basic components add nothing to it. */
    private String valueType(String type) {
        if (type.startsWith("udt:")) return type;
        Element derivation = derivation(type);
        if (!children(derivation).isEmpty()) throw new IllegalStateException(type + " adds to its base");
        return valueType(qualified(derivation, derivation.getAttribute("base"), ""));
    }

    private String valueModel(String type, Set<String> allAttributes) {
        var declared = new TreeMap<String, String>();
        String primitive = collect(type, declared);
        var out = new StringBuilder(primitive);
        declared.forEach((name, rest) -> {
            out.append(' ').append(name).append(rest);
            allAttributes.add(name);
        });
        return out.toString();
    }

    private String collect(String type, Map<String, String> attributes) {
        Element derivation = derivation(type);
        String base = qualified(derivation, derivation.getAttribute("base"), "");
        String primitive = base.startsWith("xsd:") ? base.substring(4) : collect(base, attributes);
        for (Element attribute : children(derivation)) {
            if (!attribute.getLocalName().equals("attribute")) throw new IllegalStateException(type + " uses " + attribute.getLocalName());
            String simpleType = qualified(attribute, attribute.getAttribute("type"), "").substring(4);
            String use = attribute.getAttribute("use").equals("required") ? "!" : "?";
            attributes.put(attribute.getAttribute("name"), use + simpleType);
        }
        return primitive;
    }

    private String contentModel(String type) {
        Element sequence = firstChild(types.get(type), "sequence");
        if (children(types.get(type)).size() != 1) throw new IllegalStateException(type + " is more than a sequence");
        var particles = new LinkedHashMap<String, String>();
        for (Element particle : children(sequence)) {
            String name = switch (particle.getLocalName()) {
                case "element" -> qualified(particle, particle.getAttribute("ref"), prefixOfType(type));
                case "any" -> "any";
                default -> throw new IllegalStateException(type + " uses " + particle.getLocalName());
            };
            if (particles.put(name, occurrence(particle)) != null) throw new IllegalStateException(type + " names " + name + " twice");
        }
        var out = new StringBuilder();
        particles.forEach((name, occurrence) -> out.append(' ').append(name).append(occurrence));
        return out.toString();
    }

    private static String occurrence(Element particle) {
        return switch (particle.getAttribute("minOccurs") + ".." + particle.getAttribute("maxOccurs")) {
            case "1..1", ".." -> "!";
            case "0..1" -> "?";
            case "0..unbounded" -> "*";
            case "1..unbounded" -> "+";
            default -> throw new IllegalStateException("occurrence of " + particle.getAttribute("ref"));
        };
    }

    private Element derivation(String type) {
        Element content = firstChild(types.get(type), "simpleContent");
        return children(content).getFirst();
    }

    private static String qualified(Element at, String name, String ownPrefix) {
        int colon = name.indexOf(':');
        String uri = at.lookupNamespaceURI(colon < 0 ? null : name.substring(0, colon));
        String prefix = uri == null ? ownPrefix : uri.equals(XSD) ? "xsd" : prefixOf(uri);
        return prefix + ":" + name.substring(colon + 1);
    }

    private static String prefixOfType(String type) {
        return type.substring(0, type.indexOf(':'));
    }

    private static String prefixOf(String uri) {
        return PREFIXES.entrySet().stream().filter(entry -> entry.getValue().equals(uri)).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new IllegalStateException("unexpected namespace " + uri));
    }

    private static Element firstChild(Element parent, String localName) {
        return children(parent).stream().filter(child -> child.getLocalName().equals(localName)).findFirst().orElse(null);
    }

    private static List<Element> children(Element parent) {
        var elements = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && !element.getLocalName().equals("annotation") && !element.getLocalName().equals("import")
                    && !element.getLocalName().equals("include")) elements.add(element);
        }
        return elements;
    }
}
