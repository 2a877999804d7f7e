package rs.tefter.registry;

import java.util.Optional;

/** A company about to be registered. A JBKJS makes it a public-fund user known to the central register of invoices. */
public record NewCompany(String pib, String registrationNumber, Optional<String> jbkjs, String name, Company.Address address,
        boolean vatPayer, boolean fictional) {}
