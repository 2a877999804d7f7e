package rs.tefter.platform;

import java.util.Optional;

/** Which version of the product this is. */
public final class Version {

    private Version() {}

    /** As the jar names it; a server that runs from its classes has none. */
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("from its classes");
    }
}
