package rs.tefter.retail.delivery;

import java.util.Arrays;
import java.util.List;

/** A way in which a customer gets a receipt, by its name on the wire. */
public enum Way {
    THERMAL_PRINTER("thermalPrinter"), A4_PRINTER("a4Printer"), EMAIL("email"), PDF("pdf"), BASE64_PDF("base64pdf");

    /** Those that end at a printer. */
    static final List<Way> PRINTED = List.of(THERMAL_PRINTER, A4_PRINTER);

    private final String wire;

    Way(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    static Way stored(String wire) {
        return Arrays.stream(values()).filter(way -> way.wire.equals(wire)).findFirst().orElseThrow();
    }
}
