package rs.tefter.fiscal;

import static rs.tefter.fiscal.InvoiceType.NORMAL;
import static rs.tefter.fiscal.TransactionType.SALE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The receipt that most tests begin with, and the rates of Serbia. */
public final class Samples {
    public static final Instant SIGNED_AT = Instant.parse("2026-11-20T08:05:07.123Z");

    public static final TaxGroup SERBIA = new TaxGroup(1, OffsetDateTime.parse("2022-05-01T00:00:00+02:00"), List.of(
        category("П-ПДВ", 1, "Е", "10"),
        category("О-ПДВ", 2, "Ђ", "20"),
        category("Без ПДВ", 3, "Г", "0"),
        category("Није у ПДВ", 4, "А", "0")));

    private Samples() {}

    public static InvoiceRequest coffeeBreadAndApples() {
        return request(new ReceiptKind(NORMAL, SALE),
            List.of(
                item("Кафа у зрну 500 г/ком", "1", "Ђ", "349.90", "349.90"),
                item("Хлеб бели без адитива, домаћи, 600 г/ком", "2", "Е", "20.00", "40.00"),
                item("Јабука ајдаред/кг", "1.066", "Е", "119.99", "127.91")),
            List.of(payment(PaymentType.CASH, "200.00"), payment(PaymentType.CARD, "317.81")));
    }

    /** From cashier Петар Петровић to a buyer, sent by register 999/1.0.0, with journal and QR code. */
    public static InvoiceRequest request(ReceiptKind kind, List<Item> items, List<Payment> payments) {
        return new InvoiceRequest(Optional.empty(), Optional.of("Петар Петровић"), Optional.of("10:100181732"), Optional.empty(), kind, payments,
            Optional.of("999/1.0.0"), Optional.empty(), Optional.empty(), true, true, items);
    }

    public static Item item(String name, String quantity, String label, String unitPrice, String total) {
        return new Item(Optional.empty(), name, new BigDecimal(quantity), List.of(label), new BigDecimal(unitPrice), new BigDecimal(total));
    }

    public static Payment payment(PaymentType type, String amount) {
        return new Payment(type, new BigDecimal(amount));
    }

    public static TaxCategory category(String name, int orderId, String label, String rate) {
        return new TaxCategory(name, TaxCategoryType.TAX_ON_NET, orderId, List.of(new TaxRate(label, new BigDecimal(rate))));
    }
}
