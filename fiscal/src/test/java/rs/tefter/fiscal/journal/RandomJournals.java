package rs.tefter.fiscal.journal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;

/** Journals of all kinds, with texts of one to several lines and most often about as long as a line. */
final class RandomJournals {
    private static final String[] LETTERS = {"а", "Б", "ђ", "Ž", "ц", "x", "(", ")", ",", ":", "5", "😀", "𝔸", "\t", " ", " ", "=", "-"};

    private final Random random;

    RandomJournals(long seed) {
        random = new Random(seed);
    }

    Journal next() {
        ReceiptKind kind = ReceiptKind.ALL.get(random.nextInt(ReceiptKind.ALL.size()));
        return new Journal(
            kind,
            some(0, 6, () -> words(1 + random.nextInt(39))),
            random.nextInt(9) == 0 ? "" : words(lengthNear(33, 50)),
            maybe(() -> words(1 + random.nextInt(20))),
            maybe(() -> words(lengthNear(20, 50))),
            maybe(() -> words(lengthNear(29, 60))),
            maybe(this::time),
            maybe(() -> number(10)),
            maybe(this::time),
            some(1, 8, this::item),
            amount(),
            some(1, 4, () -> new Payment(PaymentType.values()[random.nextInt(PaymentType.values().length)], amount())),
            some(1, 4, this::tax),
            amount(),
            time(),
            number(1 + random.nextInt(10)),
            random.nextInt(Integer.MAX_VALUE) + "/" + random.nextInt(Integer.MAX_VALUE) + kind.code());
    }

    private JournalItem item() {
        List<String> labels = some(1, 3, this::label);
        BigDecimal quantity = BigDecimal.valueOf(random.nextInt(5) == 0 ? 1 + random.nextInt(9_999_999) : 1000L * (1 + random.nextInt(5_000)), 3);
        BigDecimal whole = quantity.stripTrailingZeros().scale() <= 0 ? quantity.setScale(0) : quantity;
        return new JournalItem(words(lengthNear(36, 200)), labels, amount(), whole, amount());
    }

    private JournalTax tax() {
        String name = List.of("П-ПДВ", "Није у ПДВ", "VAT-EXCL").get(random.nextInt(3));
        return new JournalTax(label(), name, BigDecimal.valueOf(random.nextInt(3_000), 2), random.nextInt(5) > 0, amount());
    }

    private String label() {
        return Character.toString("ЂЕГАFЖ".charAt(random.nextInt(6)));
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextLong(1L << (4 + random.nextInt(39))), 2);
    }

    private LocalDateTime time() {
        return LocalDateTime.of(2022, 1, 1, 0, 0, 0).plusSeconds(random.nextInt(1_000_000_000));
    }

    private String number(int digits) {
        return "TFTRSBX1-TFTRSBO0-" + random.nextLong((long) Math.pow(10, digits - 1), (long) Math.pow(10, digits));
    }

    private int lengthNear(int edge, int most) {
        return random.nextInt(3) == 0 ? 1 + random.nextInt(most) : Math.min(most, edge - 2 + random.nextInt(6));
    }

    /** Text without blanks at its ends: receipts do not keep them. */
    private String words(int length) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < length; index++) {
            String letter = LETTERS[random.nextInt(LETTERS.length)];
            boolean isEdge = index == 0 || index == length - 1;
            text.append(isEdge && (letter.isBlank() || letter.equals("-") || letter.equals("=")) ? "ш" : letter);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(int least, int most, Supplier<T> value) {
        return Stream.generate(value).limit(least + random.nextInt(most - least + 1)).toList();
    }
}
