package rs.tefter.issuing;

import java.util.Locale;
import java.util.Map;

/** Codes of UN/ECE Recommendation 20 for the units that people write on invoices. */
final class Units {

    private static final String PIECE = "H87";

    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("kos", PIECE), Map.entry("kom", PIECE), Map.entry("h", "HUR"),
        Map.entry("sat", "HUR"), Map.entry("kg", "KGM"), Map.entry("l", "LTR"), Map.entry("m", "MTR"), Map.entry("m2", "MTK"),
        Map.entry("m3", "MTQ"), Map.entry("dan", "DAY"), Map.entry("mes", "MON"), Map.entry("t", "TNE"), Map.entry("km", "KMT"),
        Map.entry("kwh", "KWH"), Map.entry("min", "MIN"));

    private Units() {}

    /** A unit that is not known is a piece. */
    static String code(String unit) {
        return CODES.getOrDefault(unit.strip().toLowerCase(Locale.ROOT), PIECE);
    }
}
