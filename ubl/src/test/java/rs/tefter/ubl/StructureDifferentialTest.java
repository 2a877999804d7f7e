package rs.tefter.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Our verdict beside that of the official schemas; one seed is replayed by {@code -Dtefter.seed=}. */
class StructureDifferentialTest {
    private static final int MUTANTS = 20_000;
    private static final long FIRST_SEED = 20_261_120L;

    private final List<Path> samples = Samples.all();
    private final Schemas schemas = new Schemas();
    private final StructureCheck check = new StructureCheck();
    private int invalid;
    private int sameLine;

    @Test
    void everySampleHasTheVerdictOfTheSchemas() {
        assertThat(samples).hasSize(10);
        for (Path sample : samples) compare(Samples.bytes(sample), sample.toString());
        assertThat(invalid).isZero();
    }

    @Test
    void everyMutantHasTheVerdictOfTheSchemasAndItsFirstFindingAtTheSameLine() {
        String replay = System.getProperty("tefter.seed");
        LongStream seeds = replay != null ? LongStream.of(Long.parseLong(replay)) : LongStream.range(FIRST_SEED, FIRST_SEED + MUTANTS);
        seeds.forEach(seed -> compare(Mutation.of(Samples.bytes(samples.get((int) (seed % samples.size()))), seed), "seed " + seed));
        if (replay != null) return;
        assertThat(invalid).as("invalid mutants").isBetween(MUTANTS / 2, MUTANTS - 500);
        assertThat(sameLine).as("first findings at the line of the schema's, of " + invalid).isGreaterThanOrEqualTo((int) (invalid * 0.95));
    }

    private void compare(byte[] bytes, String origin) {
        Document document = Samples.read(bytes);
        Optional<StructureProblem> ours = check.check(document).stream().filter(StructureProblem::isError).findFirst();
        Optional<Schemas.Finding> theirs = schemas.firstFinding(bytes, document.isCreditNote());
        assertThat(ours.isPresent()).as(() -> origin + ": ours " + ours + ", schema " + theirs + "\n" + new String(bytes,
                StandardCharsets.UTF_8))
                .isEqualTo(theirs.isPresent());
        if (theirs.isEmpty()) return;
        invalid++;
        if (line(document, ours.get()) == theirs.get().line()) sameLine++;
    }

    /** A schema validator reports what is wrong inside an element where the element ends. */
    private static int line(Document document, StructureProblem problem) {
        return switch (problem.id()) {
            case "TEF-L1-02", "TEF-L1-05" -> document.endLine(problem.node());
            default -> document.line(problem.node());
        };
    }
}
