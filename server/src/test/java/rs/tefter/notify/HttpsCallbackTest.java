package rs.tefter.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rs.tefter.platform.SefSettings;
import rs.tefter.testing.Receiver;

class HttpsCallbackTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private final long company = Office.newCompany();
    private final List<String> resolved = new CopyOnWriteArrayList<>();
    private Office office;
    private Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        office = new Office();
        KeyStore keys = certificateOf("erp.example");
        SSLContext tls = tls(keys);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        receiver = Receiver.start(server);
        AddressGuard guard = new AddressGuard(new SefSettings.Webhook(false, true, false), host -> {
            resolved.add(host);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        office.dispatch(office.sender(guard, tls, Duration.ofSeconds(10)), Office.QUICK, office.database.dataSource());
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        receiver.close();
        office.close();
    }

    private KeyStore certificateOf(String host) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair", "-alias", "receiver", "-keyalg", "EC",
            "-dname", "CN=" + host, "-ext", "SAN=DNS:" + host, "-validity", "2", "-storetype", "PKCS12", "-keystore", file.toString(),
            "-storepass", new String(PASSWORD)).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static SSLContext tls(KeyStore keys) throws Exception {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("receiver", keys.getCertificate("receiver"));
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return tls;
    }

    private void oneEventTo(String host) {
        office.hooks.add(company, new CallbackAddress(URI.create("https://" + host + ":" + receiver.port() + "/cb")), Set.of(), true);
        office.sales(company, 1, "Sent");
    }

    @Test
    void theConnectionGoesToTheCheckedAddressUnderTheNameOfTheHost() {
        oneEventTo("erp.example");

        await().until(() -> office.states(company).equals(List.of(DeliveryState.DELIVERED)));
        assertThat(receiver.requests()).singleElement().satisfies(request ->
            assertThat(request.header("Host")).isEqualTo("erp.example:" + receiver.port()));
        assertThat(resolved).containsExactly("erp.example");
    }

    @Test
    void aCertificateOfAnotherHostIsNotAccepted() {
        oneEventTo("other.example");

        await().until(() -> office.states(company).contains(DeliveryState.FAILED));
        assertThat(receiver.requests()).isEmpty();
        assertThat(office.attempts(company).getFirst().error().orElseThrow()).contains("other.example");
    }
}
