package rs.tefter.validation.en16931;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the published rules of EN 16931 say about themselves: the assertions of the XSLT of release 1.3.16, in its order. */
final class OfficialRules {
    static final String XSLT = "/external/schematron/1.3.16/ubl/EN16931-UBL-validation.xslt";

    /** Assertions whose test is the constant true: nothing can break them. */
    static final Set<String> UNBREAKABLE = Set.of("BR-CO-05", "BR-CO-06", "BR-CO-07", "BR-CO-08");

    static final String UNDECIDED = "undecided-assert";

    private static final String XSL = "http://www.w3.org/1999/XSL/Transform";
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final List<Assertion> ASSERTIONS = read();
    private static final Map<String, List<String>> IDS_BY_CONTEXT = ASSERTIONS.stream().collect(Collectors.groupingBy(
            assertion -> key(assertion.pattern(), assertion.context()), Collectors.mapping(Assertion::id, Collectors.toList())));

    /**
     * One assertion.
     *
     * @param pattern which of the three patterns it stands in, from 0
     * @param context the nodes it is about, an XSLT pattern
     * @param flag    fatal or warning
     * @param test    what must hold, an XPath expression
     */
    record Assertion(int pattern, String context, String id, String flag, String test) {}

    private OfficialRules() {}

    static List<Assertion> all() {
        return ASSERTIONS;
    }

    /** The ids of the assertions about one context. */
    static List<String> ids(int pattern, String context) {
        return IDS_BY_CONTEXT.get(key(pattern, context));
    }

    private static String key(int pattern, String context) {
        return pattern + " " + context;
    }

    private static List<Assertion> read() {
        List<Assertion> assertions = new ArrayList<>();
        List<String> modes = new ArrayList<>();
        for (Element failed : elements(stylesheet().getDocumentElement(), SVRL, "failed-assert")) {
            Element template = template(failed);
            if (!modes.contains(template.getAttribute("mode"))) {
                modes.add(template.getAttribute("mode"));
            }
            String context = elements(template, SVRL, "fired-rule").getFirst().getAttribute("context");
            assertions.add(new Assertion(modes.size() - 1, context, value(failed, "id"), value(failed, "flag"), failed.getAttribute("test")));
        }
        return List.copyOf(assertions);
    }

    /** The published rules. */
    static Document stylesheet() {
        try (var in = OfficialRules.class.getResourceAsStream(XSLT)) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The published rules, each assertion tried on its own; one that cannot be evaluated is reported as {@link #UNDECIDED}. */
    static Document isolated() {
        Document stylesheet = stylesheet();
        stylesheet.getDocumentElement().setAttribute("version", "3.0");
        for (Element failed : elements(stylesheet.getDocumentElement(), SVRL, "failed-assert")) {
            Element choice = (Element) failed.getParentNode().getParentNode();
            Element attempt = stylesheet.createElementNS(XSL, "xsl:try");
            choice.getParentNode().replaceChild(attempt, choice);
            Element undecided = stylesheet.createElementNS(SVRL, "svrl:" + UNDECIDED);
            elements(failed, XSL, "attribute").forEach(attribute -> undecided.appendChild(attribute.cloneNode(true)));
            attempt.appendChild(choice);
            attempt.appendChild(stylesheet.createElementNS(XSL, "xsl:catch")).appendChild(undecided);
        }
        return stylesheet;
    }

    private static Element template(Element failed) {
        Element at = failed;
        while (!at.getLocalName().equals("template")) {
            at = (Element) at.getParentNode();
        }
        return at;
    }

    private static String value(Element failed, String attribute) {
        return elements(failed, XSL, "attribute").stream().filter(element -> element.getAttribute("name").equals(attribute))
                .findFirst().orElseThrow().getTextContent();
    }

    private static List<Element> elements(Element below, String namespace, String name) {
        NodeList nodes = below.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
