package rs.tefter.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.platform.SefSettings;

class AddressGuardTest {

    private static final SefSettings.Webhook PRODUCTION = new SefSettings.Webhook(false, false, false);
    private static final SefSettings.Webhook SANDBOX = new SefSettings.Webhook(false, true, true);
    private static final SefSettings.Webhook PRIVATE_NETWORKS = new SefSettings.Webhook(true, true, true);

    private static final Map<String, String[]> NAMES = Map.of(
        "erp.example", new String[] {"93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"},
        "inside.example", new String[] {"10.1.2.3"},
        "half-inside.example", new String[] {"93.184.216.34", "192.168.1.1"},
        "mapped.example", new String[] {"64:ff9b::a00:1"},
        "localhost", new String[] {"127.0.0.1"});

    private static AddressGuard guard(SefSettings.Webhook rules) {
        return new AddressGuard(rules, AddressGuardTest::resolve);
    }

    /** Names by the table; literals as the JDK reads them, its generous reading of numbers included. */
    private static InetAddress[] resolve(String host) throws UnknownHostException {
        if (!NAMES.containsKey(host)) {
            if (host.endsWith(".example")) {
                throw new UnknownHostException(host);
            }
            return InetAddress.getAllByName(host);
        }
        String[] literals = NAMES.get(host);
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.ofLiteral(literals[i]);
        }
        return addresses;
    }

    private static boolean allows(SefSettings.Webhook rules, String url) {
        return guard(rules).check(url) instanceof AddressGuard.Verdict.Allowed;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://erp.example/cb", "https://erp.example", "HTTPS://ERP.EXAMPLE/cb?company=1", "https://erp.example:443/", "https://erp.example:80/",
        "https://erp.example:1024/", "https://erp.example:65535/", "https://93.184.216.34/cb", "https://[2606:2800:220:1:248:1893:25c8:1946]/cb",
        "https://gone.example/cb", "https://11.0.0.1/", "https://172.15.255.255/",
        "https://172.32.0.0/", "https://100.63.255.255/", "https://100.128.0.0/",
        "https://126.255.255.255/", "https://223.255.255.255/", "https://169.253.255.255/"})
    void aPublicHttpsAddressIsAllowedEverywhere(String url) {
        assertThat(allows(PRODUCTION, url)).isTrue();
        assertThat(allows(SANDBOX, url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // unspecified and this network
        "https://0.0.0.0/", "https://0.1.2.3/", "https://[::]/",
        // private
        "https://10.0.0.1/", "https://10.255.255.255/", "https://172.16.0.0/",
        "https://172.31.255.255/", "https://192.168.0.1/", "https://[fc00::1]/", "https://[fdff:ffff::1]/",
        // link-local and cloud metadata
        "https://169.254.0.1/", "https://169.254.169.254/latest/meta-data/",
        "https://[fe80::1]/", "https://[fe80::1%25lo]/", "https://[fd00:ec2::254]/",
        "https://100.100.100.200/", "https://168.63.129.16/",
        // carrier NAT
        "https://100.64.0.0/", "https://100.127.255.255/",
        // multicast, reserved, broadcast
        "https://224.0.0.1/", "https://239.255.255.255/", "https://240.0.0.1/", "https://255.255.255.255/", "https://[ff02::1]/",
        // protocol assignments, documentation, benchmarking
        "https://192.0.0.1/", "https://192.0.2.1/", "https://198.18.0.1/", "https://198.19.255.255/", "https://198.51.100.1/", "https://203.0.113.1/",
        "https://192.88.99.1/", "https://[2001:db8::1]/", "https://[3fff::1]/",
        // IPv4 in IPv6: mapped, compatible, 6to4, NAT64, Teredo
        "https://[::ffff:10.0.0.1]/", "https://[::ffff:a00:1]/", "https://[::10.0.0.1]/", "https://[::a00:1]/", "https://[2002:a00:1::1]/",
        "https://[64:ff9b::10.0.0.1]/", "https://[64:ff9b::a00:1]/", "https://[64:ff9b:1::1]/", "https://[2001:0:53aa:64c::1]/",
        "https://[::ffff:8.8.8.8]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[::127.0.0.1]/", "https://[fec0::1]/",
        "https://[100::1]/",
        // other spellings of an IPv4 address
        "https://2130706433/", "https://0x7f000001/", "https://0x7f.0.0.1/", "https://017700000001/", "https://0177.0.0.1/", "https://127.1/",
        "https://127.0.1/", "https://127.0.0.1./", "https://10.0.0.01/", "https://010.0.0.1/", "https://256.0.0.1/", "https://167772161/",
        // names that lead inside
        "https://inside.example/", "https://half-inside.example/", "https://mapped.example/",
        // what else a URL may hide
        "https://user@erp.example/", "https://user:word@erp.example/",
        "https://erp.example/#part", "https://erp.example:22/", "https://erp.example:25/",
        "https://erp.example:1023/", "https://erp.example:0/", "https://erp.example:65536/",
        "https:///cb", "https:erp.example", "/cb", "erp.example/cb", "",
        "ftp://erp.example/", "file:///etc/passwd", "gopher://erp.example/",
        "https://erp example/", "https://erp.example\\@10.0.0.1/", "https://[::1/"})
    void whatIsNotAPublicAddressIsRefusedEverywhere(String url) {
        assertThat(allows(PRODUCTION, url)).isFalse();
        assertThat(allows(SANDBOX, url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1/x", "http://127.0.0.1:8080/x", "https://127.255.255.254/", "http://localhost:9000/", "http://[::1]:9000/",
        "http://erp.example/cb"})
    void loopbackAndHttpAreForTheSandbox(String url) {
        assertThat(allows(PRODUCTION, url)).isFalse();
        assertThat(allows(SANDBOX, url)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"http://10.0.0.1/x, true", "http://192.168.5.5/, true", "http://[fd12::1]/, true", "http://127.0.0.1/, true",
        "http://169.254.169.254/, false", "http://[fd00:ec2::254]/, false", "http://100.64.0.1/, false", "http://[fe80::1]/, false"})
    void allowingPrivateNetworksOpensPrivateRangesAndNothingElse(String url, boolean allowed) {
        assertThat(allows(PRIVATE_NETWORKS, url)).isEqualTo(allowed);
    }

    @Test
    void anAddressOf2000CharactersIsAllowedAndOneLongerIsNot() {
        String url = "https://erp.example/" + "a".repeat(1980);

        assertThat(allows(PRODUCTION, url)).isTrue();
        assertThat(allows(PRODUCTION, url + "a")).isFalse();
    }

    @Test
    void aNameThatMovesInsideLaterIsRefusedAtTheAttempt() {
        assertThatThrownBy(() -> guard(PRODUCTION).resolve("half-inside.example")).isInstanceOf(ForbiddenAddressException.class);
    }
}
