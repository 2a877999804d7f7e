package rs.tefter.validation.en16931;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Our rules find what the published ones find, at the same places: in the originals, in a breach of every rule, and in mutants.
 * {@code -Dtefter.mutants=} says how many, {@code -Dtefter.seed=} and {@code -Dtefter.sample=} replay one, {@code -Dtefter.firstSeed=}
 * begins elsewhere.
 */
class En16931DifferentialTest {
    private static final int MUTANTS = Integer.getInteger("tefter.mutants", 20_000);
    private static final long FIRST_SEED = Long.getLong("tefter.firstSeed", 20_261_121L);
    private static final int SHOWN = 10;

    private final Comparison comparison = new Comparison();

    @Test
    void originalsAndBreachesAreJudgedAlikeAndShowEveryRuleBrokenAndKept() {
        Stream<Case> originals = Stream.of(Originals.own(), Originals.examples()).flatMap(map -> map.entrySet().stream())
                .map(original -> new Case(original.getKey(), original.getValue()));
        Stream<Case> breaches = Breach.all().stream().map(breach -> new Case(breach.toString(), breach.bytes()));
        assertThat(disagreements(Stream.concat(originals, breaches))).isEmpty();
        assertThat(comparison.neverFailed()).as("rules that never failed").containsExactlyInAnyOrderElementsOf(OfficialRules.UNBREAKABLE);
        assertThat(comparison.neverHeld()).as("rules that never held").isEmpty();
    }

    @Test
    void mutantsAreJudgedAlike() {
        assertThat(disagreements(mutants(MUTANTS).map(mutant -> new Case(mutant.origin(), mutant.mutant().bytes())))).isEmpty();
    }

    @Test
    void extensionsThatAreLeftOutMightAsWellNotBeThere() {
        assertThat(mutants(MUTANTS / 10).parallel().flatMap(mutant -> {
            mutant.mutant().extend();
            Ours leftOut = Ours.judgeWithoutExtensions(mutant.mutant().bytes());
            mutant.mutant().root().children("cec:UBLExtensions").forEach(XmlElement::remove);
            return leftOut.equals(Ours.judge(mutant.mutant().bytes())) ? Stream.empty() : Stream.of(mutant.origin());
        })).isEmpty();
    }

    private record Case(String origin, byte[] document) {}

    private record Seeded(String origin, Mutant mutant) {}

    private static Stream<Seeded> mutants(int count) {
        List<String> names = List.copyOf(Originals.toMutate().keySet());
        String replayed = System.getProperty("tefter.seed");
        LongStream seeds = replayed != null ? LongStream.of(Long.parseLong(replayed)) : LongStream.range(FIRST_SEED, FIRST_SEED + count);
        return seeds.boxed().unordered().parallel().map(seed -> {
            String sample = System.getProperty("tefter.sample", names.get((int) Math.floorMod(seed, (long) names.size())));
            return new Seeded("-Dtefter.seed=" + seed + " -Dtefter.sample=" + sample, Mutant.of(sample, seed));
        });
    }

    private List<String> disagreements(Stream<Case> cases) {
        return cases.parallel().flatMap(each -> comparison.disagreement(each.origin(), each.document()).stream()).limit(SHOWN).toList();
    }
}
