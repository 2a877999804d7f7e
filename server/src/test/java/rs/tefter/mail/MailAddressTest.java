package rs.tefter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"kupac@primer.rs", "a.b+c@x-y.co.rs", " k@localhost "})
    void isAMailbox(String text) {
        assertThat(MailAddress.parse(text).orElseThrow().value()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kupac", "@primer.rs", "kupac@", "a@b@c", "Kupac <k@p.rs>",
        "k@p.rs\r\nBcc: x@y.rs", "k@p.rs, x@y.rs", ".k@p.rs", "k@-p.rs"})
    void isNone(String text) {
        assertThat(MailAddress.parse(text)).isEmpty();
    }

    @Test
    void has254CharactersAtMost() {
        String domain = "@" + ("a".repeat(60) + ".").repeat(3) + "rs";
        assertThat(MailAddress.parse("a".repeat(254 - domain.length()) + domain)).isPresent();
        assertThat(MailAddress.parse("a".repeat(255 - domain.length()) + domain)).isEmpty();
    }
}
