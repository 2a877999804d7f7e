package rs.tefter.fiscal.signing;

import java.security.SecureRandom;
import rs.tefter.fiscal.Samples;

/** One secure element for all tests: its keys take long to make. */
final class TestElement {
    static final SecureElement ELEMENT = SecureElement.create("TFTRSBX1", Samples.SIGNED_AT, new SecureRandom());

    private TestElement() {}
}
