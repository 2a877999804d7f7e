package rs.tefter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TestServerTest {

    @Test
    void eachServerAnswersOnItsOwnPortFromItsOwnDatabase() throws Exception {
        try (TestServer first = TestServer.start();
                TestServer second = TestServer.start();
                HttpClient client = HttpClient.newHttpClient()) {
            first.database().jdbc().sql("create table mark (only_here int)").update();
            assertThat(second.database().jdbc().sql("select count(*) from pg_tables where tablename = 'mark'").query(Long.class).single()).isZero();
            for (TestServer each : new TestServer[] {first, second}) {
                HttpRequest health = HttpRequest.newBuilder(each.uri("/actuator/health")).build();
                assertThat(client.send(health, HttpResponse.BodyHandlers.ofString()).body()).contains("UP");
            }
        }
    }

    @Test
    void aRestartKeepsTheDatabaseAndTheMovedClock() {
        try (TestServer server = TestServer.start()) {
            var before = server.time().today();
            server.time().advance(Duration.ofDays(3));
            server.database().jdbc().sql("create table mark (kept int)").update();
            server.restart();
            assertThat(server.time().today()).isEqualTo(before.plusDays(3));
            assertThat(server.database().jdbc().sql("select count(*) from mark").query(Long.class).single()).isZero();
        }
    }
}
