package rs.tefter.retail;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A place of sale. */
public record Store(UUID id, Details details) {

    /** The language of what the cash register adds to a receipt; the receipt itself is the processor's. */
    public enum Language {
        CYRILLIC("sr-Cyrl-RS"), LATIN("sr-Latn-RS");

        private final String wire;

        Language(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /** How products are shown on a screen. */
    public enum ProductPicker {
        LIST("list"), GRID("grid");

        private final String wire;

        ProductPicker(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /**
     * What can be changed about a store.
     *
     * @param paymentMethodsOrder JSON as it was sent, an array of arrays
     * @param unknownAmountAdvance whether an advance that does not say so is one without a known final amount
     */
    public record Details(String name, Optional<String> address, Optional<String> city, Optional<String> zip, Optional<String> gln,
            Optional<String> phone, Language language, Set<PrintMethod> printMethods, boolean printBankAccounts, boolean printDiscounts,
            String paymentMethodsOrder, ProductPicker productPicker, boolean soundEnabled, boolean unknownAmountAdvance) {

        /** What holds for a store of which nothing is said; it has no name yet. */
        public static final Details USUAL = new Details("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Language.CYRILLIC, Set.of(PrintMethod.EMAIL, PrintMethod.PDF, PrintMethod.BASE64_PDF), true, true, "[]", ProductPicker.LIST, true, false);

        public boolean prints(PrintMethod method) {
            return printMethods.contains(method);
        }
    }
}
