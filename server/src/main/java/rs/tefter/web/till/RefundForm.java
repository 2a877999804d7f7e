package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.rules.Line;
import rs.tefter.retail.rules.Refunding;

/**
 * The page that takes back what was sold.
 *
 * @param left   what of each line can still be taken back; nothing for an advance, which is paid back whole
 * @param taken  how much of each is, as it was typed
 * @param way    how it is paid back, or the way it was paid
 * @param amount that is left in all
 */
public record RefundForm(Receipt receipt, String request, List<Line> left, List<String> taken, Optional<PaymentType> way, BigDecimal amount,
        Customer customer, Extras extras, Optional<String> trouble) {

    /** Whether it can be read how much of that line is taken back. */
    public boolean isRead(int line) {
        return isNothing(taken.get(line)) || Typed.quantity(taken.get(line)).isPresent();
    }

    boolean isRight() {
        return taken.size() == left.size() && IntStream.range(0, left.size()).allMatch(this::isRead)
            && (left.isEmpty() || !taken.stream().allMatch(RefundForm::isNothing)) && extras.areRight();
    }

    private static boolean isNothing(String typed) {
        return typed.isBlank() || typed.strip().equals("0");
    }

    /** Nothing where everything that is left is taken back; only of a form that is right. */
    List<Refunding.Wanted> wanted() {
        boolean everything = IntStream.range(0, left.size())
            .allMatch(i -> Typed.quantity(taken.get(i)).filter(quantity -> quantity.compareTo(left.get(i).quantity()) == 0).isPresent());
        List<Refunding.Wanted> wanted = new ArrayList<>();
        for (int i = 0; !everything && i < left.size(); i++) {
            Line line = left.get(i);
            Typed.quantity(taken.get(i)).ifPresent(quantity ->
                wanted.add(new Refunding.Wanted(line.sku(), Optional.of(line.name()).filter(_ -> line.sku().isEmpty()), quantity)));
        }
        return wanted;
    }
}
