package rs.tefter.pfr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rs.tefter.fiscal.TaxGroup;
import rs.tefter.fiscal.TaxGroups;
import rs.tefter.fiscal.wire.TaxGroupJson;
import rs.tefter.platform.StartFailure;

/** Reads tax groups: those of Serbia that the product brings along, or an operator's. */
final class TaxGroupsFile {

    private TaxGroupsFile() {}

    private static InputStream open(Optional<Path> chosen) throws IOException {
        return chosen.isPresent() ? Files.newInputStream(chosen.get()) : TaxGroupsFile.class.getResourceAsStream("tax-groups.json");
    }

    static TaxGroups read(Optional<Path> chosen) {
        try (InputStream file = open(chosen)) {
            List<TaxGroup> groups = TaxGroupJson.readAll(file.readAllBytes());
            if (groups.isEmpty()) {
                throw new StartFailure("TEFTER_PFR_SANDBOX_TAX_GROUPS is " + chosen.orElseThrow() + ", which is no JSON list of tax groups");
            }
            return new TaxGroups(groups);
        } catch (IOException unreadable) {
            throw new StartFailure("TEFTER_PFR_SANDBOX_TAX_GROUPS is " + chosen.orElseThrow() + ", which cannot be read", unreadable);
        }
    }
}
