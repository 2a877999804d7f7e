package rs.tefter.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.testing.TestInvoice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateCommandTest {

    private static final TestInvoice GOOD = TestInvoice.between(company("999900016", "99900016"), company("999900024", "99900024"), "F-1",
        LocalDate.of(2026, 11, 20));
    private static final TestInvoice BAD = GOOD.without("<cbc:IssueDate>", "</cbc:IssueDate>");

    @TempDir
    private Path folder;

    private byte[] given = new byte[0];
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @Test
    void validDocumentsGiveNoLineAndStatusZero() throws IOException {
        assertThat(run(file("a.xml", GOOD), file("b.xml", GOOD)).code()).isZero();
        assertThat(answers()).isEmpty();
        assertThat(complaints()).isEqualTo("tefter: 2 documents: 2 valid\n");
    }

    @Test
    void aFindingIsALineWithItsPlaceAndStatusOne() throws IOException {
        String bad = file("bad.xml", BAD);
        assertThat(run("--lang", "en", bad).code()).isEqualTo(1);
        assertThat(answers()).startsWith(bad + ":8:3: error TEF-L1-01: The element cbc:DueDate is not allowed here. (").endsWith(")\n");
        assertThat(complaints()).isEqualTo("tefter: 1 document: 1 invalid\n");
    }

    @Test
    void linesSpeakTheLanguageAskedFor() throws IOException {
        String bad = file("bad.xml", BAD);
        run(bad);
        run("--lang=sr-Cyrl", bad);
        run("--lang=EN", bad);
        assertThat(answers().lines().map(line -> line.substring(bad.length()).split(": ")[2]).distinct()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void jsonIsOneObjectALineAndDocumentInTheOrderOfTheArguments() throws IOException {
        List<String> names = IntStream.range(0, 200).mapToObj(i -> file(i % 7 + "-" + i + ".xml", i % 3 == 0 ? BAD : GOOD)).toList();
        String[] arguments = Stream.concat(Stream.of("--json", "--profile", "strict"), names.stream()).toArray(String[]::new);
        assertThat(run(arguments)).isEqualTo(ExitStatus.INVALID);
        List<JsonNode> verdicts = answers().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(verdicts).extracting(verdict -> verdict.get("file").stringValue()).isEqualTo(names);
        assertThat(verdicts).allMatch(verdict -> List.copyOf(verdict.propertyNames()).equals(List.of("file", "profile", "status", "findings")));
        assertThat(verdicts.get(0).get("status").stringValue()).isEqualTo("invalid");
        assertThat(verdicts.get(0).get("findings").get(0).get("layer").intValue()).isEqualTo(1);
        assertThat(verdicts.get(1).get("status").stringValue()).isEqualTo("valid");
        assertThat(verdicts.get(1).get("profile").stringValue()).isEqualTo("strict");
    }

    @Test
    void htmlIsOnePageAboutAllDocuments() throws IOException {
        String bad = file("bad <1>.xml", BAD);
        assertThat(run("--html", "--lang", "en", file("good.xml", GOOD), bad)).isEqualTo(ExitStatus.INVALID);
        assertThat(answers()).startsWith("<!DOCTYPE html>").containsOnlyOnce("<html lang=\"en\">").endsWith("</html>\n")
            .contains("bad &lt;1&gt;.xml", "<section id=\"d2\">").doesNotContain("\"d1\"");
    }

    @Test
    void aFolderStandsForTheDocumentsInItByName() throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        file("in/b.xml", GOOD);
        file("in/c.XML", GOOD);
        file("in/deep/a.xml", GOOD);
        file("in/notes.txt", GOOD);
        Files.createSymbolicLink(folder.resolve("in/deep/round"), folder.resolve("in"));
        run("--json", folder.resolve("in").toString());
        assertThat(answers().lines().map(line -> JsonMapper.shared().readTree(line).get("file").stringValue()))
            .containsExactly(folder + "/in/b.xml", folder + "/in/c.XML", folder + "/in/deep/a.xml");
    }

    @Test
    void aFolderWithoutDocumentsIsTrouble() {
        assertThat(run(folder.toString()).code()).isEqualTo(2);
        assertThat(complaints()).startsWith("tefter: " + folder + ": the folder holds no file *.xml\n");
    }

    @Test
    void aFileThatCannotBeReadIsTroubleAndKeepsNoOtherFromBeingJudged() throws IOException {
        assertThat(run("--json", "--quiet", "gone.xml", file("bad.xml", BAD)).code()).isEqualTo(2);
        assertThat(complaints()).isEqualTo("tefter: gone.xml: there is no such file\n");
        assertThat(answers().lines().map(line -> JsonMapper.shared().readTree(line).get("status").stringValue()))
            .containsExactly("indeterminate", "invalid");
    }

    @Test
    void aDocumentOfAnotherKindIsIndeterminateWhichIsTrouble() throws IOException {
        Path order = Files.writeString(folder.resolve("order.xml"), "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>");
        assertThat(run("--json", order.toString()).code()).isEqualTo(2);
        assertThat(answers()).contains("\"status\":\"indeterminate\",\"findings\":[{\"ruleId\":\"TEF-L0-05\"");
    }

    @Test
    void theProfileDecidesWhichRulesRun() throws IOException {
        String withSerbianReason = file("o.xml", GOOD.withAll("<cbc:ID>S</cbc:ID>", "<cbc:ID>OE</cbc:ID>"));
        run("--profile", "srbdt", withSerbianReason);
        assertThat(answers()).doesNotContain("BR-CL-17");
        run("--profile", "en16931", withSerbianReason);
        assertThat(answers()).contains("BR-CL-17");
    }

    @Test
    void aDashIsStandardInputAndAnEnvelopeIsTakenOff() {
        given = ("<env:DocumentEnvelope xmlns:env=\"urn:eFaktura:MinFinrs:envelop:schema\"><env:DocumentHeader/><env:DocumentBody>"
            + GOOD.toString().replaceFirst("<\\?xml[^>]*>", "") + "</env:DocumentBody></env:DocumentEnvelope>").getBytes(UTF_8);
        assertThat(run("-")).isEqualTo(ExitStatus.GOOD);
        assertThat(answers()).startsWith("-:").contains(" info TEF-L0-10: ");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "--json, no file is given",
        "--html --json a.xml, --json and --html exclude each other",
        "--profile peppol a.xml, there is no profile peppol",
        "--lang de a.xml, there is no language de",
        "a.xml --lang, --lang needs a value",
        "--fast a.xml, there is no option --fast",
        "- -, standard input can be read only once"})
    void argumentsThatCannotBeUnderstoodAreToldInOneLine(String arguments, String complaint) {
        assertThat(run(arguments.split(" ")).code()).isEqualTo(2);
        assertThat(complaints()).startsWith("tefter validate: " + complaint).hasLineCount(1);
        assertThat(answers()).isEmpty();
    }

    @Test
    void afterTwoDashesEverythingIsAFile() {
        run("--", "--json");
        assertThat(complaints()).startsWith("tefter: --json: there is no such file\n");
    }

    @Test
    void helpIsAnAnswer() {
        assertThat(run("--help")).isEqualTo(ExitStatus.GOOD);
        assertThat(answers()).contains("--profile", "--lang", "--json", "--html", "--quiet", "Exit status");
    }

    @Test
    void aReaderThatHasGoneEndsTheWork() throws IOException {
        PrintStream closed = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        Streams streams = new Streams(new ByteArrayInputStream(given), closed, new PrintStream(complaints, true, UTF_8), false, false);
        assertThat(ValidateCommand.run(List.of("--json", file("a.xml", GOOD), file("b.xml", GOOD)), streams)).isEqualTo(ExitStatus.TROUBLE);
        assertThat(complaints()).isEqualTo("tefter validate: the report could not be written: standard output is closed\n");
    }

    private ExitStatus run(String... arguments) {
        return ValidateCommand.run(List.of(arguments), new Streams(new ByteArrayInputStream(given), new PrintStream(answers, false, UTF_8),
            new PrintStream(complaints, true, UTF_8), false, false));
    }

    private String file(String name, TestInvoice content) {
        try {
            return Files.write(folder.resolve(name), content.bytes()).toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String answers() {
        return answers.toString(UTF_8);
    }

    private String complaints() {
        return complaints.toString(UTF_8);
    }

    private static JsonNode company(String pib, String mb) {
        return JsonMapper.shared().createObjectNode().put("pib", pib).put("mb", mb).put("name", "Prva & Druga doo")
            .put("address", "Cara Dušana 1").put("city", "Beograd").put("postalCode", "11000");
    }
}
