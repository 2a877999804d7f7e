package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.FreePort;
import rs.tefter.testing.TestServer;

class TourOfTheReadmeTest {
    @Test
    void aReaderWhoPastesTheTourSeesTheInvoiceTravelAndTheAnswerComeBack() throws IOException, InterruptedException {
        try (TestServer server = TestServer.start()) {
            ReadmeTour.Outcome outcome = ReadmeTour.run(server.settings().home(), FreePort.find(), Duration.ofSeconds(120));
            assertThat(outcome.exitCode()).as(outcome.output()).isZero();
            assertThat(outcome.output()).contains("tefter: 1 document: 1 valid", "-:107:3: error BR-CO-16: ", "Idempotency-Replayed: true",
                    "\"Status\":\"Sent\"", "\"NewInvoiceStatus\":\"Approved\"",
                    "webhook-signature: v1,", "[\"SalesInvoiceStatusChanged\",", "-1.pdf\"");
        }
    }
}
