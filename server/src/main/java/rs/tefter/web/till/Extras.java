package rs.tefter.web.till;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rs.tefter.api.http.Query;
import rs.tefter.mail.MailAddress;
import rs.tefter.platform.Time;
import rs.tefter.retail.PrintMethod;
import rs.tefter.retail.delivery.Paper;
import rs.tefter.retail.delivery.Wishes;
import rs.tefter.retail.rules.Discounts;
import rs.tefter.web.Days;

/**
 * What is seldom said about a receipt, as it was typed.
 *
 * @param discount       percent of everything
 * @param discountAmount off everything
 * @param email          where the receipt goes
 * @param unknownAmount  of an advance, whether the price of the goods is not known yet
 * @param paidOn         of an advance by wire transfer, the day on which it reached the bank
 * @param shares         of an advance of unknown amount, how much is for which tax label
 */
public record Extras(String discount, String discountAmount, String cashier, String text, String email, boolean unknownAmount, String paidOn,
        Map<String, String> shares) {

    static final Extras NONE = new Extras("", "", "", "", "", false, "", Map.of());

    private static final String SHARE = "share-";
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 50;
    private static final int NOON = 12;

    static Extras read(Query form) {
        Map<String, String> shares = new LinkedHashMap<>();
        form.names().stream().filter(name -> name.startsWith(SHARE))
            .forEach(name -> form.get(name).ifPresent(text -> shares.put(name.substring(SHARE.length()), text)));
        return new Extras(form.get("discountPercent").orElse(""), form.get("discountAmount").orElse(""),
            form.get("cashier").orElse(""), form.get("text").orElse(""), form.get("email").orElse(""),
            form.flag("unknownAmount").orElse(false), form.get("paidOn").orElse(""), shares);
    }

    Extras withCashier(String name) {
        return new Extras(discount, discountAmount, name, text, email, unknownAmount, paidOn, shares);
    }

    public boolean areRight() {
        return hasDiscount() && hasDiscountAmount() && hasMail() && cashier.length() <= LONGEST_NAME && text.length() <= LONGEST_TEXT
            && (paidOn.isEmpty() || day().isPresent()) && shares.keySet().stream().allMatch(this::hasShare);
    }

    public boolean hasDiscount() {
        return discount.isEmpty() || Typed.percent(discount).isPresent();
    }

    /** Only one of the two discounts can be given. */
    public boolean hasDiscountAmount() {
        return discountAmount.isEmpty() || discount.isEmpty() && Typed.money(discountAmount).isPresent();
    }

    public boolean hasShare(String label) {
        return !shares.containsKey(label) || Typed.money(shares.get(label)).isPresent();
    }

    /** Whether the address is one, or none is given. */
    public boolean hasMail() {
        return email.isEmpty() || MailAddress.parse(email).isPresent();
    }

    public boolean isEmpty() {
        return discount.isEmpty() && discountAmount.isEmpty() && text.isEmpty() && email.isEmpty();
    }

    Discounts discounts() {
        return new Discounts(Typed.percent(discount).orElse(BigDecimal.ZERO), Typed.money(discountAmount));
    }

    Wishes wishes() {
        return MailAddress.parse(email).map(address -> new Wishes(Set.of(PrintMethod.EMAIL), Optional.of(address), Paper.MM80)).orElse(Wishes.NONE);
    }

    Map<String, BigDecimal> specification() {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        shares.forEach((label, share) -> Typed.money(share).ifPresent(amount -> amounts.put(label, amount)));
        return amounts;
    }

    /** The law asks for the day; the hour of the bank is not known. */
    Optional<OffsetDateTime> posTime() {
        return day().map(day -> day.atTime(NOON, 0).atZone(Time.BELGRADE).toOffsetDateTime());
    }

    private Optional<LocalDate> day() {
        return Days.read(paidOn);
    }

    Optional<String> printed() {
        return Optional.of(text).filter(given -> !given.isBlank());
    }

    Optional<String> cashierName() {
        return Optional.of(cashier).filter(given -> !given.isBlank());
    }
}
