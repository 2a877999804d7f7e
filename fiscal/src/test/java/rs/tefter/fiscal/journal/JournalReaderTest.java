package rs.tefter.fiscal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rs.tefter.fiscal.Samples;
import rs.tefter.fiscal.arithmetic.Taxes;

class JournalReaderTest {
    private static final Journal SALE = Journal.of(Samples.coffeeBreadAndApples(), List.of("100000024", "ТЕФТЕР ПЕСАК ДОО"),
        Taxes.of(Samples.coffeeBreadAndApples().items(), Samples.SERBIA), Samples.SIGNED_AT, "TFTRSBX1-TFTRSBX1-17", "12/17ПП");

    @Test
    void readsBackWhatWasWritten() {
        RandomJournals random = new RandomJournals(20261121);
        for (int run = 0; run < 5_000; run++) {
            Journal journal = random.next();
            assertThat(JournalReader.parse(journal.text())).as("run %d: %n%s", run, journal.text()).isEqualTo(journal);
        }
    }

    @Test
    void everyLineThatIsWrittenHasFortyColumnsButForThreeOfFixedWords() {
        RandomJournals random = new RandomJournals(7);
        for (int run = 0; run < 2_000; run++) {
            assertThat(random.next().text().lines()).allMatch(
                line -> Columns.width(line) == Columns.WIDTH || line.equals(Words.ITEMS) || line.equals(Words.NOT_FISCAL));
        }
    }

    @Test
    void readsAJournalWhoseBlanksWereLost() {
        String collapsed = SALE.text().replaceAll(" *\r\n", "\n").replaceAll(" +", " ");
        assertThat(JournalReader.parse(collapsed)).isEqualTo(JournalReader.parse(SALE.text()));
    }

    @Test
    void readsAJournalWithoutItsLastLineEndAndWithAnEmptyLineForTheQrCode() {
        String shown = SALE.text().replace("======== КРАЈ", "\r\n======== КРАЈ").strip();
        assertThat(JournalReader.parse(shown)).isEqualTo(JournalReader.parse(SALE.text()));
    }

    @Test
    void namesTheLineThatIsWrong() {
        assertThatExceptionOfType(UnreadableJournal.class).isThrownBy(() -> JournalReader.parse(SALE.text().replace("517,81", "517.8I")))
            .withMessage("line 19: number expected").matches(refusal -> refusal.line() == 19);
        assertThatExceptionOfType(UnreadableJournal.class).isThrownBy(() -> JournalReader.parse(SALE.text().replace("Укупан износ:", "Свега:")))
            .withMessage("line 19: Укупан износ: expected");
        assertThatExceptionOfType(UnreadableJournal.class).isThrownBy(() -> JournalReader.parse(SALE.text().replace("9:05:07", "9:65:07")))
            .withMessageContaining("time expected");
        assertThatExceptionOfType(UnreadableJournal.class).isThrownBy(() -> JournalReader.parse(SALE.text() + "још нешто"))
            .withMessageContaining("nothing more");
        assertThatExceptionOfType(UnreadableJournal.class).isThrownBy(() -> JournalReader.parse("")).withMessage("line 1: another line expected");
    }

    @Test
    void theFrameMustBeThatOfTheKind() {
        assertThatExceptionOfType(UnreadableJournal.class).isThrownBy(() -> JournalReader.parse(SALE.text().replace("ПРОМЕТ", "ОБУКА-")))
            .withMessage("line 1: ======== ОВО НИЈЕ ФИСКАЛНИ РАЧУН ======= expected");
    }

    @Test
    void refusesEveryDamageInItsOwnWords() {
        Random random = new Random(11);
        String text = SALE.text();
        for (int run = 0; run < 20_000; run++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(60));
            String damaged = text.substring(0, from) + (random.nextBoolean() ? text.substring(to) : "1,0 \n" + text.substring(from));
            Throwable refusal = catchThrowable(() -> JournalReader.parse(damaged));
            assertThat(refusal == null || refusal instanceof UnreadableJournal).as("run %d: %s", run, refusal).isTrue();
        }
    }

    @Test
    @Timeout(120)
    void isNotHeldUpByATextWithoutEnd() {
        String start = SALE.text().substring(0, SALE.text().indexOf("Кафа"));
        assertThatExceptionOfType(UnreadableJournal.class).isThrownBy(() -> JournalReader.parse(start + "роба\r\n".repeat(1_000_000)))
            .withMessageContaining("end of a text of many lines");
    }
}
