package rs.tefter.web.documents;

import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.exchange.Deadlines;
import rs.tefter.exchange.ListedInvoice;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.platform.Time;

/** How the days of documents stand to today. */
public final class DaysAhead {

    private final Deadlines deadlines;
    private final Time time;

    DaysAhead(Deadlines deadlines, Time time) {
        this.deadlines = deadlines;
        this.time = time;
    }

    /** Until when it can be decided; empty when it waits for no decision or silence decides nothing. */
    public Optional<DecisionDay> decision(ListedInvoice invoice) {
        return invoice.sentOn().flatMap(sentOn -> decision(invoice.status(), invoice.publicReceiver(), sentOn));
    }

    Optional<DecisionDay> decision(Opened document) {
        return document instanceof Opened.Purchase(var invoice)
            ? decision(document.status(), invoice.publicReceiver(), Time.dayOf(invoice.sentAt())) : Optional.empty();
    }

    private Optional<DecisionDay> decision(String status, boolean publicReceiver, LocalDate sentOn) {
        return deadlines.lastDay(publicReceiver, sentOn).filter(_ -> StatusGroup.UNDECIDED.statuses().contains(status))
            .map(day -> DecisionDay.on(day, time.today()));
    }

    boolean silenceApproves(Opened document) {
        return document instanceof Opened.Purchase(PurchaseInvoice invoice) && deadlines.silenceApproves(invoice.publicReceiver());
    }

    public boolean isPast(LocalDate day) {
        return day.isBefore(time.today());
    }
}
