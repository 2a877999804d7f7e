package rs.tefter.api.tefter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Coverage;
import rs.tefter.contracts.Reply;
import rs.tefter.platform.Sha256;
import rs.tefter.signing.TimeStampClient;
import rs.tefter.testing.TestServer;

/** The embedded authority for time stamps, asked by other programs. */
class TimeStampTest {

    private static final String PATH = "/api/v1/time-stamps";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply ask(TestServer asked, String mediaType, byte[] query) {
        return ContractClient.of(asked.baseUrl().toString(), new Coverage()).with("Content-Type", mediaType)
            .send("POST", PATH, BodyPublishers.ofByteArray(query));
    }

    @Test
    void aClientOfTheProtocolGetsItsStamp() throws Exception {
        byte[] digest = Sha256.of("document".getBytes(StandardCharsets.UTF_8));
        TimeStampClient client = new TimeStampClient(HttpClient.newHttpClient(),
            new TimeStampClient.Address(server.uri(PATH), Optional.empty(), Optional.empty(), Duration.ofSeconds(20)), new SecureRandom());
        TimeStampToken token = new TimeStampToken(new CMSSignedData(client.stamp(digest)));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(digest);
        assertThat(token.getTimeStampInfo().getGenTime().toInstant()).isBetween(server.time().instant().minusSeconds(60), server.time().instant());
    }

    @Test
    void aQueryThatIsNoneIsRefusedInTheReply() throws Exception {
        Reply refused = ask(server, "application/timestamp-query", new byte[16 << 10]);
        assertThat(refused.header("Content-Type")).isEqualTo("application/timestamp-reply");
        TimeStampResponse response = new TimeStampResponse(refused.body());
        assertThat(response.getStatus()).isEqualTo(PKIStatus.REJECTION);
        assertThat(response.getFailInfo().intValue()).isEqualTo(PKIFailureInfo.badDataFormat);
    }

    @Test
    void whatIsTooLongOrOfAnotherTypeIsRefused() {
        assertThat(ask(server, "application/timestamp-query", new byte[(16 << 10) + 1]).status()).isEqualTo(413);
        assertThat(ask(server, "application/octet-stream", new byte[1]).status()).isEqualTo(415);
    }

    @Test
    void aServerThatIsToStampForNobodyElseDoesNot() {
        try (TestServer silent = TestServer.start(Map.of("TEFTER_MER_TSA_SERVE", "false"))) {
            assertThat(ask(silent, "application/timestamp-query", new byte[0]).status()).isEqualTo(403);
        }
    }
}
