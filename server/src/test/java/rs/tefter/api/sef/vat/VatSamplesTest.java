package rs.tefter.api.sef.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.sef.vat.VatClient.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The examples of another implementation (SOURCES.md) are taken as they are. Documents that they refer to in the system are recorded first. */
class VatSamplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/vat-records");
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        List.of(Bodies.outbound(380, "Broj_fakture_SEF"), Bodies.outbound(380, "br_fakture_SEF"), Bodies.outbound(386, "br_avansa_SEF"),
                Bodies.inbound(400, 1, "Broj_IR_strano_lice_SEF_OBJ"), Bodies.inbound(400, 2, "Broj_IR_strano_lice_avans_SEF_OBJ"),
                Bodies.inbound(400, 2, "Broj_IR_strano_lice_avans1_SEF_OBJ"))
            .forEach(trader(Sandbox.TRADER)::record);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static VatClient trader(int company) {
        return VatClient.individual(sandbox.client(company));
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static ObjectNode read(Path sample) throws IOException {
        return Bodies.read(Files.readString(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsRecordedAndSaysWhatItSaid(Path sample) throws IOException {
        ObjectNode body = read(sample);
        JsonNode record = trader(Sandbox.TRADER).record(body);
        assertThat(trader(Sandbox.TRADER).one(record.get("IndividualVatId").longValue())).isEqualTo(record);
        body.properties().stream().filter(field -> field.getValue().isNumber() || field.getValue().isString()).forEach(field -> {
            String name = field.getKey().substring(0, 1).toUpperCase() + field.getKey().substring(1);
            if (field.getValue().isNumber()) {
                assertThat(record.get(name).decimalValue()).as(name).isEqualByComparingTo(field.getValue().decimalValue());
            } else {
                assertThat(record.get(name).stringValue()).as(name).startsWith(field.getValue().stringValue());
            }
        });
    }

    @Test
    void aSampleWhoseRelatedDocumentIsNotInTheSystemIsRefused() throws IOException {
        List<Path> related = samples().stream().filter(sample -> sample.toString().contains("_SEF_")).toList();
        assertThat(related).hasSize(6);
        for (Path sample : related) {
            refused(trader(Sandbox.OTHER_TRADER).post(read(sample)), 400, "RelatedVatRecordDoesNotExist", "relatedVatRecords");
        }
    }
}
