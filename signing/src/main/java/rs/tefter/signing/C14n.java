package rs.tefter.signing;

import java.util.Optional;
import java.util.stream.Stream;

/** The two ways of Canonical XML that a signature may use, both without comments. */
enum C14n {
    INCLUSIVE("http://www.w3.org/TR/2001/REC-xml-c14n-20010315"),
    EXCLUSIVE("http://www.w3.org/2001/10/xml-exc-c14n#");

    private final String uri;

    C14n(String uri) {
        this.uri = uri;
    }

    String uri() {
        return uri;
    }

    static Optional<C14n> of(String uri) {
        return Stream.of(values()).filter(each -> each.uri.equals(uri)).findFirst();
    }
}
