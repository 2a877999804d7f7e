package rs.tefter.vat;

import java.util.regex.Pattern;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;

/** Who the other side of an individual record is, where the register knows it. */
final class Parties {

    private static final Pattern PIB = Pattern.compile("[0-9]{9}");

    private Parties() {}

    /** The same with the codes of the company whose PIB is given; any other identifier is left as it is. */
    static Entry identified(Entry entry, Companies companies) {
        return entry.relatedParty().filter(PIB.asMatchPredicate()).flatMap(companies::byPib)
            .map(company -> entry.withValues(withCodes(entry.values(), company)))
            .orElse(entry);
    }

    private static Values withCodes(Values values, Company company) {
        return values.with("registrationCode", company.code()).with("vatRegistrationCode", company.pib());
    }
}
