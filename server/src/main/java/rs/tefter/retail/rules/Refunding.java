package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.TransactionType;

/** Plans the refund of a receipt, whole or in part; an advance is paid back by {@link AdvanceActs}. */
public final class Refunding {

    /** So much of the goods of a sku, or of a name where they have no sku. */
    public record Wanted(Optional<Long> sku, Optional<String> name, BigDecimal quantity) {

        private boolean isOf(Line line) {
            return sku.isPresent() ? sku.equals(line.sku()) : name.filter(line.name()::equals).isPresent();
        }
    }

    private Refunding() {}

    /**
     * The refund, and of a refund in cash its copy.
     *
     * @param earlier what was refunded of the original before, or is being refunded
     * @param wanted none for everything that is left
     * @param payments how it is paid back; none for the ways in which it was paid
     */
    public static List<Draft> plan(Issued original, List<Issued> earlier, Till till, Buyer buyer, Payments payments, List<Wanted> wanted,
            Optional<String> additionalText) {
        mustBeRefundable(original);
        List<Line> lines = lines(original, earlier, wanted);
        BigDecimal total = Line.sum(lines);
        if (lines.isEmpty() || total.compareTo(original.total().subtract(refunded(earlier))) > 0) {
            throw exceeds(original);
        }
        boolean fiscal = original.kind().type().isFiscal();
        Payments back = payments.isEmpty() && (fiscal || !original.payments().isEmpty()) ? original.kept().inProportion(total) : payments;
        if (fiscal) {
            Sums.mustPayExactly(back, total);
        }
        Draft refund = new Drafting(original.kind().type(), TransactionType.REFUND, till).buyer(buyer).lines(lines).payments(back)
            .reference(Optional.of(original.reference())).texts(additionalText.stream().toList()).draft();
        return Issuing.withCopyOfCashRefund(refund, till);
    }

    /** What is taken back: so much as is wanted, or where nothing is named everything that is left; a refusal when not so much is left. */
    public static List<Line> lines(Issued original, List<Issued> earlier, List<Wanted> wanted) {
        List<Line> left = left(original, earlier);
        return wanted.isEmpty() ? left : taken(original.lines(), left, wanted);
    }

    private static void mustBeRefundable(Issued original) {
        if (original.kind().transaction() == TransactionType.REFUND || original.kind().type() == InvoiceType.COPY) {
            throw Rule.REFERENCE_KIND.broken("A refund or a copy cannot be refunded; " + original.number() + " is one");
        }
    }

    /** What is left of each line; a line of which nothing is left is not there. */
    private static List<Line> left(Issued original, List<Issued> earlier) {
        List<Line> taken = earlier.stream().flatMap(refund -> refund.lines().stream()).toList();
        return IntStream.range(0, original.lines().size()).mapToObj(place -> {
            Line line = original.lines().get(place);
            List<Line> ofThis = taken.stream().filter(each -> each.refunded().filter(of -> of == place).isPresent()).toList();
            BigDecimal quantity = ofThis.stream().map(Line::quantity).reduce(line.quantity(), BigDecimal::subtract);
            return line.takenBack(place, quantity, line.total().subtract(Line.sum(ofThis)));
        }).filter(line -> line.quantity().signum() > 0).toList();
    }

    private static List<Line> taken(List<Line> original, List<Line> left, List<Wanted> wanted) {
        List<Line> remaining = new ArrayList<>(left);
        List<Line> taken = new ArrayList<>();
        for (Wanted each : wanted) {
            BigDecimal missing = each.quantity();
            for (int i = 0; i < remaining.size() && missing.signum() > 0; i++) {
                Line line = remaining.get(i);
                if (each.isOf(line) && line.quantity().signum() > 0) {
                    Line part = part(original, line, missing.min(line.quantity()));
                    taken.add(part);
                    missing = missing.subtract(part.quantity());
                    remaining.set(i, line.takenBack(place(line), line.quantity().subtract(part.quantity()), line.total().subtract(part.total())));
                }
            }
            if (missing.signum() > 0) {
                throw Rule.REFUND_EXCEEDS.broken("Of " + each.sku().map(sku -> "sku " + sku).or(each::name).orElse("these goods") + " "
                    + missing.toPlainString() + " more would be refunded than is left");
            }
        }
        return taken;
    }

    /** The last part of a line takes the paras that rounding has left. */
    private static Line part(List<Line> original, Line left, BigDecimal quantity) {
        if (quantity.compareTo(left.quantity()) == 0) {
            return left;
        }
        Line line = original.get(place(left));
        BigDecimal value = line.total().multiply(quantity).divide(line.quantity(), 2, RoundingMode.HALF_UP);
        return left.takenBack(place(left), quantity, value.min(left.total()));
    }

    private static int place(Line line) {
        return line.refunded().orElseThrow();
    }

    private static BigDecimal refunded(List<Issued> earlier) {
        return earlier.stream().map(Issued::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static RuntimeException exceeds(Issued original) {
        return Rule.REFUND_EXCEEDS.broken("Of " + original.number() + " not so much is left to refund");
    }
}
