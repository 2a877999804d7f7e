package rs.tefter.ubl;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Makes parsers that share what they learned of names. The shared table of the parser library only grows, and grows slow, so
 * hostile names are made to be forgotten: after some strange names or some bytes the table is learned anew, which costs less
 * than reading one document.
 */
final class Parsers {
    private static final int STRANGE_NAMES = 2_000;
    private static final int BYTES = 4 << 20;

    private volatile Generation generation = new Generation();

    XMLStreamReader2 parser(Feed feed) throws XMLStreamException {
        return (XMLStreamReader2) generation.factory.createXMLStreamReader(feed, "UTF-8");
    }

    /** Tells what a document may have added to the table. */
    void learned(int strangeNames, int bytes) {
        Generation current = generation;
        boolean enoughNames = current.strangeNames.addAndGet(strangeNames) > STRANGE_NAMES;
        boolean enoughBytes = current.bytes.addAndGet(Math.min(bytes, BYTES)) >= BYTES;
        if (enoughNames || enoughBytes) generation = new Generation();
    }

    private static final class Generation {
        private final InputFactoryImpl factory = new InputFactoryImpl();
        private final AtomicInteger strangeNames = new AtomicInteger();
        private final AtomicInteger bytes = new AtomicInteger();

        Generation() {
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        }
    }
}
