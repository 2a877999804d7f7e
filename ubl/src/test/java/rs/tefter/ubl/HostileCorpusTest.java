package rs.tefter.ubl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small hostile files; every one names the finding it must get, and none may reach out of the process. */
class HostileCorpusTest {
    /** Hundreds of times what any of them takes: only work that grows faster than the document goes over it, on however slow a machine. */
    private static final Duration BLOWN_UP = Duration.ofSeconds(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static Map<String, String> expected;
    private final UblReader reader = new UblReader(Limits.DEFAULT);
    private final StructureCheck check = new StructureCheck();

    @BeforeAll
    static void readExpectations() {
        expected = new String(Samples.resource("/hostile/expected.tsv"), UTF_8).lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t")).collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
    }

    @Test
    void everyFileOfTheCorpusHasAnExpectation() {
        assertThat(corpus().stream().map(file -> file.getFileName().toString())).hasSizeGreaterThan(100)
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    @Test
    void everyFileGetsItsFindingAtAPlaceInTheFile() {
        var softly = new SoftAssertions();
        for (Path file : corpus()) {
            byte[] bytes = Samples.bytes(file);
            softly.assertThat(firstFinding(file, bytes)).as(file.getFileName().toString())
                    .isEqualTo(expected.get(file.getFileName().toString()));
            if (read(file, bytes) instanceof ReadResult.Refused(ReadProblem problem)) {
                softly.assertThat(problem.line()).as("line in %s", file.getFileName()).isPositive();
                softly.assertThat(problem.column()).as("column in %s", file.getFileName()).isPositive();
                softly.assertThat(problem.detail()).as("detail of %s", file.getFileName()).isNotBlank().hasSizeLessThan(400);
            }
        }
        softly.assertAll();
    }

    @Test
    void noFileReachesThePortOrTheFileItPointsTo(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "kept-secret");
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (Path file : corpus()) {
                byte[] bytes = pointed(Samples.bytes(file), server.getLocalPort(), secret);
                switch (read(file, bytes)) {
                    case ReadResult.Refused refused -> assertThat(refused.problem().detail()).doesNotContain("kept-secret");
                    case ReadResult.Read read -> {
                        assertThat(check.check(read.document()).toString()).doesNotContain("kept-secret");
                        assertThat(read.document().text(0)).doesNotContain("kept-secret");
                    }
                }
            }
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).as("nobody came").isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void noFileIsMadeToTakeLong() {
        for (Path file : corpus()) {
            byte[] bytes = Samples.bytes(file);
            long start = THREADS.getCurrentThreadCpuTime();
            firstFinding(file, bytes);
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).as(file.getFileName().toString()).isLessThan(BLOWN_UP);
        }
    }

    @Test
    void everyCutOfAGoodInvoiceIsRefusedAtItsEnd() {
        byte[] invoice = Samples.bytes(Samples.INVOICE);
        for (int length = 1; length < new String(invoice, UTF_8).stripTrailing().getBytes(UTF_8).length; length += 7) {
            byte[] cut = new byte[length];
            System.arraycopy(invoice, 0, cut, 0, length);
            assertThat(Samples.refused(cut).id()).as("cut at %s", length).isIn("TEF-L0-03");
        }
    }

    private String firstFinding(Path file, byte[] bytes) {
        return switch (read(file, bytes)) {
            case ReadResult.Refused refused -> refused.problem().id();
            case ReadResult.Read read -> check.check(read.document()).stream().map(StructureProblem::id).findFirst().orElse("none");
        };
    }

    private ReadResult read(Path file, byte[] bytes) {
        return file.getFileName().toString().startsWith("enveloped-") ? reader.readEnveloped(bytes) : reader.read(bytes);
    }

    private static byte[] pointed(byte[] bytes, int port, Path secret) {
        return new String(bytes, ISO_8859_1).replace("@PORT@", String.valueOf(port)).replace("@FILE@",
                secret.toString()).getBytes(ISO_8859_1);
    }

    private static List<Path> corpus() {
        return Samples.files("/hostile").stream().filter(file -> file.toString().endsWith(".xml")).toList();
    }
}
