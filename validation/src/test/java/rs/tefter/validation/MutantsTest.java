package rs.tefter.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rs.tefter.validation.text.Language;

/** Seeded small damages to good documents; a failing seed is named and can be replayed with {@code -Dtefter.seed=}. */
class MutantsTest {
    private static final int COUNT = 3_000;
    private static final Pattern LEAF = Pattern.compile("<([\\w:]+)([^>]*)>([^<]*)</\\1>");
    private static final Pattern AGGREGATE = Pattern.compile("<(cac:[A-Z]\\w+)>.*?</\\1>\\s*", Pattern.DOTALL);
    private static final List<String> VALUES = List.of("", " ", "abc", "-", "1e5", "-0.005", "9".repeat(80), "2026-02-30", "RS", "JBKJS:",
            "JN-JBKJS:", "VATEX-", "PDV-RS-", "(mod97) ", "97 x", "381", "432", "EUR", "😀", "&lt;&#x10FFFF;");
    private static final List<Supplier<Submitted>> ORIGINALS = List.of(Submitted::invoice, Submitted::creditNote, Submitted::debitNote,
            Submitted::prepayment, () -> Submitted.invoice().publicBuyer().with(SendToCir.YES),
            () -> Submitted.sample("phive-rules-serbia-1.0.0/faktura.xml"),
            () -> Submitted.sample("odoo-l10n_rs_edi/l10n_rs_edi_export_credit_note.xml"));

    @Test
    void anyDamageGivesAVerdictAndTheSameOneAgain() {
        Integer replayed = Integer.getInteger("tefter.seed");
        for (int seed = replayed == null ? 0 : replayed; seed < (replayed == null ? COUNT : replayed + 1); seed++) {
            Submitted mutant = mutant(new Random(seed));
            String name = "-Dtefter.seed=" + seed;
            Result result = mutant.validate();
            assertThat(result.findings()).as(name).isEqualTo(mutant.validate().findings());
            assertThat(result.refusal().isEmpty()).as(name).isEqualTo(result.status().passes());
            assertThat(result.accepted().isPresent()).as(name).isEqualTo(result.status().passes());
            assertThat(result.findings().stream().filter(Finding::blocks).findFirst()).as(name).isEqualTo(result.refusal());
            assertThat(result.findings()).as(name).isSortedAccordingTo(Comparator.comparing(Finding::layer)
                    .thenComparing(finding -> finding.place().orElseThrow().offset()).thenComparing(Finding::ruleId));
            assertThat(result.findings()).as(name).allSatisfy(MutantsTest::isWhole);
        }
    }

    private static void isWhole(Finding finding) {
        for (Language language : Language.values()) {
            assertThat(finding.message(language)).isNotBlank();
            assertThat(finding.hint(language)).isNotBlank();
        }
        assertThat(finding.message(Language.EN) + finding.hint(Language.EN)).doesNotContainPattern("\\{(?!value})[a-z]+}");
        assertThat(finding.sef().isPresent()).isEqualTo(finding.rawSeverity() != Severity.INFO);
    }

    private static Submitted mutant(Random random) {
        Submitted original = ORIGINALS.get(random.nextInt(ORIGINALS.size())).get();
        String text = original.text();
        for (int damages = 1 + random.nextInt(3); damages > 0; damages--) {
            text = damage(text, random);
        }
        return original.text(text);
    }

    private static String damage(String text, Random random) {
        boolean whole = random.nextInt(4) == 0;
        List<MatchResult> places = (whole ? AGGREGATE : LEAF).matcher(text).results().toList();
        MatchResult place = places.get(random.nextInt(places.size()));
        String replacement = switch (random.nextInt(whole ? 2 : 4)) {
            case 0 -> "";
            case 1 -> place.group() + place.group();
            case 2 -> "<" + place.group(1) + ">" + place.group(3) + "</" + place.group(1) + ">";
            default -> "<" + place.group(1) + place.group(2) + ">" + VALUES.get(random.nextInt(VALUES.size())) + "</" + place.group(1) + ">";
        };
        return text.substring(0, place.start()) + replacement + text.substring(place.end());
    }
}
