package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTourTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|\\$\\(|\\| *|until )(\\w+) ");

    @Test
    void everyShellBlockOfTheTourIsMarked() throws IOException {
        String readme = Files.readString(ReadmeTour.repository().resolve("README.md"));
        assertThat(ReadmeTour.blocks()).hasSize(readme.split("```bash", -1).length - 1).hasSizeGreaterThan(8);
    }

    @Test
    void theTourNeedsNothingThatABareMachineLacks() throws IOException {
        for (String block : ReadmeTour.blocks()) {
            assertThat(COMMAND.matcher(block).results().map(match -> match.group(1)))
                    .as(block).isSubsetOf("java", "curl", "sed", "grep", "echo", "cat", "kill", "do", "until");
        }
    }

    @Test
    void withoutAServerTheTourEndsAtItsFirstCall(@TempDir Path home) throws IOException, InterruptedException {
        int free = freePort();
        Files.writeString(home.resolve("demo.json"), """
                {"baseUrl":"http://127.0.0.1:%d","companies":[
                 {"name":"Prvi & Drugi d.o.o.","pib":"100000005","mb":"20000000","address":"A","city":"Niš","postalCode":"18000",
                  "apiKey" : "k1",
                  "user":{"email":"a@tefter.local","password":"p"},"minimax":{"clientId":"c","clientSecret":"s"},
                  "badi":{"key":"sandbox.k","secret":"s"}},
                 {"name":"Treći d.o.o.","pib":"100000013","mb":"20000005","address":"B","city":"Bor","postalCode":"19210","apiKey":"k2"}],
                 "pfr":{"pin":"1234"}}
                """.formatted(free));
        ReadmeTour.Outcome outcome = ReadmeTour.run(home, freePort(), Duration.ofSeconds(30));
        assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(7);
        Path invoice = Path.of(outcome.output().replaceFirst("(?s).* is in (\\S+).*", "$1"));
        assertThat(Files.readString(invoice)).contains("Prvi &amp; Drugi d.o.o.", "RS100000013", "TOUR-").doesNotContain("@");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
