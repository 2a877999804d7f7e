package rs.tefter.retail.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.validation.id.Pib;

/**
 * Who buys and on which account, by the tax administration's code lists of cash-register systems: {@code code:value}.
 *
 * @param id ИД купца, at most 20 characters
 * @param costCentre опционо поље купца, at most 50 characters
 */
public record Buyer(Optional<String> id, Optional<String> costCentre) {

    public static final Buyer NOBODY = new Buyer(Optional.empty(), Optional.empty());

    private static final int LONGEST_ID = 20;
    private static final int LONGEST_COST_CENTRE = 50;
    private static final Predicate<String> ANY = value -> !value.isBlank();
    private static final Map<String, Predicate<String>> IDS = Map.ofEntries(
        Map.entry("10", Buyer::isPib), Map.entry("11", Buyer::isJmbg), Map.entry("12", Buyer::isPibAndJbkjs), Map.entry("13", ANY),
        Map.entry("14", digits(9)), Map.entry("15", digits(13)), Map.entry("16", digits(12)), Map.entry("20", ANY), Map.entry("21", ANY),
        Map.entry("22", ANY), Map.entry("23", ANY), Map.entry("30", ANY), Map.entry("31", ANY), Map.entry("32", ANY), Map.entry("33", ANY),
        Map.entry("34", ANY), Map.entry("35", ANY), Map.entry("36", ANY), Map.entry("40", ANY));
    private static final Set<String> COST_CENTRES = Set.of("20", "21", "30", "31", "32", "33", "50");
    private static final Pattern PERIOD = Pattern.compile("60:\\d{8}_\\d{8}");
    private static final String CORPORATE_CARD = "50";

    /** This buyer, where nothing is wrong with the codes; else a refusal that names the field. */
    public Buyer checked() {
        if (id.isPresent() && !isId(id.get())) {
            throw Rule.invalid("buyerId", "fails to match the required pattern");
        }
        if (costCentre.isPresent() && !isCostCentre(costCentre.get())) {
            throw Rule.invalid("buyerCostCenterId", "fails to match the required pattern");
        }
        if (costCentre.isPresent() && id.isEmpty()) {
            throw Rule.invalid("buyerId", "is required");
        }
        return this;
    }

    /** A refusal where the account does not go with the receipt. */
    void mustFit(ReceiptKind kind, Payments payments) {
        if (costCentre.filter(value -> value.startsWith(CORPORATE_CARD)).isPresent()
                && !payments.amounts().keySet().stream().allMatch(PaymentType.VOUCHER::equals)) {
            throw Rule.CORPORATE_CARD.broken("A corporate card (buyerCostCenterId 50) is paid with voucher only");
        }
        if (costCentre.filter(value -> value.startsWith("60")).isPresent()
                && !kind.equals(new ReceiptKind(InvoiceType.NORMAL, TransactionType.REFUND))) {
            throw Rule.STORNO_PERIOD.broken("A period is reversed (buyerCostCenterId 60) with a refund of type normal only");
        }
    }

    /** This buyer, or where it is nobody, the other. */
    Buyer or(Buyer other) {
        return id.isEmpty() && costCentre.isEmpty() ? other : this;
    }

    private static boolean isId(String text) {
        int colon = text.indexOf(':');
        return text.length() <= LONGEST_ID && colon == 2 && isPlain(text)
            && IDS.getOrDefault(text.substring(0, 2), _ -> false).test(text.substring(3));
    }

    private static boolean isCostCentre(String text) {
        return text.length() <= LONGEST_COST_CENTRE && (PERIOD.matcher(text).matches()
            || text.length() > 3 && text.charAt(2) == ':' && COST_CENTRES.contains(text.substring(0, 2)));
    }

    /** The verification address holds a buyer's id as ASCII. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private static boolean isPib(String value) {
        return value.matches("\\d{9}") && new Pib(value).isChecked();
    }

    private static boolean isJmbg(String value) {
        return value.matches("\\d{13}") && new Pib(value).isChecked();
    }

    private static boolean isPibAndJbkjs(String value) {
        return value.matches("\\d{9}:\\d{5}") && isPib(value.substring(0, 9));
    }

    private static Predicate<String> digits(int count) {
        return Pattern.compile("\\d{" + count + "}").asMatchPredicate();
    }
}
