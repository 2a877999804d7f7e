package rs.tefter.retail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.mail.MailAddress;
import rs.tefter.rendering.receipt.EscPos.CodePage;
import rs.tefter.retail.PrintMethod;

class WishesTest {

    private static final Optional<MailAddress> ADDRESS = MailAddress.parse("kupac@primer.rs");

    @Test
    void areKeptAsTextAndReadBack() {
        Wishes all = new Wishes(EnumSet.allOf(PrintMethod.class), ADDRESS, Paper.A4);
        assertThat(all.stored()).isEqualTo("a4 thermalPrinter a4Printer email=kupac@primer.rs pdf base64pdf");
        assertThat(Wishes.of(all.stored())).isEqualTo(all);
        assertThat(Wishes.of(Wishes.NONE.stored())).isEqualTo(Wishes.NONE);
    }

    @Test
    void haveAnAddressWithAnEmailAndOnlyThen() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wishes(Set.of(PrintMethod.EMAIL), Optional.empty(), Paper.A4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wishes(Set.of(PrintMethod.PDF), ADDRESS, Paper.A4));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.5,192.0.2.5:9100", "stampac.lokal:9101,stampac.lokal:9101", "[::1]:9100,[::1]:9100"})
    void anAddressOfAPrinterMayNameThePort(String text, String address) {
        assertThat(Printer.parse(text, CodePage.CYRILLIC).orElseThrow().address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "192.0.2.5:0", "192.0.2.5:65536", "http://x", "a b", "x:y", "a@b:9100"})
    void whatIsNoAddressIsNone(String text) {
        assertThat(Printer.parse(text, CodePage.CYRILLIC)).isEmpty();
    }
}
