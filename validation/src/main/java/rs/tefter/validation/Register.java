package rs.tefter.validation;

import java.util.Optional;

/** The register of companies that acceptance asks; implemented by whoever keeps one. */
public interface Register {
    /** The company with this PIB, deleted ones too. */
    Optional<RegisteredCompany> byPib(String pib);

    /** The user of public funds with this JBKJS, five digits. */
    Optional<RegisteredCompany> byJbkjs(String jbkjs);
}
