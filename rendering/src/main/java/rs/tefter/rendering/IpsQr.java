package rs.tefter.rendering;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rs.tefter.ubl.Party;
import rs.tefter.validation.id.AccountNumber;
import rs.tefter.validation.id.PaymentReference;

/**
 * The order of payment that an invoice asks for, as the text of an IPS QR code of the National Bank of Serbia.
 *
 * @param payload       what stands in the code
 * @param withReference whether it has the payment reference that the invoice has
 */
public record IpsQr(String payload, boolean withReference) {

    private static final Set<String> PAID_TYPES = Set.of("380", "383", "386");
    private static final String CASHLESS_GOODS = "221";
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_PURPOSE = 35;
    private static final int LONGEST_REFERENCE = 25;
    private static final int LONGEST_AMOUNT = 18;
    private static final int MOST_BYTES = 331;
    private static final int LARGEST_VERSION = 13;
    private static final String LINE_END = "\r\n";

    /**
     * What a payer is asked for.
     *
     * @param code      three digits of the central bank that say what the payment is for
     * @param reference with its model, as {@code 97 16-2026000001}; empty when there is none
     */
    public record Order(Side payee, Side payer, String account, BigDecimal amount, String code, String purpose, String reference) {}

    /** Payee or payer. */
    public record Side(String name, String street, String city) {

        private static Side of(Party party) {
            return new Side(party.name(), String.join(" ", party.addressLines()), party.city().orElse(""));
        }
    }

    /** The code of an invoice; empty when it is not one that is paid in dinars to a Serbian account. */
    public static Optional<IpsQr> of(InvoiceView view) {
        if (!"RSD".equals(view.heading().currency()) || !PAID_TYPES.contains(view.heading().typeCode())) {
            return Optional.empty();
        }
        Optional<BigDecimal> amount = Format.decimal(view.totals().payable());
        Optional<String> account = view.payment().accounts().stream().filter(IpsQr::isAccount).findFirst();
        String purpose = view.payment().purpose().isEmpty() ? "Faktura " + view.heading().number() : view.payment().purpose();
        return amount.isEmpty() || account.isEmpty() ? Optional.empty() : of(new Order(Side.of(view.seller()), Side.of(view.buyer()),
            account.get(), amount.get(), CASHLESS_GOODS, purpose, view.payment().reference()));
    }

    /** The code of an order; empty when its amount, account or payee is none that a bank can pay. */
    public static Optional<IpsQr> of(Order order) {
        Optional<String> amount = order.amount.signum() > 0 ? amount(order.amount) : Optional.empty();
        if (amount.isEmpty() || !isAccount(order.account) || clean(order.payee.name).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> reference = reference(order.reference);
        return Optional.of(new IpsQr(fitted(order, amount.get(), reference), reference.isPresent() || order.reference.isEmpty()));
    }

    private static boolean isAccount(String text) {
        return AccountNumber.parse(text).filter(AccountNumber::isChecked).isPresent();
    }

    /** What is dispensable is given up piece by piece until the rest fits: purpose, addresses, payer. */
    private static String fitted(Order order, String amount, Optional<String> reference) {
        String purpose = cut(clean(order.purpose), LONGEST_PURPOSE);
        String payload = payload(order, named(order.payee), amount, named(order.payer), purpose, reference);
        while (bytes(payload) > MOST_BYTES && !purpose.isEmpty()) {
            purpose = cut(purpose, purpose.codePointCount(0, purpose.length()) - 1);
            payload = payload(order, named(order.payee), amount, named(order.payer), purpose, reference);
        }
        if (bytes(payload) > MOST_BYTES) {
            payload = payload(order, name(order.payee), amount, name(order.payer), purpose, reference);
        }
        return bytes(payload) > MOST_BYTES ? payload(order, name(order.payee), amount, "", purpose, reference) : payload;
    }

    private static String payload(Order order, String payee, String amount, String payer, String purpose, Optional<String> reference) {
        String account = AccountNumber.parse(order.account).orElseThrow().value();
        List<String> tags = new ArrayList<>(List.of("K:PR", "V:01", "C:1", "R:" + account, "N:" + payee, "I:RSD" + amount));
        if (!payer.isEmpty()) {
            tags.add("P:" + payer);
        }
        tags.add("SF:" + order.code);
        if (!purpose.isEmpty()) {
            tags.add("S:" + purpose);
        }
        reference.ifPresent(number -> tags.add("RO:" + number));
        return String.join("|", tags);
    }

    /** Two decimals after a comma, without groups; an amount with more is none that can be paid. */
    private static Optional<String> amount(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() > 2 ? Optional.empty()
            : Optional.of(stripped.setScale(2).toPlainString().replace('.', ',')).filter(text -> text.length() + "RSD".length() <= LONGEST_AMOUNT);
    }

    private static String name(Side party) {
        return cut(clean(party.name), LONGEST_NAME);
    }

    /** The name with the address on lines of its own, if both are short enough. */
    private static String named(Side party) {
        String named = String.join(LINE_END, Stream.of(name(party), clean(party.street), clean(party.city))
            .filter(line -> !line.isEmpty()).toList());
        return named.codePointCount(0, named.length()) <= LONGEST_NAME ? named : name(party);
    }

    private static Optional<String> reference(String text) {
        PaymentReference reference = PaymentReference.parse(text);
        String number = reference.number().replaceAll("[ -]", "");
        String whole = reference.model().orElse("00") + number;
        return number.matches("[0-9A-Za-z]+") && whole.length() <= LONGEST_REFERENCE ? Optional.of(whole) : Optional.empty();
    }

    /** What would end a tag, or is no character of a line, becomes a space. */
    private static String clean(String text) {
        return text.replaceAll("[|\\p{Cntrl}\\p{Cf}]", " ").replaceAll(" {2,}", " ").strip();
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length)).strip();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The code itself; empty when the text is too long for the largest code that banks read. */
    public Optional<QrCode> code() {
        try {
            return Optional.of(QrCode.encodeSegments(List.of(QrSegment.makeBytes(payload.getBytes(StandardCharsets.UTF_8))),
                QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, LARGEST_VERSION, -1, false));
        } catch (DataTooLongException tooLong) {
            return Optional.empty();
        }
    }
}
