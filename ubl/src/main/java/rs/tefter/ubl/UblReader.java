package rs.tefter.ubl;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads the bytes of an invoice or credit note into a tree in one pass, safely: no DTD, no entity, no access to anything. */
public final class UblReader {
    private final Limits limits;
    private final Parsers parsers = new Parsers();

    /** A reader that refuses what exceeds the limits; it may be shared by threads. */
    public UblReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads a document whose root is Invoice or CreditNote. */
    public ReadResult read(byte[] bytes) {
        return read(bytes, Wrapping.NONE);
    }

    /** Reads such a document, or the one inside the envelope of SEF; positions are those of the received bytes. */
    public ReadResult readEnveloped(byte[] bytes) {
        return read(bytes, Wrapping.SEF);
    }

    /** Reads such a document, or the only one inside an envelope OutgoingInvoicesData; positions are those of the received bytes. */
    public ReadResult readOutgoing(byte[] bytes) {
        return read(bytes, Wrapping.OUTGOING);
    }

    private ReadResult read(byte[] bytes, Wrapping wrapping) {
        var positions = new Positions(bytes, 0);
        try {
            if (bytes.length > limits.maxBytes()) {
                throw new Refusal("TEF-L0-02", 0, "The document has more than " + limits.maxBytes() + " bytes.");
            }
            Utf8 source = Encoding.decode(bytes);
            positions = new Positions(source.bytes(), source.begin());
            if (isBlank(source)) throw new Refusal("TEF-L0-01", 0, "The document is empty.");
            if (source.invalid() >= 0) {
                throw new Refusal("TEF-L0-03", source.invalid(), "The document has bytes that are no character of XML.");
            }
            return parse(source, positions, wrapping);
        } catch (Refusal refusal) {
            return new ReadResult.Refused(refusal.at(positions));
        }
    }

    private static boolean isBlank(Utf8 source) {
        for (int at = source.begin(); at < source.bytes().length; at++) {
            if (!Utf8.isSpace(source.bytes()[at])) return false;
        }
        return true;
    }

    private ReadResult parse(Utf8 source, Positions positions, Wrapping wrapping) throws Refusal {
        XMLStreamReader2 reader = null;
        var builder = new TreeBuilder(source, limits, wrapping);
        try {
            reader = parsers.parser(new Feed(source.bytes(), source.content(), limits));
            while (reader.hasNext()) event(reader, next(reader), builder, source);
            return builder.result(positions);
        } catch (XMLStreamException e) {
            throw refusal(e, reader, source);
        } finally {
            parsers.learned(builder.strangeNames(), source.bytes().length);
        }
    }

    /** The parser reports some misuse of namespaces by an unchecked exception. */
    private static int next(XMLStreamReader2 reader) throws XMLStreamException {
        try {
            return reader.next();
        } catch (RuntimeException e) {
            throw new XMLStreamException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void event(XMLStreamReader2 reader, int event, TreeBuilder builder, Utf8 source) throws Refusal, XMLStreamException {
        switch (event) {
            case XMLStreamReader.START_ELEMENT -> builder.startElement(reader, start(reader, source), end(reader, source));
            case XMLStreamReader.END_ELEMENT -> builder.endElement(start(reader, source), end(reader, source));
            case XMLStreamReader.PROCESSING_INSTRUCTION -> builder.processingInstruction();
            case XMLStreamReader.DTD -> throw new Refusal("TEF-L0-04", start(reader, source), "The document has a DOCTYPE.");
            case XMLStreamReader.ENTITY_REFERENCE ->
                throw new Refusal("TEF-L0-03", start(reader, source), "The document refers to an entity that is not declared.");
            default -> { }
        }
    }

    /** Outside the root the parser counts the white space before a tag as part of it. */
    private static int start(XMLStreamReader2 reader, Utf8 source) {
        int at = source.content() + (int) reader.getLocationInfo().getStartingByteOffset();
        while (Utf8.isSpace(source.bytes()[at])) at++;
        return at;
    }

    private static int end(XMLStreamReader2 reader, Utf8 source) throws XMLStreamException {
        return source.content() + (int) reader.getLocationInfo().getEndingByteOffset();
    }

    private static Refusal refusal(XMLStreamException e, XMLStreamReader2 reader, Utf8 source) {
        if (e.getNestedException() instanceof Feed.TagTooLong tooLong) {
            return new Refusal("TEF-L0-07", tooLong.offset, "A tag is longer than the limit.");
        }
        int offset = reader == null ? 0 : reader.getLocationInfo().getCurrentLocation().getCharacterOffset();
        return new Refusal("TEF-L0-03", Math.min(source.content() + offset, source.bytes().length), "The document is not well-formed: "
                + firstLine(e));
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).replaceAll("\\p{Cntrl}", " ");
    }
}
