package rs.tefter.intermediary;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The business units that a document names, written as {@code 9948:<PIB>::HR99:<unit>} among the identifiers of a party. */
record UnitsInDocument(Map<String, String> byPib) {

    private static final Pattern UNIT = Pattern.compile(">\\s*9948:(\\d{9})::HR99:([^<]{1,200}?)\\s*<");

    static UnitsInDocument of(String document) {
        return new UnitsInDocument(UNIT.matcher(document).results()
            .collect(Collectors.toMap(found -> found.group(1), UnitsInDocument::unit, (first, _) -> first)));
    }

    private static String unit(MatchResult found) {
        return found.group(2).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
    }

    Optional<String> unitOf(String pib) {
        return Optional.ofNullable(byPib.get(pib));
    }
}
