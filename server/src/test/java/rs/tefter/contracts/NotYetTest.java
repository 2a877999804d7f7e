package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rs.tefter.testing.Sandbox;

/** The document that says what is missing tells the truth. */
class NotYetTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(GET|POST) (/\\S+)` \\|");

    @Test
    void whatTheDocumentCallsMissingAnswersThatItIs() throws IOException {
        String document = Files.readString(ReadmeTour.repository().resolve("docs/interface.md"));
        List<MatchResult> missing = ROW.matcher(document).results().toList();
        assertThat(missing).isNotEmpty();
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(missing).allSatisfy(row -> {
                String path = row.group(2).replaceAll("\\{\\w+}", "1");
                Reply reply = sandbox.client(Sandbox.TRADER).send(row.group(1), path, BodyPublishers.noBody());
                assertThat(reply.status()).as(reply.toString()).isEqualTo(501);
                assertThat(Sandbox.json(reply).get("ErrorCode").stringValue()).isEqualTo("NotImplemented");
            });
        }
    }
}
