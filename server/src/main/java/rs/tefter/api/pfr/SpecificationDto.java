package rs.tefter.api.pfr;

import java.math.BigDecimal;
import java.util.List;
import rs.tefter.pfr.ReceiptChecks.Line;

/** The lines of a receipt as its page asks for them. */
record SpecificationDto(boolean success, List<ItemDto> items) {

    static final SpecificationDto NONE = new SpecificationDto(false, List.of());

    private static final int MONEY_DECIMALS = 2;

    record ItemDto(String name, BigDecimal quantity, BigDecimal unitPrice, BigDecimal total, String label, BigDecimal labelRate,
            BigDecimal taxBaseAmount, BigDecimal vatAmount, String gtin) {

        static ItemDto of(Line line) {
            return new ItemDto(line.item().name(), whole(line.item().quantity()), money(line.item().unitPrice()), money(line.item().totalAmount()),
                line.label(), money(line.rate()), money(line.base()), money(line.vat()), line.item().gtin().orElse(null));
        }
    }

    static SpecificationDto of(List<Line> lines) {
        return new SpecificationDto(true, lines.stream().map(ItemDto::of).toList());
    }

    /** Without zeros at its end. */
    private static BigDecimal whole(BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.scale() < MONEY_DECIMALS ? amount.setScale(MONEY_DECIMALS) : amount;
    }
}
