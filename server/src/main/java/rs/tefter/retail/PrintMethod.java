package rs.tefter.retail;

import java.util.Arrays;

/** A way in which a store hands its receipts out. */
public enum PrintMethod {
    THERMAL_PRINTER("thermalPrinter"), A4_PRINTER("a4Printer"), EMAIL("email"), PDF("pdf"), BASE64_PDF("base64pdf");

    private final String wire;

    PrintMethod(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** The way of that name on the wire. */
    public static PrintMethod of(String wire) {
        return Arrays.stream(values()).filter(method -> method.wire.equals(wire)).findFirst().orElseThrow();
    }
}
