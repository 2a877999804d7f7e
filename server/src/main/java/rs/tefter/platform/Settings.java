package rs.tefter.platform;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything an operator can set, read once at start.
 *
 * @param home folder of the embedded database, keys and demo.json; absolute
 * @param baseUrl where clients reach this server; without a slash at its end
 * @param proxies addresses whose word is taken for who calls and by which address
 * @param warmUp whether PDFs are made that nobody sees while the server starts
 */
public record Settings(
        int port, String address, Path home, URI baseUrl, List<String> proxies, Mode mode, Profile profile, DatabaseSettings database,
        SefSettings sef, PfrSettings pfr, MailSettings mail, EsirSettings esir, MerSettings mer, AccountingSettings accounting, boolean warmUp) {

    /** A sandbox has demo companies and a movable clock; production has neither. */
    public enum Mode { SANDBOX, PRODUCTION }

    /** Open leaves out the state's limits where the mode allows it; strict imitates them. */
    public enum Profile { OPEN, STRICT }

    /**
     * Reads the environment, then {@code $TEFTER_HOME/tefter.yaml}, then {@code tefter.yaml} in the working directory; the first that
     * names a setting wins. A wrong value or an unknown name is a {@link StartFailure}.
     */
    public static Settings load(Map<String, String> environment, Path workingDirectory) {
        GivenSettings given = new GivenSettings();
        given.addEnvironment(environment);
        GivenSettings beside = new GivenSettings();
        beside.addFile(workingDirectory.resolve("tefter.yaml"));
        Path home = workingDirectory.resolve(home(given).or(() -> home(beside)).orElse("data")).toAbsolutePath().normalize();
        given.addFile(home.resolve("tefter.yaml"));
        given.addAll(beside);
        return read(given, home);
    }

    private static Optional<String> home(GivenSettings given) {
        return given.optional("home", "a folder", text -> text);
    }

    static Settings read(GivenSettings given, Path home) {
        home(given);
        int port = given.integer("port", 8080, 1, 65_535);
        String address = given.text("address", "127.0.0.1");
        URI baseUrl = given.optional("base-url", "an http or https address such as https://tefter.example", Settings::webAddress)
                .orElseGet(() -> webAddress("http://" + authority(address) + ":" + port));
        List<String> proxies = given.optional("proxies", "addresses such as 10.0.0.5, separated by commas", Settings::addresses).orElse(List.of());
        Mode mode = given.choice("mode", Mode.SANDBOX);
        Profile profile = given.choice("profile", Profile.OPEN);
        DatabaseSettings database = DatabaseSettings.read(given);
        SefSettings sef = SefSettings.read(given, mode, profile);
        PfrSettings pfr = PfrSettings.read(given, mode, baseUrl, home);
        MailSettings mail = MailSettings.read(given);
        EsirSettings esir = EsirSettings.read(given, mode);
        MerSettings mer = MerSettings.read(given, mode == Mode.SANDBOX);
        AccountingSettings accounting = AccountingSettings.read(given);
        boolean warmUp = given.bool("warm-up", true);
        given.refuseUnknown();
        return new Settings(port, address, home, baseUrl, proxies, mode, profile, database, sef, pfr, mail, esir, mer, accounting, warmUp);
    }

    private static String authority(String address) {
        return switch (address) {
            case "0.0.0.0", "::" -> "127.0.0.1";
            default -> address.contains(":") ? "[" + address + "]" : address;
        };
    }

    private static List<String> addresses(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).map(each -> InetAddress.ofLiteral(each).getHostAddress()).toList();
    }

    private static URI webAddress(String text) {
        URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("not a web address");
        }
        return uri;
    }

    public boolean isSandbox() {
        return mode == Mode.SANDBOX;
    }

    public boolean isStrict() {
        return profile == Profile.STRICT;
    }
}
