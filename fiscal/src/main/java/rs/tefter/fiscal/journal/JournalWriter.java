package rs.tefter.fiscal.journal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.TransactionType;

/** Writes one journal, from its first line to its last. */
final class JournalWriter {
    private static final int HEADER_WIDTH = 39;
    private static final int PRICE_END = 13;
    private static final int QUANTITY_END = 24;
    private static final int TAX_NAME_END = 17;
    private static final int TAX_RATE_END = 26;
    private static final int TYPICAL_LENGTH = 2048;

    private final StringBuilder text = new StringBuilder(TYPICAL_LENGTH);

    String write(Journal journal) {
        line(Words.start(journal.kind().type()));
        journal.header().forEach(this::header);
        origin(journal);
        line(Columns.centred(Words.title(journal.kind()), "-"));
        items(journal);
        sums(journal);
        taxes(journal);
        signature(journal);
        line(Words.end(journal.kind().type()));
        return text.toString();
    }

    private void header(String value) {
        String rest = Columns.clean(value);
        while (Columns.width(rest) > HEADER_WIDTH) {
            int end = rest.lastIndexOf(' ', Columns.indexOf(rest, HEADER_WIDTH));
            int next = end + 1;
            if (end <= 0) {
                end = Columns.indexOf(rest, HEADER_WIDTH);
                next = end;
            }
            line(Columns.centred(rest.substring(0, end), " "));
            rest = rest.substring(next);
        }
        line(Columns.centred(rest, " "));
    }

    private void origin(Journal journal) {
        field(Words.CASHIER, journal.cashier());
        field(Words.BUYER, journal.buyerId());
        field(Words.BUYER_COST_CENTER, journal.buyerCostCenterId());
        field(Words.ESIR_NUMBER, journal.esirNumber());
        time(Words.ESIR_TIME, journal.esirTime());
        field(Words.REFERENCE_NUMBER, journal.referentDocumentNumber());
        time(Words.REFERENCE_TIME, journal.referentDocumentTime());
    }

    private void items(Journal journal) {
        line(Words.ITEMS);
        line(Words.DOUBLE_RULE);
        line(Words.ITEM_COLUMNS);
        boolean isRefund = journal.kind().transaction() == TransactionType.REFUND;
        for (JournalItem item : journal.items()) {
            pieces(Columns.clean(item.name()) + " (" + String.join(", ", item.labels()) + ")");
            String price = Columns.padLeft(Numbers.amount(item.unitPrice()), PRICE_END);
            String quantity = Columns.padLeft(" " + Numbers.quantity(item.quantity()), QUANTITY_END - price.length());
            BigDecimal total = isRefund ? item.totalAmount().negate() : item.totalAmount();
            amount(price + quantity, total);
        }
    }

    private void sums(Journal journal) {
        line(Words.RULE);
        amount(Words.total(journal.kind().transaction()), journal.totalAmount());
        for (Payment payment : journal.payments()) {
            amount(payment.type().label(), payment.amount());
        }
        line(Words.DOUBLE_RULE);
        if (Words.hasNotice(journal.kind().type())) {
            line(Words.NOT_FISCAL);
            line(Words.DOUBLE_RULE);
        }
    }

    private void taxes(Journal journal) {
        line(Words.TAX_COLUMNS);
        for (JournalTax tax : journal.taxes()) {
            String name = Columns.clean(tax.name());
            String named = tax.label() + " ".repeat(Math.max(1, TAX_NAME_END - Columns.width(tax.label()) - Columns.width(name))) + name;
            String rate = Numbers.amount(tax.rate()) + (tax.isPercent() ? "%" : "");
            amount(named + " ".repeat(Math.max(1, TAX_RATE_END - Columns.width(named) - rate.length())) + rate, tax.amount());
        }
        line(Words.RULE);
        amount(Words.TOTAL_TAX, journal.totalTax());
        line(Words.DOUBLE_RULE);
    }

    private void signature(Journal journal) {
        field(Words.SIGNED_AT, JournalTime.print(journal.signedAt()));
        field(Words.NUMBER, journal.number());
        field(Words.COUNTER, journal.counter());
        line(Words.DOUBLE_RULE);
    }

    private void time(String label, Optional<LocalDateTime> time) {
        time.map(JournalTime::print).ifPresent(printed -> field(label, printed));
    }

    private void field(String label, Optional<String> value) {
        value.ifPresent(present -> field(label, present));
    }

    /** The value at the right edge; one that does not fit follows its label at once and is cut where the line ends. */
    private void field(String label, String value) {
        String clean = Columns.clean(value);
        int free = Columns.WIDTH - label.length() - Columns.width(clean);
        if (free > 0) {
            line(label + " ".repeat(free) + clean);
        } else {
            pieces(label + " " + clean);
        }
    }

    /** The amount at the right edge, on the next line when there is no room for it and a blank. */
    private void amount(String label, BigDecimal amount) {
        String printed = Numbers.amount(amount);
        int free = Columns.WIDTH - Columns.width(label) - printed.length();
        if (free > 0) {
            line(label + " ".repeat(free) + printed);
        } else {
            pieces(label);
            line(Columns.padLeft(printed, Columns.WIDTH));
        }
    }

    private void pieces(String whole) {
        String rest = whole;
        do {
            int end = Columns.indexOf(rest, Columns.WIDTH);
            line(Columns.padRight(rest.substring(0, end), Columns.WIDTH));
            rest = rest.substring(end);
        } while (!rest.isEmpty());
    }

    private void line(String line) {
        text.append(line).append("\r\n");
    }
}
