package rs.tefter.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.platform.SefSettings.DeadlineResult;
import rs.tefter.platform.SefSettings.SubscriptionValidity;

class SettingsTest {

    @TempDir
    private Path folder;

    private Settings load(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>();
        for (int each = 0; each < namesAndValues.length; each += 2) {
            environment.put(namesAndValues[each], namesAndValues[each + 1]);
        }
        return Settings.load(environment, folder);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void withoutAnySettingItIsAnUnlimitedSandboxOnThisMachine() {
        Settings settings = load();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.home()).isEqualTo(folder.resolve("data")).isAbsolute();
        assertThat(settings.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(settings.isSandbox()).isTrue();
        assertThat(settings.isStrict()).isFalse();
        assertThat(settings.database().url()).isEmpty();
        assertThat(settings.sef().rateLimitPerSecond()).isZero();
        assertThat(settings.sef().nightPause()).isEmpty();
        assertThat(settings.sef().webhook()).isEqualTo(new SefSettings.Webhook(false, true, true));
        assertThat(settings.sef().maxBodyBytes()).isEqualTo(25 * 1024 * 1024);
        assertThat(settings.sef().idempotencyWait()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.sef().cancelSendingAfter()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.sef().deadlines())
                .isEqualTo(new SefSettings.Deadlines(true, LocalTime.of(0, 15), 15, DeadlineResult.APPROVED, 15, 5, DeadlineResult.REJECTED));
    }

    @Test
    void productionKeepsTheStatesRateAndSendsCallbacksToPublicHttpsOnly() {
        SefSettings sef = load("TEFTER_MODE", "production").sef();
        assertThat(sef.rateLimitPerSecond()).isEqualTo(3);
        assertThat(sef.nightPause()).isEmpty();
        assertThat(sef.webhook()).isEqualTo(new SefSettings.Webhook(false, false, false));
        assertThat(sef.subscriptionValidity()).isEqualTo(SubscriptionValidity.UNTIL_CANCELLED);
    }

    @Test
    void strictImitatesTheStateAlsoInASandbox() {
        SefSettings sef = load("TEFTER_PROFILE", "Strict").sef();
        assertThat(sef.rateLimitPerSecond()).isEqualTo(3);
        assertThat(sef.nightPause()).contains(new DailyWindow(LocalTime.MIDNIGHT, LocalTime.of(6, 0)));
        assertThat(sef.subscriptionValidity()).isEqualTo(SubscriptionValidity.NEXT_DAY);
        assertThat(sef.historyDays()).isEqualTo(31);
        assertThat(sef.webhook().allowLoopback()).isTrue();
    }

    @Test
    void oneSettingOfAProfileCanBeTakenBack() {
        SefSettings sef = load("TEFTER_PROFILE", "strict", "TEFTER_SEF_NIGHT_PAUSE_WINDOW", "off", "TEFTER_SEF_RATE_LIMIT_PER_SECOND", "0").sef();
        assertThat(sef.nightPause()).isEmpty();
        assertThat(sef.rateLimitPerSecond()).isZero();
    }

    @Test
    void aFileMaySayTheSameFlatOrNestedOrAsVariables() throws IOException {
        write("tefter.yaml", """
                TEFTER_PORT: 9001
                tefter.sef.max-body: 1MiB
                tefter:
                  sef:
                    cors:
                      origins: [https://a.example, https://b.example]
                    rate-limit.per-second: 7
                """);
        Settings settings = load();
        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.sef().maxBodyBytes()).isEqualTo(1 << 20);
        assertThat(settings.sef().corsOrigins()).containsExactly("https://a.example", "https://b.example");
        assertThat(settings.sef().rateLimitPerSecond()).isEqualTo(7);
    }

