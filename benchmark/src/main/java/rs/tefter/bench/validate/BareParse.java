package rs.tefter.bench.validate;

import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A parser alone: a new reader for each document from a shared factory, names, attributes and text are touched and dropped. */
final class BareParse implements Work {

    private final XMLInputFactory factory;

    private BareParse(XMLInputFactory factory) {
        this.factory = factory;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    static BareParse aalto() {
        return new BareParse(new InputFactoryImpl());
    }

    static BareParse woodstox() {
        return new BareParse(new WstxInputFactory());
    }

    @Override
    public int on(byte[] document) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        int touched = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> touched += element(reader);
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> touched += reader.getTextLength();
                default -> { }
            }
        }
        reader.close();
        return touched;
    }

    private static int element(XMLStreamReader reader) {
        int touched = reader.getNamespaceURI().length() + reader.getLocalName().length();
        for (int i = 0, n = reader.getAttributeCount(); i < n; i++) {
            touched += reader.getAttributeLocalName(i).length() + reader.getAttributeValue(i).length();
        }
        return touched;
    }
}
