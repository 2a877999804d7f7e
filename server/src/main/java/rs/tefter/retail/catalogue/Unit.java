package rs.tefter.retail.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A unit of measure in which goods are sold. */
public record Unit(UUID id, String code, String name) {

    /** The units that every company has. */
    static final List<Unit> COMMON = List.of(common("ком", "комад"), common("кг", "килограм"), common("л", "литар"), common("м", "метар"),
        common("м2", "квадратни метар"), common("сат", "сат"), common("паковање", "паковање"));

    /** The id follows from the code, so that it is the same everywhere and for ever. */
    private static Unit common(String code, String name) {
        return new Unit(UUID.nameUUIDFromBytes(("unit " + code).getBytes(StandardCharsets.UTF_8)), code, name);
    }
}
