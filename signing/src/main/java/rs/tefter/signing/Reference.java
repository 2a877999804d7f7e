package rs.tefter.signing;

import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Name;

/**
 * One of the references of a signature.
 *
 * @param uri "" for the document, else "#" and an id
 * @param method how its target is canonicalized
 * @param digest SHA-256 as the signature has it
 */
record Reference(int node, Optional<String> id, String uri, Optional<String> type, C14n method, byte[] digest) {
    private static final Name TRANSFORMS = Vocabulary.ds("Transforms");

    static Reference read(Shape shape, int node) throws Refusal {
        shape.attributes(node, "Id", "URI", "Type");
        Optional<String> uri = shape.attribute(node, "URI");
        if (uri.isEmpty()) throw shape.refusal(Fault.Check.SHAPE, node, "The reference does not say to what.");
        List<Integer> parts = shape.children(node);
        boolean transformed = !parts.isEmpty() && shape.document().name(parts.getFirst()).equals(TRANSFORMS);
        List<Integer> exact = transformed
                ? shape.exactly(node, TRANSFORMS, Vocabulary.ds("DigestMethod"), Vocabulary.ds("DigestValue"))
                : shape.exactly(node, Vocabulary.ds("DigestMethod"), Vocabulary.ds("DigestValue"));
        List<Integer> transforms = transformed ? shape.children(exact.getFirst()) : List.of();
        C14n method = method(shape, node, transforms, uri.get().isEmpty());
        byte[] digest = shape.digest(exact.get(exact.size() - 2), exact.getLast());
        return new Reference(node, shape.attribute(node, "Id"), uri.get(), shape.attribute(node, "Type"), method, digest);
    }

    /** The reference to the document leaves the signature out, the others leave out nothing; each may name a canonicalization. */
    private static C14n method(Shape shape, int node, List<Integer> transforms, boolean ofDocument) throws Refusal {
        int expected = ofDocument ? 1 : 0;
        if (transforms.size() < expected || transforms.size() > expected + 1) {
            throw shape.refusal(Fault.Check.SHAPE, node, "The reference has " + transforms.size() + " transforms.");
        }
        for (int transform : transforms) {
            if (!shape.document().name(transform).equals(Vocabulary.ds("Transform"))) {
                throw shape.refusal(Fault.Check.SHAPE, transform, "The element is no transform.");
            }
        }
        if (ofDocument) shape.algorithm(transforms.getFirst(), Vocabulary.ENVELOPED);
        return transforms.size() == expected ? C14n.INCLUSIVE : shape.canonicalization(transforms.getLast());
    }
}
