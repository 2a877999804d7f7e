package rs.tefter.vat;

/** A block of three fields of an individual record of the second generation, in the order of the wire. */
public enum Section {
    NO_REAL_ESTATE_10("noRealEstate", "10"), NO_REAL_ESTATE_20("noRealEstate", "20"),
    NO_CHARGE_NO_REAL_ESTATE_10("noChargeNoRealEstate", "10"), NO_CHARGE_NO_REAL_ESTATE_20("noChargeNoRealEstate", "20"),
    REAL_ESTATE_10("realEstate", "10"), REAL_ESTATE_20("realEstate", "20"),
    NO_CHARGE_REAL_ESTATE_10("noChargeRealEstate", "10"), NO_CHARGE_REAL_ESTATE_20("noChargeRealEstate", "20");

    private final String prefix;
    private final String rate;

    Section(String prefix, String rate) {
        this.prefix = prefix;
        this.rate = rate;
    }

    /** In percent. */
    public String rate() {
        return rate;
    }

    public String description() {
        return prefix + "Description" + rate;
    }

    public String base() {
        return prefix + "BaseAmount" + rate;
    }

    public String vat() {
        return prefix + "CalculatedVat" + rate;
    }

    /** Whether it is about the first transfer of newly built objects (OBJ in the official forms). */
    public boolean isRealEstate() {
        return prefix.equals("realEstate") || prefix.equals("noChargeRealEstate");
    }

    boolean isWithoutCharge() {
        return prefix.startsWith("noCharge");
    }

    boolean isIn(Values values) {
        return values.has(description()) || values.has(base()) || values.has(vat());
    }
}
