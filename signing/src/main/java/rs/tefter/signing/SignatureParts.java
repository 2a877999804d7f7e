package rs.tefter.signing;

import java.util.ArrayList;
import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;

/** The parts of the signature of a document, found by their places and never by their ids, and nothing besides them. */
record SignatureParts(int signature, int signedInfo, C14n method, List<Reference> references, int value, int keyInfo, int qualifying,
                      int signedProperties, int timeStamp) {
    static SignatureParts read(Shape shape) throws Refusal {
        int signature = place(shape);
        uncommented(shape, signature);
        shape.attributes(signature, "Id");
        List<Integer> parts = shape.exactly(signature, Vocabulary.ds("SignedInfo"), Vocabulary.ds("SignatureValue"), Vocabulary.ds("KeyInfo"),
                Vocabulary.ds("Object"));
        int signedInfo = parts.getFirst();
        shape.attributes(signedInfo, "Id");
        List<Integer> information = shape.exactly(signedInfo, Vocabulary.ds("CanonicalizationMethod"), Vocabulary.ds("SignatureMethod"),
                Vocabulary.ds("Reference"), Vocabulary.ds("Reference"), Vocabulary.ds("Reference"));
        C14n method = shape.canonicalization(information.getFirst());
        shape.algorithm(information.get(1), Vocabulary.RSA_SHA256);
        List<Reference> references = new ArrayList<>();
        for (int node : information.subList(2, information.size())) references.add(Reference.read(shape, node));
        shape.attributes(parts.get(1), "Id");
        shape.attributes(parts.get(2), "Id");
        shape.attributes(parts.get(3), "Id");
        int qualifying = shape.only(parts.get(3), Vocabulary.xades("QualifyingProperties"));
        shape.attributes(qualifying, "Target");
        List<Integer> properties = shape.exactly(qualifying, Vocabulary.xades("SignedProperties"), Vocabulary.xades("UnsignedProperties"));
        shape.attributes(properties.getFirst(), "Id");
        return new SignatureParts(signature, signedInfo, method, List.copyOf(references), parts.get(1), parts.get(2), qualifying,
                properties.getFirst(), timeStamp(shape, properties.getLast()));
    }

    /** The one signature in the first extension, alone there. */
    private static int place(Shape shape) throws Refusal {
        Document document = shape.document();
        int at = document.root();
        for (Name step : List.of(Vocabulary.EXTENSIONS, Vocabulary.EXTENSION, Vocabulary.CONTENT, Vocabulary.SIGNATURES, Vocabulary.INFORMATION,
                Vocabulary.SIGNATURE)) {
            int child = document.firstChild(at);
            boolean first = child != Document.NONE && document.name(child).equals(step);
            if (!first) throw shape.refusal(Fault.Check.PLACE, at, "The first child is not " + step.local() + ", so there is no signature here.");
            boolean mayHaveMore = step.equals(Vocabulary.EXTENSIONS) || step.equals(Vocabulary.EXTENSION);
            if (!mayHaveMore) shape.only(at, step);
            at = child;
        }
        return at;
    }

    /** No canonical form shows a comment, so one could be put anywhere in the values of a signature. */
    private static void uncommented(Shape shape, int signature) throws Refusal {
        byte[] bytes = shape.document().bytes();
        for (int at = shape.document().offset(signature); at < shape.document().endOffset(signature); at++) {
            if (bytes[at] == '<' && (bytes[at + 1] == '!' || bytes[at + 1] == '?')) {
                throw shape.refusal(Fault.Check.SHAPE, signature, "The signature has a comment, a CDATA section or a processing instruction.");
            }
        }
    }

    private static int timeStamp(Shape shape, int unsigned) throws Refusal {
        shape.attributes(unsigned);
        int properties = shape.only(unsigned, Vocabulary.xades("UnsignedSignatureProperties"));
        shape.attributes(properties);
        int timeStamp = shape.only(properties, Vocabulary.xades("SignatureTimeStamp"));
        shape.attributes(timeStamp, "Id");
        return timeStamp;
    }

    /** The ids that this signature gives. */
    List<String> ids(Shape shape) {
        List<Integer> nodes = new ArrayList<>(List.of(signature, signedInfo, value, keyInfo, signedProperties, timeStamp));
        references.forEach(each -> nodes.add(each.node()));
        return nodes.stream().flatMap(node -> shape.attribute(node, "Id").stream()).toList();
    }

    /** The reference to an element of the signature, or to the document when the URI is empty. */
    Reference reference(Shape shape, String uri) throws Refusal {
        List<Reference> found = references.stream().filter(each -> each.uri().equals(uri)).toList();
        if (found.size() != 1) {
            throw shape.refusal(Fault.Check.SHAPE, signedInfo, "There is not one reference to " + (uri.isEmpty() ? "the document" : uri) + ".");
        }
        return found.getFirst();
    }
}
