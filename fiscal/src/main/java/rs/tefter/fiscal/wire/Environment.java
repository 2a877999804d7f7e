package rs.tefter.fiscal.wire;

import java.util.List;

/** Where a fiscal processor belongs: its tax administration and the addresses there. */
public record Environment(
        String organizationName,
        String serverTimeZone,
        String street,
        String city,
        String country,
        Endpoints endpoints,
        String environmentName,
        String logo,
        String ntpServer,
        List<String> supportedLanguages) {

    /**
     * Addresses of a tax administration.
     *
     * @param vsdc where its own fiscal processor is
     * @param root what a verification address begins with, {@code ?vl=} included
     */
    public record Endpoints(String taxpayerAdminPortal, String taxCoreApi, String vsdc, String root) {}

    public Environment {
        supportedLanguages = List.copyOf(supportedLanguages);
    }
}
