package rs.tefter.validation.srbdt;

import java.math.BigDecimal;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;

/** Whether something is there; an element without text is not. */
final class Given {
    private Given() {}

    static boolean is(Sheet sheet, int node) {
        return !sheet.normalized(node).isEmpty();
    }

    /** Whether any element at the end of a path has text. */
    static boolean is(Sheet sheet, int node, Path path) {
        for (int found : sheet.nodes(node, path)) {
            if (is(sheet, found)) return true;
        }
        return false;
    }

    /** The number at the only end of a path. */
    static Optional<BigDecimal> decimal(Sheet sheet, int node, Path path) {
        int found = sheet.only(node, path);
        return found == Document.NONE || !is(sheet, found) ? Optional.empty() : Optional.of(sheet.decimal(found));
    }
}
