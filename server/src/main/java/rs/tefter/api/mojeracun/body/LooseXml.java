package rs.tefter.api.mojeracun.body;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamResult;

/** Reads parameters as elements, whatever their root and namespace; a document may stand in its parameter as an element. */
final class LooseXml {

    private static final String DOCUMENT = "File";

    private final XMLStreamReader reader;
    private int values;

    private LooseXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Fields read(String text) throws Malformed {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            LooseXml xml = new LooseXml(factory.createXMLStreamReader(new StringReader(text)));
            Fields fields = xml.root();
            while (xml.reader.hasNext()) {
                xml.reader.next();
            }
            return fields;
        } catch (XMLStreamException | TransformerException broken) {
            throw new Malformed(broken.getMessage());
        }
    }

    private Fields root() throws XMLStreamException, TransformerException, Malformed {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw new Malformed("a document type is not allowed");
            }
        }
        return children(1).fields;
    }

    /** What stands in an element: its text and its children. */
    private record Inside(Fields fields, String text, boolean hasChildren) {}

    /** Leaves the reader at the end of the element. */
    private Inside children(int depth) throws XMLStreamException, TransformerException, Malformed {
        if (depth > LooseJson.DEEPEST) {
            throw new Malformed("too deep");
        }
        Fields fields = new Fields();
        StringBuilder text = new StringBuilder();
        boolean hasChildren = false;
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                hasChildren = true;
                fields.add(reader.getLocalName(), value(depth));
            }
        }
        return new Inside(fields, text.toString(), hasChildren);
    }

    private Value value(int depth) throws XMLStreamException, TransformerException, Malformed {
        if (++values > LooseJson.MOST_VALUES) {
            throw new Malformed("too many values");
        }
        if (reader.getLocalName().equalsIgnoreCase(DOCUMENT)) {
            return new Value.Text(document());
        }
        Inside inside = children(depth + 1);
        return inside.hasChildren ? new Value.Members(inside.fields) : new Value.Text(inside.text);
    }

    /** The text of the parameter, or the element in it as text. */
    private String document() throws XMLStreamException, TransformerException {
        StringBuilder text = new StringBuilder();
        String element = "";
        int event = reader.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element = copied();
                event = reader.getEventType();
            } else {
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getText());
                }
                event = reader.next();
            }
        }
        return element.isEmpty() ? text.toString() : element;
    }

    /** Leaves the reader behind the element's end. */
    private String copied() throws XMLStreamException, TransformerException {
        Transformer copier = TransformerFactory.newDefaultInstance().newTransformer();
        copier.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter copy = new StringWriter();
        copier.transform(new StAXSource(reader), new StreamResult(copy));
        if (reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
            reader.next();
        }
        return copy.toString();
    }
}
