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

    /** The code of an invoice; empty when it is not one that is paid in dinars to a Serbian account. */
    public static Optional<IpsQr> of(InvoiceView view) {
        if (!"RSD".equals(view.heading().currency()) || !PAID_TYPES.contains(view.heading().typeCode())) {
            return Optional.empty();
        }
        Optional<String> amount = Format.decimal(view.totals().payable()).filter(value -> value.signum() > 0).flatMap(IpsQr::amount);
        Optional<String> account = view.payment().accounts().stream().flatMap(text -> AccountNumber.parse(text).stream())
            .filter(AccountNumber::isChecked).map(AccountNumber::value).findFirst();
        String payee = clean(view.seller().name());
        if (amount.isEmpty() || account.isEmpty() || payee.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> reference = reference(view.payment().reference());
        String payload = fitted(account.get(), amount.get(), view, reference);
        return Optional.of(new IpsQr(payload, reference.isPresent() || view.payment().reference().isEmpty()));
    }

    /** What is dispensable is given up piece by piece until the rest fits: purpose, addresses, payer. */
    private static String fitted(String account, String amount, InvoiceView view, Optional<String> reference) {
        String purpose = cut(clean(view.payment().purpose().isEmpty() ? "Faktura " + view.heading().number() : view.payment().purpose()),
            LONGEST_PURPOSE);
        String payload = payload(account, named(view.seller()), amount, named(view.buyer()), purpose, reference);
        while (bytes(payload) > MOST_BYTES && !purpose.isEmpty()) {
            purpose = cut(purpose, purpose.codePointCount(0, purpose.length()) - 1);
            payload = payload(account, named(view.seller()), amount, named(view.buyer()), purpose, reference);
        }
        if (bytes(payload) > MOST_BYTES) {
            payload = payload(account, name(view.seller()), amount, name(view.buyer()), purpose, reference);
        }
        return bytes(payload) > MOST_BYTES ? payload(account, name(view.seller()), amount, "", purpose, reference) : payload;
    }

    private static String payload(String account, String payee, String amount, String payer, String purpose, Optional<String> reference) {
        List<String> tags = new ArrayList<>(List.of("K:PR", "V:01", "C:1", "R:" + account, "N:" + payee, "I:RSD" + amount));
        if (!payer.isEmpty()) {
            tags.add("P:" + payer);
        }
        tags.add("SF:" + CASHLESS_GOODS);
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

    private static String name(Party party) {
        return cut(clean(party.name()), LONGEST_NAME);
    }

    /** The name with the address on lines of its own, if both are short enough. */
    private static String named(Party party) {
        String street = clean(String.join(" ", party.addressLines()));
        String named = String.join(LINE_END, Stream.of(name(party), street, clean(party.city().orElse("")))
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
    Optional<QrCode> code() {
        try {
            return Optional.of(QrCode.encodeSegments(List.of(QrSegment.makeBytes(payload.getBytes(StandardCharsets.UTF_8))),
                QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, LARGEST_VERSION, -1, false));
        } catch (DataTooLongException tooLong) {
            return Optional.empty();
        }
    }
}
