package rs.tefter.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rs.tefter.rendering.RecipientsNotice.Party;
import rs.tefter.rendering.RecipientsNotice.Subject;
import rs.tefter.validation.text.Language;

/** A recipient's notice as a page. */
class RecipientsNoticeTest {

    private static final LocalDateTime SENT = LocalDateTime.of(2025, 5, 9, 12, 48, 21);

    private static String page(Language language) {
        Subject subject = new Subject("DocumentIssuedOutsideSef", "CreditNoteReferenceToPeriod", "KO-7", LocalDate.of(2025, 5, 7),
            Optional.of(LocalDate.of(2025, 4, 1)), Optional.of(LocalDate.of(2025, 4, 30)), Optional.empty());
        RecipientsNotice notice = new RecipientsNotice(language, "OB-1", SENT, new Party("Kupac doo", "999900024", "Ulica 2, Niš"),
            new Party("Prodavac doo", "999900016", "Ulica 1, Beograd"), new BigDecimal("1234.5"), subject, "napomena");
        return Samples.seen(notice.table().html(SENT));
    }

    @Test
    void saysWhoTellsWhomAndWhy() {
        assertThat(page(Language.SR_LATN)).contains("Obaveštenje primaoca o pretporezu OB-1", "Poslato 09.05.2025. 12:48:21",
            "Pošiljalac Kupac doo, PIB 999900024, Ulica 2, Niš", "Primalac Prodavac doo", "Iznos PDV, RSD 1.234,50", "Osnov smanjenje za period",
            "izvan sistema elektronskih faktura", "KO-7", "Period od 01.04.2025.", "Period do 30.04.2025.", "napomena")
            .doesNotContain("Datum storniranja");
    }

    @Test
    void speaksTheReadersLanguage() {
        assertThat(page(Language.SR_CYRL)).contains("Обавештење примаоца о претпорезу OB-1", "смањење за период", "ПИБ 999900024");
        assertThat(page(Language.EN)).contains("Recipient's notice on input VAT OB-1", "reduction for a period");
    }
}
