package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.contracts.LetterheadWalk.LOGO;
import static rs.tefter.contracts.LetterheadWalk.PATH;
import static rs.tefter.contracts.LetterheadWalk.bring;
import static rs.tefter.contracts.LetterheadWalk.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.rendering.ledger.Logo;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** An administrator sets how the invoices of the company look on paper. */
class LetterheadTest {

    private static TestServer server;
    private static ContractClient administrator;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        administrator = administrator(0);
    }

    private static ContractClient administrator(int company) {
        JsonNode user = server.demo().get("companies").get(company).get("user");
        return ContractClient.of(server.baseUrl().toString()).signedIn(user.get("email").stringValue(), user.get("password").stringValue());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void languageAndContactAreWhatWasSetLast() {
        String wanted = "{\"language\":\"sr-Cyrl\",\"phone\":\"+381 11 123 456\",\"email\":\"racuni@example.com\",\"website\":\"www.example.com\"}";
        assertThat(administrator.put(PATH, wanted).status()).isEqualTo(200);
        assertThat(administrator.get(PATH).text()).contains("sr-Cyrl", "+381 11 123 456", "racuni@example.com", "www.example.com");
        assertThat(administrator(1).get(PATH).text()).contains("sr-Latn").doesNotContain("example.com");
    }

    @Test
    void aWrongLanguageOrALongTextIsRefused() {
        String german = "{\"language\":\"de\",\"phone\":\"\",\"email\":\"\",\"website\":\"\"}";
        assertThat(administrator.put(PATH, german).status()).isEqualTo(400);
        String telephone = "{\"language\":\"en\",\"phone\":\"" + "1".repeat(101) + "\",\"email\":\"\",\"website\":\"\"}";
        assertThat(administrator.put(PATH, telephone).text()).contains("phone");
    }

    @Test
    void aLogoIsKeptAsItIsPrintedUntilItIsRemoved() throws IOException {
        assertThat(bring(administrator, picture("png", 1800, 200)).text()).contains("\"hasLogo\":true");
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(administrator.get(LOGO).body()));
        assertThat(kept.getWidth()).isEqualTo(900);
        assertThat(administrator(1).get(LOGO).status()).isEqualTo(404);
        assertThat(administrator.delete(LOGO).status()).isEqualTo(204);
        assertThat(administrator.get(LOGO).text()).contains("LogoNotFound");
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefused() {
        assertThat(bring(administrator, "<svg/>".getBytes()).text()).contains("LogoWrong");
        assertThat(bring(administrator, picture("gif", 10, 10)).status()).isEqualTo(400);
        assertThat(bring(administrator, picture("png", Logo.MOST_PIXELS_A_SIDE + 1, 1)).status()).isEqualTo(400);
        assertThat(bring(administrator, new byte[Logo.LARGEST + 1]).status()).isEqualTo(400);
    }
}
