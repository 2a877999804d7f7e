package rs.tefter.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That the benchmark runs from its first line to its last; what it measures here says nothing. */
class BenchTest {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    private int bench(String... arguments) {
        return Bench.run(List.of(arguments), new PrintStream(results, true, StandardCharsets.UTF_8),
            new PrintStream(remarks, true, StandardCharsets.UTF_8));
    }

    @Test
    void aQuickRunGivesEveryFigureAsOneObject() {
        assertThat(bench("intake", "--json", "--quick")).as(remarks.toString(StandardCharsets.UTF_8)).isZero();

        JsonNode figures = JsonMapper.shared().readTree(results.toByteArray());
        assertThat(figures.propertyNames()).contains(
            "documentsPerSecond", "limitPerSecond", "ratio", "sendP50Millis", "sendP99Millis", "inboxP99Millis",
            "cpuMicrosPerDocument", "databaseCpuMicrosPerDocument", "documentsPerSecondOneClient",
            "inboxPagesTimeRatio", "statusesTimeRatio", "changesTimeRatio");
        assertThat(figures.get("ratio").doubleValue()).isPositive();
        figures.propertyStream().forEach(figure -> assertThat(figure.getValue().doubleValue()).as(figure.getKey()).isNotNegative());
        assertThat(figures.get("invoiceBytes").intValue()).isBetween(7_500, 8_500);
    }

    @Test
    void aQuickRunOfValidationGivesEveryFigureAsOneObject() {
        assertThat(bench("validate", "--json", "--quick")).as(remarks.toString(StandardCharsets.UTF_8)).isZero();

        JsonNode figures = JsonMapper.shared().readTree(results.toByteArray());
        for (String suffix : List.of("", "TwoThreads", "Srbdt", "SrbdtTwoThreads")) {
            for (String candidate : List.of("tefter", "tefterEn16931", "tefterStructure", "phive", "xsd", "aalto", "woodstox")) {
                assertThat(figures.get(candidate + "PerSecond" + suffix).doubleValue()).isPositive();
            }
            for (String rival : List.of("Phive", "Xsd", "Aalto", "Woodstox")) {
                assertThat(figures.get("tefterTo" + rival + suffix).doubleValue()).isPositive();
            }
        }
        assertThat(figures.propertyNames()).contains("tefterAllocatedBytes", "tefterScaling", "timeRatio1000Lines", "timeRatio4000Lines",
            "firstDocumentMillis", "secondDocumentMillis", "retainedBytes4000Lines");
    }

    @Test
    void aQuickRunOfPdfsGivesEveryFigureAsOneObject() {
        assertThat(bench("pdf", "--json", "--quick")).as(remarks.toString(StandardCharsets.UTF_8)).isZero();

        JsonNode figures = JsonMapper.shared().readTree(results.toByteArray());
        assertThat(figures.get("pages").intValue()).isEqualTo(1);
        assertThat(figures.get("pages200Lines").intValue()).isGreaterThan(5);
        for (String figure : List.of("pdfPerSecond", "htmlPerSecond", "barePerSecond", "pdfMillis", "pdfToBare")) {
            assertThat(figures.get(figure).doubleValue()).isPositive();
            assertThat(figures.get(figure + "200Lines").doubleValue()).isPositive();
        }
        for (String figure : List.of("pdfPerSecond", "barePerSecond", "pdfMillis", "cpuMillis", "pdfToBare")) {
            assertThat(figures.get(figure + "Ledger").doubleValue()).isPositive();
            assertThat(figures.get(figure + "Ledger200Rows").doubleValue()).isPositive();
        }
    }

    @Test
    void aQuickRunOfSigningGivesEveryFigureAsOneObject() {
        assertThat(bench("sign", "--json", "--quick")).as(remarks.toString(StandardCharsets.UTF_8)).isZero();

        JsonNode figures = JsonMapper.shared().readTree(results.toByteArray());
        for (String suffix : List.of("", "TwoThreads", "1000Lines", "1000LinesTwoThreads")) {
            for (String figure : List.of("rsaPerSecond", "signPerSecond", "verifyPerSecond", "limitPerSecond", "signRatio")) {
                assertThat(figures.get(figure + suffix).doubleValue()).isPositive();
            }
        }
    }

    @Test
    void aQuickRunOfReceiptsGivesEveryFigureAsOneObject() {
        assertThat(bench("fiscal", "--json", "--quick")).as(remarks.toString(StandardCharsets.UTF_8)).isZero();

        JsonNode figures = JsonMapper.shared().readTree(results.toByteArray());
        assertThat(figures.propertyNames()).contains(
            "rsaPerSecond", "receiptsPerSecond", "ratio", "rsaPerSecondAllCores", "receiptsPerSecondAllCores", "ratioAllCores",
            "cpuRatio", "cpuRatioAllCores", "cpuMicrosPerReceipt", "allocatedBytesPerReceipt", "allocatedBytesPerResult",
            "storedReceiptsPerSecond", "storedRatio", "soldPerSecond", "saleP50Millis", "saleP99Millis");
        figures.propertyStream().forEach(figure -> assertThat(figure.getValue().doubleValue()).as(figure.getKey()).isPositive());
    }

    @Test
    void aQuickRunAmongManyReceiptsGivesEveryFigureAsOneObject() {
        assertThat(bench("receipts", "--json", "--quick")).as(remarks.toString(StandardCharsets.UTF_8)).isZero();

        JsonNode figures = JsonMapper.shared().readTree(results.toByteArray());
        assertThat(figures.propertyNames()).contains(
            "saleBeforeP99Millis", "keyP50Millis", "firstP50Millis", "firstP99Millis", "firstRatio", "lastP99Millis", "seldomCashierP99Millis",
            "wordP99Millis", "numberRatio", "portalBeforeP99Millis", "dayP99Millis", "monthReportP99Millis", "gapsP99Millis", "csvFirstMillis",
            "xlsxLastMillis", "saleP50Millis", "saleP99Millis");
        figures.propertyStream().forEach(figure -> assertThat(figure.getValue().doubleValue()).as(figure.getKey()).isPositive());
    }

    @Test
    void whatItDoesNotUnderstandItSays() {
        String[][] misunderstood =
            {{}, {"outtake"}, {"intake", "--slow"}, {"intake", "--seconds"}, {"intake", "--seconds", "no"}, {"intake", "--seconds", "0"},
                {"validate", "intake"}, {"Validate"}};
        for (String[] arguments : misunderstood) {
            assertThat(bench(arguments)).isEqualTo(2);
        }
        assertThat(remarks.toString(StandardCharsets.UTF_8)).contains("./bench intake", "./bench validate", "./bench pdf", "./bench fiscal",
            "./bench receipts");
        assertThat(results.size()).isZero();
    }
}
