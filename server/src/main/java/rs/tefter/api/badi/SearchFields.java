package rs.tefter.api.badi;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.platform.Time;
import rs.tefter.retail.receipts.ReceiptSearch.Filter;
import rs.tefter.retail.receipts.ReceiptSearch.Page;
import rs.tefter.retail.receipts.ReceiptSearch.Sort;
import rs.tefter.retail.receipts.State;

/** What receipts are looked for, as a query says it. */
record SearchFields(Filter filter, Page page) {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final int LAST_PAGE = 1_000_000;
    private static final int LONGEST = 200;

    static SearchFields read(Fields query) {
        var from = query.time("from");
        var to = query.time("to");
        boolean wholeDay = query.text("to", LONGEST).optional().filter(text -> text.length() == 10).isPresent();
        var store = query.id("storeId");
        var client = query.id("clientId");
        var type = query.choice("invoiceType", List.of(InvoiceType.values()), Words::of);
        var transaction = query.choice("transactionType", List.of(TransactionType.values()), Words::of);
        var code = query.text("code", LONGEST).as(ReceiptKind::ofCode);
        var state = query.choice("status", List.of(State.values()), State::wireName);
        var buyer = query.text("buyerId", LONGEST);
        var cashier = query.text("cashier", LONGEST);
        var least = query.number("minAmount");
        var most = query.number("maxAmount");
        var label = query.text("label", LONGEST);
        var payment = query.choice("payment", Words.ways(), Words::of);
        var text = query.filledText("q", LONGEST);
        var sort = query.choice("sort", List.of(Sort.values()), Sort::wireName);
        int page = whole(query, "page", 1, LAST_PAGE);
        int size = whole(query, "perPage", USUAL_PAGE, LARGEST_PAGE);
        query.done();
        Filter filter = new Filter(from.optional(), to.optional().map(end -> wholeDay ? nextDay(end) : end), store.optional(), client.optional(),
            codes(type.optional(), transaction.optional(), code.optional()), state.optional(), buyer.optional(), cashier.optional(), least.optional(),
            most.optional(), label.optional(), payment.optional(), text.optional());
        return new SearchFields(filter, new Page(page, size, sort.orElse(Sort.TIME_DOWN)));
    }

    private static int whole(Fields query, String name, int usual, int most) {
        return query.number(name).mustBe(number -> number.stripTrailingZeros().scale() <= 0, "must be a whole number")
            .mustBe(number -> number.signum() > 0, "must be greater than 0")
            .mustBe(number -> number.compareTo(BigDecimal.valueOf(most)) <= 0, "must be less than or equal to " + most)
            .optional().map(number -> number.min(BigDecimal.valueOf(most)).intValue()).orElse(usual);
    }

    /** A day as the end of a time is included. */
    private static Instant nextDay(Instant start) {
        return Time.startOf(Time.dayOf(start.plus(Duration.ofHours(12))).plusDays(1));
    }

    /** The kinds that are wanted by type, transaction or code, together. */
    private static Optional<List<String>> codes(Optional<InvoiceType> type, Optional<TransactionType> transaction, Optional<ReceiptKind> code) {
        if (type.isEmpty() && transaction.isEmpty() && code.isEmpty()) {
            return Optional.empty();
        }
        Stream<ReceiptKind> kinds = ReceiptKind.ALL.stream()
            .filter(kind -> type.stream().allMatch(wanted -> wanted == kind.type()))
            .filter(kind -> transaction.stream().allMatch(wanted -> wanted == kind.transaction()))
            .filter(kind -> code.stream().allMatch(kind::equals));
        return Optional.of(kinds.map(ReceiptKind::code).toList());
    }
}