    @Test
    void theEnvironmentWinsOverTheFileInTheHomeAndThatOverTheOneBeside() throws IOException {
        write("tefter.yaml", "tefter: {home: place, port: 1, address: 127.0.0.3, sef.history-days: 3}");
        write("place/tefter.yaml", "tefter: {port: 2, address: 127.0.0.2}");
        Settings settings = load("TEFTER_PORT", "9");
        assertThat(settings.home()).isEqualTo(folder.resolve("place"));
        assertThat(settings.port()).isEqualTo(9);
        assertThat(settings.address()).isEqualTo("127.0.0.2");
        assertThat(settings.sef().historyDays()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEFTER_PORT                        | 80x         | a whole number from 1 to 65535
            TEFTER_PORT                        | 0           | a whole number from 1 to 65535
            TEFTER_PORT                        | 65536       | a whole number from 1 to 65535
            TEFTER_BASE_URL                    | ftp://a.b   | an http or https address such as https://tefter.example
            TEFTER_MODE                        | test        | sandbox or production
            TEFTER_PROFILE                     | loose       | open or strict
            TEFTER_DATABASE_URL                | mysql://a/b | an address such as jdbc:postgresql://db.example:5432/tefter
            TEFTER_SEF_MAX_BODY                | 1023        | a size from 1024 to 1073741824 bytes, such as 25MiB or 1048576
            TEFTER_SEF_MAX_BODY                | 9999999GiB  | a size from 1024 to 1073741824 bytes, such as 25MiB or 1048576
            TEFTER_SEF_IDEMPOTENCY_WAIT        | 30          | a time from 0s to 300s, such as 500ms, 30s, 15m, 2h or 1d
            TEFTER_SEF_NIGHT_PAUSE_WINDOW      | 25:00-06:00 | off, or a part of the day such as 00:00-06:00
            TEFTER_SEF_NIGHT_PAUSE_WINDOW      | 06:00-06:00 | off, or a part of the day such as 00:00-06:00
            TEFTER_SEF_DEADLINES_RUN_AT        | midnight    | a time of day such as 00:15
            TEFTER_SEF_SUBSCRIPTION_VALIDITY   | a-week      | until-cancelled or next-day
            TEFTER_SEF_WEBHOOK_ALLOW_HTTP      | maybe       | true or false
            TEFTER_PFR_SANDBOX_JID             | TFTR        | eight of A to Z and 0 to 9
            TEFTER_PFR_SANDBOX_PIN             | 12345       | four digits, or none
            TEFTER_PFR_SANDBOX_AUDIT_LIMIT     | 0           | an amount in dinars
            """)
    void aWrongValueIsRefusedInOneLineThatSaysWhatIsAllowed(String name, String value, String allowed) {
        assertThatThrownBy(() -> load(name, value))
                .isInstanceOf(StartFailure.class)
                .hasMessage(name + " is \"" + value + "\" (the environment); allowed: " + allowed);
    }

    @Test
    void anUnknownNameIsRefusedWhereverItStands() throws IOException {
        assertThatThrownBy(() -> load("TEFTER_PROT", "80")).isInstanceOf(StartFailure.class)
            .hasMessageStartingWith("TEFTER_PROT (the environment) is not a setting");
        write("tefter.yaml", "port: 80");
        assertThatThrownBy(this::load).isInstanceOf(StartFailure.class)
            .hasMessage("PORT (" + folder.resolve("tefter.yaml") + ") is not a setting; docs/operations.md lists them all");
    }

    @Test
    void aFileThatIsNotYamlIsRefusedInOneLine() throws IOException {
        write("tefter.yaml", "tefter: {port: 80");
        assertThatThrownBy(this::load).isInstanceOf(StartFailure.class)
            .hasMessageStartingWith(folder.resolve("tefter.yaml") + " cannot be read").hasMessageNotContaining("\n");
    }

    @Test
    void blankMeansNotGivenAndForeignVariablesAreNotRead() {
        assertThat(load("TEFTER_PORT", " ", "PORT", "x").port()).isEqualTo(8080);
    }

    @Test
    void everyUnitOfTimeAndSizeIsRead() {
        for (var each : Map.of("1500ms", 1500L, "2s", 2000L, "3m", 180_000L).entrySet()) {
            assertThat(load("TEFTER_SEF_IDEMPOTENCY_WAIT", each.getKey()).sef().idempotencyWait()).isEqualTo(Duration.ofMillis(each.getValue()));
        }
        assertThat(load("TEFTER_SEF_CANCEL_SENDING_AFTER", "2h").sef().cancelSendingAfter()).isEqualTo(Duration.ofHours(2));
        assertThat(load("TEFTER_SEF_CANCEL_SENDING_AFTER", "1d").sef().cancelSendingAfter()).isEqualTo(Duration.ofDays(1));
        for (var each : Map.of("4096", 4096L, "4096b", 4096L, "8 KiB", 8192L, "1mib", 1L << 20, "1GiB", 1L << 30).entrySet()) {
            assertThat(load("TEFTER_SEF_MAX_BODY", each.getKey()).sef().maxBodyBytes()).isEqualTo(each.getValue());
        }
    }

    @Test
    void theBaseUrlLosesItsLastSlashAndAnyAddressIsReachedOverLoopback() {
        assertThat(load("TEFTER_BASE_URL", "https://tefter.example/").baseUrl()).isEqualTo(URI.create("https://tefter.example"));
        assertThat(load("TEFTER_ADDRESS", "0.0.0.0", "TEFTER_PORT", "81").baseUrl()).isEqualTo(URI.create("http://127.0.0.1:81"));
        assertThat(load("TEFTER_ADDRESS", "::1").baseUrl()).isEqualTo(URI.create("http://[::1]:8080"));
    }

    @Test
    void aSandboxsFiscalProcessorIsOffInProduction() {
        assertThat(load().pfr().enabled()).isTrue();
        assertThat(load().pfr().verificationRoot()).isEqualTo("http://127.0.0.1:8080/v/?vl=");
        assertThat(load("TEFTER_PFR_SANDBOX_PIN", "none").pfr().pin()).isEmpty();
        PfrSettings production = load("TEFTER_MODE", "production").pfr();
        assertThat(production.enabled()).isFalse();
        assertThat(production.admin()).isFalse();
    }

    @Test
    void receiptsOfASandboxLeadToTheTaxAdministrationOnlyWhenAsked() {
        String root = "https://suf.purs.gov.rs/v/?vl=";
        assertThatThrownBy(() -> load("TEFTER_PFR_SANDBOX_VERIFICATION_ROOT", root)).isInstanceOf(StartFailure.class)
            .hasMessageContaining("not of purs.gov.rs unless TEFTER_PFR_SANDBOX_ALLOW_FOREIGN_ROOT is true");
        assertThat(load("TEFTER_PFR_SANDBOX_VERIFICATION_ROOT", root, "TEFTER_PFR_SANDBOX_ALLOW_FOREIGN_ROOT", "true").pfr().verificationRoot())
            .isEqualTo(root);
        assertThat(load("TEFTER_PFR_SANDBOX_VERIFICATION_ROOT", "https://notpurs.gov.rs.example/v/?vl=").pfr().verificationRoot()).isNotEmpty();
    }

    @Test
    void thePasswordOfTheDatabaseIsNotPrinted() {
        Settings settings = load("TEFTER_DATABASE_URL", "postgresql://db/tefter", "TEFTER_DATABASE_PASSWORD", "secret-word");
        assertThat(settings.database().url()).isEqualTo(Optional.of("jdbc:postgresql://db/tefter"));
        assertThat(settings.database().password()).isEqualTo("secret-word");
        assertThat(settings.toString()).doesNotContain("secret-word");
    }
}
