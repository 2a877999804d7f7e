package rs.tefter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.TRADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

class SecretsTest {

    @Test
    void noTableHoldsAKeyOrAPasswordInClear() {
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.send(sandbox.invoice(), "with-a-key");
            List<String> secrets = sandbox.server().demo().get("companies").valueStream()
                .flatMap(company -> Stream.of(company.get("apiKey"), company.get("user").get("password"))).map(JsonNode::stringValue).toList();
            assertThat(secrets).hasSize(8).doesNotHaveDuplicates();
            JdbcClient jdbc = sandbox.server().database().jdbc();
            List<String> tables = jdbc.sql("""
                    select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'""")
                .query(String.class).list();
            assertThat(tables).contains("api_key", "account", "stored_answer");
            for (String table : tables) {
                List<String> rows = jdbc.sql("select cast(t as text) from \"" + table + "\" t").query(String.class).list();
                for (String secret : secrets) {
                    assertThat(rows).as(table).noneMatch(row -> row.contains(secret));
                }
            }
        }
    }

    @Test
    void onlyItsOwnerMayReadTheDemoFileAndTheKeysInItWork() throws IOException {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sandbox.server().settings().home().resolve("demo.json"))))
                .isEqualTo("rw-------");
            assertThat(sandbox.client(TRADER).get("/api/publicApi/getEfakturaVersion").status()).isEqualTo(200);
        }
    }

    @Test
    void aSecondStartKeepsTheKeysOfTheFirst() {
        try (Sandbox sandbox = Sandbox.start()) {
            String key = sandbox.company(TRADER).get("apiKey").stringValue();
            sandbox.server().restart();
            assertThat(sandbox.company(TRADER).get("apiKey").stringValue()).isEqualTo(key);
            assertThat(sandbox.client(TRADER).get("/api/publicApi/getEfakturaVersion").status()).isEqualTo(200);
        }
    }
}
