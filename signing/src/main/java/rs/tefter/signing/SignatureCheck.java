package rs.tefter.signing;

import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;

/** One verification, step by step; what is independent is all looked at, so that every fault is named. */
final class SignatureCheck {
    private final Shape shape;
    private final Document document;
    private final byte[] bytes;
    private final int begin;
    private final List<Fault> faults = new ArrayList<>();

    SignatureCheck(Shape shape) {
        this.shape = shape;
        this.document = shape.document();
        this.bytes = document.bytes();
        this.begin = Prolog.end(bytes);
    }

    Verification run() throws Refusal {
        SignatureParts parts = SignatureParts.read(shape);
        targets(parts);
        idsAreUnique(parts);
        Reference whole = parts.reference(shape, "");
        SignedProperties properties = SignedProperties.read(shape, parts.signedProperties());
        if (whole.id().isEmpty() || !properties.formatOf().equals("#" + whole.id().get())) {
            throw shape.refusal(Fault.Check.SHAPE, properties.node(), "The format is not that of the document.");
        }
        SigningKey key = SigningKey.read(shape, parts.keyInfo());
        documentIsWhatWasSigned(parts, whole);
        elementIsWhatWasSigned(parts, parts.keyInfo(), Fault.Check.KEY);
        elementIsWhatWasSigned(parts, parts.signedProperties(), Fault.Check.PROPERTIES);
        signatureIsOf(key, parts);
        if (!properties.name(key.certificate(), key.encoded())) {
            fault(Fault.Check.CERTIFICATE, properties.node(), "The signed properties name another certificate.");
        }
        Optional<Token.Stamp> stamp = stamp(parts);
        stamp.ifPresent(each -> certificateHeld(key, each, parts));
        if (!faults.isEmpty()) return new Verification.Failed(List.copyOf(faults));
        return new Verification.Passed(key.certificate(), properties.claimedTime(), stamp.orElseThrow().time(), stamp.orElseThrow().authority());
    }

    private void fault(Fault.Check check, int node, String detail) {
        faults.add(new Fault(check, document.path(node), detail));
    }

    private void targets(SignatureParts parts) throws Refusal {
        if (!shape.required(parts.qualifying(), "Target").equals("#" + shape.required(parts.signature(), "Id"))) {
            throw shape.refusal(Fault.Check.SHAPE, parts.qualifying(), "The properties are not those of this signature.");
        }
        Reference properties = parts.reference(shape, "#" + shape.required(parts.signedProperties(), "Id"));
        if (!properties.type().equals(Optional.of(Vocabulary.SIGNED_PROPERTIES))) {
            throw shape.refusal(Fault.Check.SHAPE, properties.node(), "The reference does not say that it is to the signed properties.");
        }
    }

    /** Others find what is signed by its id; if two elements have it, they may find another than we. */
    private void idsAreUnique(SignatureParts parts) throws Refusal {
        List<String> ids = parts.ids(shape);
        if (ids.stream().distinct().count() < ids.size()) {
            throw shape.refusal(Fault.Check.IDS, parts.signature(), "Two parts of the signature have the same id.");
        }
        int expected = ids.size();
        for (int node = 0; node < document.nodeCount(); node++) {
            for (int i = 0, n = document.attributeCount(node); i < n; i++) {
                Name name = document.attributeName(node, i);
                if (!name.local().equalsIgnoreCase("id") || !ids.contains(document.attributeValue(node, i))) continue;
                if (--expected < 0) throw shape.refusal(Fault.Check.IDS, node, "The element has an id of the signature, or one of it has two.");
            }
        }
    }

    private void documentIsWhatWasSigned(SignatureParts parts, Reference reference) throws Refusal {
        Octets octets = Octets.digested();
        var canonicalizer = new Canonicalizer(bytes, reference.method(), octets);
        try {
            canonicalizer.document(begin, bytes.length, document.offset(parts.signature()), document.endOffset(parts.signature()));
        } catch (Unsignable unsignable) {
            throw shape.refusal(Fault.Check.READABLE, document.root(), unsignable.getMessage());
        }
        if (canonicalizer.commentInValue() >= 0) {
            fault(Fault.Check.COMMENTS, at(canonicalizer.commentInValue()), "A comment stands inside the value.");
        }
        if (!MessageDigest.isEqual(octets.result(), reference.digest())) {
            fault(Fault.Check.DOCUMENT, reference.node(), "The document is not the one that was signed.");
        }
    }

    /** The innermost element around a place. */
    private int at(int offset) {
        int found = document.root();
        for (int node = 0; node < document.nodeCount() && document.offset(node) <= offset; node++) {
            if (document.endOffset(node) > offset) found = node;
        }
        return found;
    }

    private void elementIsWhatWasSigned(SignatureParts parts, int node, Fault.Check check) throws Refusal {
        Reference reference = parts.reference(shape, "#" + shape.required(node, "Id"));
        if (!MessageDigest.isEqual(Octets.sha256(canonical(node, reference.method())), reference.digest())) {
            fault(check, reference.node(), "The element " + document.name(node).local() + " is not the one that was signed.");
        }
    }

    private byte[] canonical(int node, C14n method) throws Refusal {
        Octets octets = Octets.kept();
        try {
            new Canonicalizer(bytes, method, octets).element(begin, document.offset(node));
        } catch (Unsignable unsignable) {
            throw shape.refusal(Fault.Check.READABLE, node, unsignable.getMessage());
        }
        return octets.result();
    }

    private void signatureIsOf(SigningKey key, SignatureParts parts) throws Refusal {
        if (!key.verifies(canonical(parts.signedInfo(), parts.method()), shape.base64(parts.value()))) {
            fault(Fault.Check.SIGNATURE, parts.value(), "The signature is not that of the certificate.");
        }
    }

    private Optional<Token.Stamp> stamp(SignatureParts parts) throws Refusal {
        List<Integer> children = shape.exactly(parts.timeStamp(), Vocabulary.ds("CanonicalizationMethod"), Vocabulary.xades("EncapsulatedTimeStamp"));
        C14n method = shape.canonicalization(children.getFirst());
        shape.attributes(children.getLast(), "Id", "Encoding");
        try {
            return Optional.of(Token.read(shape.base64(children.getLast())).check(Octets.sha256(canonical(parts.value(), method))));
        } catch (Token.Unsound unsound) {
            fault(Fault.Check.TIME_STAMP, parts.timeStamp(), unsound.getMessage());
            return Optional.empty();
        }
    }

    private void certificateHeld(SigningKey key, Token.Stamp stamp, SignatureParts parts) {
        try {
            key.certificate().checkValidity(Date.from(stamp.time()));
        } catch (CertificateException didNot) {
            fault(Fault.Check.CERTIFICATE, parts.keyInfo(), "The certificate did not hold when the signature was stamped.");
        }
    }
}
