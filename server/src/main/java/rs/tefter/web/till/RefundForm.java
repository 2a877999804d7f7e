package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.rules.Advance;
import rs.tefter.retail.rules.Line;
import rs.tefter.retail.rules.Payments;
import rs.tefter.retail.rules.Refunding;

/**
 * The page that takes back what was sold, or pays an advance back.
 *
 * @param left    what of each line can still be taken back; nothing for an advance
 * @param taken   how much of each is, as it was typed
 * @param advance that the receipt belongs to, where it is one
 * @param back    how much of the advance is paid back, as it was typed
 * @param way     how it is paid back, or the way it was paid
 */
public record RefundForm(Receipt receipt, String request, List<Line> left, List<String> taken, Optional<Advance> advance, String back,
        Optional<PaymentType> way, Customer customer, Extras extras, Optional<String> trouble) {

    /** What is left in all, in dinars. */
    public BigDecimal amount() {
        return advance.map(Advance::paid).orElseGet(() -> left.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Whether it can be read how much of that line is taken back. */
    public boolean isRead(int line) {
        return isNothing(taken.get(line)) || Typed.quantity(taken.get(line)).isPresent();
    }

    /** Whether so much of the advance can be paid back. */
    public boolean hasBack() {
        return Typed.money(back).filter(part -> part.signum() > 0 && part.compareTo(amount()) <= 0).isPresent();
    }

    /** The tax labels among which a part of the advance has to be shared out by hand, because it is not known what the goods cost. */
    public List<String> labels() {
        return advance.filter(Advance::unknownAmount).map(known -> List.copyOf(known.byLabel().keySet())).filter(all -> all.size() > 1)
            .orElse(List.of());
    }

    boolean isRight() {
        return extras.areRight() && (advance.isPresent() ? hasBack() : areTaken());
    }

    private boolean areTaken() {
        return taken.size() == left.size() && IntStream.range(0, left.size()).allMatch(this::isRead)
            && !taken.stream().allMatch(RefundForm::isNothing);
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

    /** How the advance is paid back; nothing for all of it as it came. Only of a form that is right. */
    Payments ofAdvance(Advance known) {
        BigDecimal part = Typed.money(back).orElseThrow();
        boolean whole = part.compareTo(amount()) == 0;
        return way.map(one -> Payments.of(one, part)).orElseGet(() -> whole ? Payments.NONE : known.back(part));
    }
}
