package rs.tefter.validation.en16931;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Random changes of texts and attributes. */
final class ValueChanges {
    private static final List<String> VALUES = List.of("", " ", "0", "1", "true", "false", "130", "50", "30", "58", "SEPA", "sepa", "VAT", "S", "O",
            "B", "IT", "RS", "2.1", "#AAI#x", "#AAI", "##", "#AAIX#", "JVBERi0=", "text/csv", "&#65;E", "A\u0308", "1234567890", "12345678901",
            "9948", "ABO", "2026-11-20", "1.234", "1.23 ", ".", "x", "\uD83D\uDE00", "R\uD83D\uDE00S", "#A\uD83D\uDE00B#", "123456789\uD83D\uDE00",
            "\u00DF", "va\u0131", "\u2003VAT");
    private static final List<String> DELTAS = List.of("0.01", "-0.01", "0.005", "-0.005", "0.004", "-0.004", "0.5", "-0.5", "0.99", "-0.99", "1",
            "-1", "1.01", "-1.01", "0.1", "100", "0.0000000001", "-0.9999999999", "12345678901234567890.123");
    private static final List<String> ODD_NUMBERS = List.of("0", "-0", "0.00", "-0.01", "0.000", "99999999999999999999.99", "1.005", "2.675", "-2.5",
            "0.1", "1e2", "1E-2", "INF", "-INF", "NaN", "abc", "", "1,5", "1 000", "0x1", "1.", ".5", "+7", "--1", "4.000000000000000000001");
    private static final List<String> FACTORS = List.of("-1", "0.1", "-0.1", "0.005", "1.001", "1000", "10000000000000", "-1000000000000000000");
    private static final List<String> CATEGORIES = List.of("S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B", "R", "OE", "s", " S ", "");
    private static final List<String> SCHEMES = List.of("VAT", "vat", "Vat", " VAT ", "\tvat\n", "V AT", "&#xA0;VAT", "GST", "TAX", "", "VAT<!-- -->",
            "<![CDATA[VAT]]>", "VA&#84;");
    private static final List<String> DATES = List.of("2026-11-01", "2026-11-30", "2026-10-31", "2027-01-01", "2026-11-20Z", "2026-11-30+14:00",
            "2026-11-30-14:00", "2026-02-29", "2024-02-29", "0000-01-01", "-0044-03-15", "12026-01-01", " 2026-11-20 ", "2026-11-2", "abc", "", "1");
    private static final List<String> CURRENCIES = List.of("RSD", "EUR", "USD", "DIN", "rsd", " EUR ", "", "RSD EUR", "BGN");
    private static final Predicate<XmlElement> IS_NUMBER = element -> element.isLeaf()
            && element.name().matches("cbc:\\w*(Amount|Percent|Quantity|Numeric)");

    private final SplittableRandom random;
    private final Picks picks;

    ValueChanges(SplittableRandom random) {
        this.random = random;
        this.picks = new Picks(random);
    }

    void replace(XmlElement root) {
        XmlElement chosen = picks.below(root, XmlElement::isLeaf);
        if (chosen != root) {
            chosen.set(picks.one(VALUES));
        }
    }

    void amount(XmlElement root) {
        XmlElement chosen = picks.below(root, IS_NUMBER);
        if (chosen == root) {
            return;
        }
        BigDecimal old = number(chosen);
        chosen.set(switch (random.nextInt(8)) {
            case 0 -> picks.one(ODD_NUMBERS);
            case 1 -> old.negate().toPlainString();
            case 2 -> old.toPlainString() + (old.scale() > 0 ? "0" : ".000");
            case 3 -> number(picks.below(root, IS_NUMBER)).toPlainString();
            default -> old.add(new BigDecimal(picks.one(DELTAS))).toPlainString();
        });
    }

    /** Every amount times the same number, so that most sums stay right, but for their rounding. */
    void everyAmount(XmlElement root) {
        BigDecimal factor = new BigDecimal(picks.one(FACTORS));
        root.all().filter(element -> element.isLeaf() && element.name().endsWith("Amount"))
                .forEach(amount -> amount.set(number(amount).multiply(factor).toPlainString()));
    }

