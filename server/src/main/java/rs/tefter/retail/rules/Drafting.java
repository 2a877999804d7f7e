package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;

/** Puts a {@link Draft} together; what is not said is not there. */
final class Drafting {

    static final String SIGNATURE_OF_BUYER = "Потпис купца: ____________________";

    private final ReceiptKind kind;
    private final Till till;
    private final List<String> texts = new ArrayList<>();
    private Buyer buyer = Buyer.NOBODY;
    private Payments payments = Payments.NONE;
    private List<Line> lines = List.of();
    private List<Line> goods = List.of();
    private Optional<Reference> reference = Optional.empty();
    private Optional<OffsetDateTime> posTime = Optional.empty();
    private BigDecimal change = BigDecimal.ZERO.setScale(2);
    private Optional<BigDecimal> returned = Optional.empty();
    private boolean afterPrevious;
    private boolean handedOut = true;
    private boolean unknownAmount;

    Drafting(InvoiceType type, TransactionType transaction, Till till) {
        this(new ReceiptKind(type, transaction), till);
    }

    Drafting(ReceiptKind kind, Till till) {
        this.kind = kind;
        this.till = till;
    }

    /** A copy of a receipt whose reference is given, or comes before it in the plan. */
    static Drafting copy(ReceiptKind kind, Till till, Buyer buyer, List<Line> lines, Payments payments) {
        return new Drafting(InvoiceType.COPY, kind.transaction(), till).buyer(buyer).lines(lines).payments(payments);
    }

    Drafting buyer(Buyer given) {
        buyer = given;
        return this;
    }

    Drafting payments(Payments given) {
        payments = given;
        return this;
    }

    Drafting lines(List<Line> given) {
        lines = given;
        return this;
    }

    Drafting goods(List<Line> given, boolean amountUnknown) {
        goods = given;
        unknownAmount = amountUnknown;
        return this;
    }

    Drafting reference(Optional<Reference> given) {
        reference = given;
        return this;
    }

    Drafting posTime(Optional<OffsetDateTime> given) {
        posTime = given;
        return this;
    }

    Drafting change(BigDecimal given) {
        change = given;
        return this;
    }

    Drafting returned(BigDecimal given) {
        returned = Optional.of(given).filter(amount -> amount.signum() > 0);
        return this;
    }

    Drafting afterPrevious() {
        afterPrevious = true;
        return this;
    }

    Drafting kept() {
        handedOut = false;
        return this;
    }

    Drafting texts(List<String> more) {
        texts.addAll(more);
        return this;
    }

    /** The rules of buyers are looked at last, when everything is known. */
    Draft draft() {
        buyer.mustFit(kind, payments);
        Payments told = till.sendTendered() ? payments : payments.withoutCash(change);
        InvoiceRequest request = new InvoiceRequest(posTime, till.cashier(), buyer.id(), buyer.costCentre(), kind, told.toSend(),
            Optional.of(till.number()), reference.map(Reference::number), reference.map(Reference::time), true, true,
            lines.stream().map(Line::item).toList());
        return new Draft(request, lines, goods, afterPrevious, handedOut, List.copyOf(texts), change, returned, unknownAmount);
    }
}
