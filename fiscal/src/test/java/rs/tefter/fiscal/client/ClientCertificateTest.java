package rs.tefter.fiscal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rs.tefter.fiscal.client.Processor.Credentials;

/** A processor like the tax administration's own: TLS, a client certificate, and the PAC that goes with it. */
class ClientCertificateTest {

    private static final String PASSWORD = "changeit";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    private static HttpsServer server;
    private static final List<String> CALLERS = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException, InterruptedException {
        keyPair("server", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1");
        keyPair("cash-register", "CN=TFTRSBX1");
        keyPair("stranger", "CN=STRANGER");
        System.setProperty(TRUST_STORE, store("server").toString());
        System.setProperty(TRUST_STORE + "Password", PASSWORD);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters demanding = getSSLContext().getDefaultSSLParameters();
                demanding.setNeedClientAuth(true);
                parameters.setSSLParameters(demanding);
            }
        });
        server.createContext("/api/v3/attention", exchange -> {
            CALLERS.add(exchange.getRequestHeaders().getFirst("PAC"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        System.clearProperty(TRUST_STORE);
        System.clearProperty(TRUST_STORE + "Password");
    }

    private static void keyPair(String name, String subject, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
            "-alias", name, "-keyalg", "RSA", "-keysize", "2048", "-dname", subject, "-validity", "2", "-storetype", "PKCS12",
            "-keystore", store(name).toString(), "-storepass", PASSWORD));
        command.addAll(List.of(more));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor()).isZero();
    }

    private static Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    /** The server has its own key and trusts the cash register's certificate alone. */
    private static SSLContext context() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(loaded("server"), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("cash-register", loaded("cash-register").getCertificate("cash-register"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore loaded(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store(name))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static boolean attention(Optional<Credentials> credentials) {
        URI base = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        try (PfrClient client = new PfrClient(new Processor(base, "sr-Cyrl-RS", PATIENCE, PATIENCE, credentials))) {
            return client.attention();
        }
    }

    private static Optional<Credentials> credentials(String name) throws IOException {
        return Optional.of(new Credentials(Files.readAllBytes(store(name)), PASSWORD, "A1B2C3"));
    }

    @Test
    void aProcessorThatAsksForTheCertificateGetsItAndThePac() throws IOException {
        CALLERS.clear();
        assertThat(attention(credentials("cash-register"))).isTrue();
        assertThat(CALLERS).containsExactly("A1B2C3");
    }

    @Test
    void withoutTheRightCertificateNothingArrives() throws IOException {
        CALLERS.clear();
        assertThat(attention(Optional.empty())).isFalse();
        assertThat(attention(credentials("stranger"))).isFalse();
        assertThat(CALLERS).isEmpty();
    }

    @Test
    void aCertificateThatCannotBeOpenedIsRefusedAtOnce() throws IOException {
        Credentials wrong = new Credentials(Files.readAllBytes(store("cash-register")), "wrong", "A1B2C3");
        assertThatThrownBy(() -> attention(Optional.of(wrong))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("cannot be read");
    }
}