    /** The same number, written in another way. */
    void respell(XmlElement root) {
        XmlElement chosen = picks.below(root, IS_NUMBER);
        if (chosen != root) {
            String plain = number(chosen).toPlainString();
            chosen.set(picks.one(List.of(" " + plain, plain + "\n", "0" + plain, "+" + plain, plain + ".", plain + "0", plain + ".0", plain + "e0"))
                    .replace("+-", "-").replace("0-", "-0"));
        }
    }

    /** A code of any list, or what is nearly one. */
    void code(XmlElement root) {
        XmlElement chosen = picks.below(root, element -> element.isLeaf() && element.name().matches("cbc:\\w*(Code|ID)"));
        if (chosen == root) {
            return;
        }
        String code = picks.one(Picks.CODES);
        String written = switch (random.nextInt(8)) {
            case 0 -> code.toLowerCase(Locale.ROOT);
            case 1 -> " " + code + "\n";
            case 2 -> code + " " + picks.one(Picks.CODES);
            case 3 -> code.substring(1);
            default -> code;
        };
        if (chosen.attributes.isEmpty() || random.nextBoolean()) {
            chosen.set(written);
        } else {
            chosen.attributes.put(picks.one(List.copyOf(chosen.attributes.keySet())), written);
        }
    }

    void category(XmlElement root) {
        XmlElement chosen = picks.below(root, element -> element.name().endsWith("TaxCategory"));
        chosen.children("cbc:ID").forEach(id -> id.set(picks.one(CATEGORIES)));
        if (random.nextBoolean()) {
            chosen.children("cbc:Percent").forEach(percent -> percent.set(picks.one(List.of("0", "20", "10", "0.00", "-1", ""))));
        }
    }

    /** One category becomes another wherever it stands. */
    void everyCategory(XmlElement root) {
        String from = picks.below(root, ValueChanges::isCategoryId).text();
        String to = picks.one(CATEGORIES);
        root.all().filter(ValueChanges::isCategoryId).filter(id -> id.text().equals(from)).forEach(id -> id.set(to));
    }

    void scheme(XmlElement root) {
        XmlElement chosen = picks.below(root, element -> isChildOf(element, "cac:TaxScheme"));
        if (chosen != root) {
            chosen.set(picks.one(SCHEMES));
        }
    }

    void date(XmlElement root) {
        XmlElement chosen = picks.below(root, element -> element.name().endsWith("Date"));
        if (chosen != root) {
            chosen.set(picks.one(DATES));
        }
    }

    void currency(XmlElement root) {
        String currency = picks.one(CURRENCIES);
        switch (random.nextInt(3)) {
            case 0 -> root.all().forEach(element -> element.attributes.replace("currencyID", currency));
            case 1 -> picks.below(root, element -> element.attributes.containsKey("currencyID")).attributes.put("currencyID", currency);
            default -> root.children("cbc:" + picks.one(List.of("Document", "Tax")) + "CurrencyCode").forEach(code -> code.set(currency));
        }
    }

    void attribute(XmlElement root) {
        picks.below(root, XmlElement::isLeaf).attributes.put(picks.one(Picks.ATTRIBUTES), picks.one(VALUES).replace("<", "&lt;"));
    }

    void removeAttribute(XmlElement root) {
        XmlElement chosen = picks.below(root, element -> !element.attributes.isEmpty());
        if (!chosen.attributes.isEmpty()) {
            chosen.attributes.remove(picks.one(List.copyOf(chosen.attributes.keySet())));
        }
    }

    /** Allowances become charges, charges allowances. */
    void flip(XmlElement root) {
        XmlElement chosen = picks.below(root, element -> element.name().equals("cbc:ChargeIndicator"));
        if (chosen != root) {
            chosen.set(picks.one(List.of("true", "false", "1", "0", " true ", "TRUE", "")));
        }
    }

    private static boolean isCategoryId(XmlElement element) {
        return isChildOf(element, "cac:TaxCategory") || isChildOf(element, "cac:ClassifiedTaxCategory");
    }

    private static boolean isChildOf(XmlElement element, String parentName) {
        return element.name().equals("cbc:ID") && element.parent().filter(parent -> parent.name().equals(parentName)).isPresent();
    }

    private static BigDecimal number(XmlElement element) {
        try {
            return new BigDecimal(element.text().strip());
        } catch (NumberFormatException e) {
            return BigDecimal.ONE;
        }
    }
}
