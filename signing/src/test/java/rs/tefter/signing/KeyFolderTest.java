package rs.tefter.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir
    private Path home;

    private KeyFolder folder() {
        return new KeyFolder(home.resolve("keys"), Fixture.CLOCK, Fixture.RANDOM);
    }

    @Test
    void theFirstStartMakesASealThatOnlyTheOwnerCanRead() throws IOException {
        Seal seal = folder().documents();
        assertThat(((RSAPublicKey) seal.certificate().getPublicKey()).getModulus().bitLength()).isEqualTo(3072);
        assertThat(seal.isSelfSigned()).isTrue();
        for (String name : List.of("keys/seal.p12", "keys/seal.password")) {
            assertThat(Files.getPosixFilePermissions(home.resolve(name))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(Files.getPosixFilePermissions(home.resolve("keys"))).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void everyLaterStartHasTheSameSeal() throws IOException {
        assertThat(folder().documents().certificate()).isEqualTo(folder().documents().certificate());
    }

    @Test
    void severalThatStartAtOnceHaveTheSameSeal() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Certificate> start = () -> folder().documents().certificate();
            var started = threads.invokeAll(List.of(start, start));
            assertThat(started.getFirst().get()).isEqualTo(started.getLast().get());
        }
        try (var files = Files.list(home.resolve("keys"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("seal.p12", "seal.password");
        }
    }

    @Test
    void theAuthorityHasAKeyOfItsOwnForTimeStampsAlone() throws Exception {
        Seal authority = folder().timeStamps();
        assertThat(authority.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.8");
        assertThat(authority.certificate().getCriticalExtensionOIDs()).contains("2.5.29.37");
        assertThat(home.resolve("keys/time-stamps.p12")).exists();
    }

    @Test
    void aKeyStoreOfTheOperatorIsUsedAsItIs() throws Exception {
        Path store = store("secret", Fixture.SEAL, "one");
        Files.createDirectories(home.resolve("keys"));
        Files.copy(store, home.resolve("keys/seal.p12"));
        Files.writeString(home.resolve("keys/seal.password"), "secret\n");
        assertThat(folder().documents().certificate()).isEqualTo(Fixture.SEAL.certificate());
    }

    @Test
    void aKeyIsFoundByItsAlias() throws Exception {
        Path store = store("secret", Fixture.SEAL, "one", "two");
        assertThat(Seal.load(store, "secret".toCharArray(), Optional.of("two")).certificate()).isEqualTo(Fixture.SEAL.certificate());
        assertThatThrownBy(() -> Seal.load(store, "secret".toCharArray(), Optional.empty())).isInstanceOf(IOException.class)
                .hasMessageContaining("2 keys");
        assertThatThrownBy(() -> Seal.load(store, "secret".toCharArray(), Optional.of("three"))).isInstanceOf(IOException.class)
                .hasMessageContaining("three");
    }

    @Test
    void aWrongPasswordIsSaidToBeOne() throws Exception {
        Path store = store("secret", Fixture.SEAL, "one");
        assertThatThrownBy(() -> Seal.load(store, "other".toCharArray(), Optional.empty())).isInstanceOf(IOException.class)
                .hasMessageContaining("password");
    }

    @Test
    void aWeakKeyIsNoKeyForASeal() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        assertThat(Strength.isEnough(generator.generateKeyPair().getPublic())).isFalse();
        assertThat(Strength.isEnough(Fixture.SEAL.certificate().getPublicKey())).isTrue();
        assertThat(Strength.isEnough(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic())).isFalse();
    }

    private Path store(String password, Seal seal, String... aliases) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String alias : aliases) {
            store.setKeyEntry(alias, seal.key(), password.toCharArray(), new Certificate[] {seal.certificate()});
        }
        Path file = home.resolve("store.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }
}
