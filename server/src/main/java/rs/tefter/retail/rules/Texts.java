package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rs.tefter.fiscal.PaymentType;

/** What a cash register adds below a receipt: discounts, change, the goods of an advance. */
final class Texts {

    private Texts() {}

    /** Each discounted line and their sum; nothing without a discount. */
    static List<String> discounts(List<Line> lines) {
        List<String> texts = new ArrayList<>();
        BigDecimal whole = BigDecimal.ZERO;
        for (Line line : lines) {
            if (line.discount().signum() > 0) {
                texts.add(line.name() + ", попуст: " + Amounts.money(line.discount()));
                whole = whole.add(line.discount());
            }
        }
        if (whole.signum() > 0) {
            texts.add("Попуст: " + Amounts.money(whole));
        }
        return texts;
    }

    static List<String> change(BigDecimal change) {
        return change.signum() == 0 ? List.of() : List.of("Повраћај: " + Amounts.money(change));
    }

    /** Where to pay, when something is paid by wire transfer. */
    static List<String> bankAccount(Till till, Payments payments) {
        return payments.of(PaymentType.WIRE_TRANSFER).signum() == 0 ? List.of()
            : till.bankAccount().map(account -> "Рачун за уплату: " + account).stream().toList();
    }

    /** What is to be delivered for an advance. */
    static List<String> goods(List<Line> goods) {
        return goods.stream().map(line -> line.name() + " (" + line.label() + ") " + Amounts.quantity(line.quantity()) + " x "
            + Amounts.money(line.unitPrice()) + " = " + Amounts.money(line.total())).toList();
    }

    /** What must stand on the receipt that closes an advance. */
    static List<String> closing(BigDecimal advanced, BigDecimal tax, BigDecimal due, Reference last) {
        return List.of("Плаћено авансом: " + Amounts.money(advanced), "ПДВ на аванс: " + Amounts.money(tax),
            "Преостало за плаћање: " + Amounts.money(due), "Последњи авансни рачун: " + last.number() + " " + Amounts.day(last.time()));
    }
}
