package rs.tefter.api.sef;

import java.util.List;
import rs.tefter.validation.codes.UnitsOfMeasure;

/** A unit of measure (R1). */
record UnitDto(String code, String symbol, String nameEng, String nameSrbLtn, String nameSrbCyr, boolean isOnShortList) {

    static List<UnitDto> all() {
        return UnitsOfMeasure.all().stream()
            .map(unit -> new UnitDto(unit.code(), unit.symbol().orElse(null),
                unit.nameEng(), unit.nameSrbLtn(), unit.nameSrbCyr(), unit.onShortList()))
            .toList();
    }
}
