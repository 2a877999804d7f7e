package rs.tefter.web.till;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.platform.Time;
import rs.tefter.retail.receipts.Listed;
import rs.tefter.retail.receipts.ReceiptSearch.Filter;
import rs.tefter.retail.receipts.ReceiptSearch.Place;
import rs.tefter.web.Days;
import rs.tefter.web.Visit;

/** Which receipts are looked for, as it stands in the query; what cannot be read narrows nothing. */
public record ReceiptFilter(Map<String, String> values) {

    private static final List<String> NAMES = List.of("q", "from", "to", "kind", "cashier", "least", "most", "payment", "register");
    private static final List<String> SELDOM = List.of("cashier", "least", "most", "payment", "register");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{8}-[A-Za-z0-9]{8}-[0-9]{1,19}");
    private static final int LONGEST = 200;

    static ReceiptFilter read(Visit visit) {
        Map<String, String> values = new LinkedHashMap<>();
        NAMES.forEach(name -> visit.query(name).filter(text -> text.length() <= LONGEST).ifPresent(text -> values.put(name, text)));
        return new ReceiptFilter(values);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether something is asked for that one seldom asks for. */
    public boolean hasMore() {
        return SELDOM.stream().anyMatch(values::containsKey);
    }

    /** Whether an amount can be read; one that cannot is told. */
    public boolean isAmount(String name) {
        return value(name).filter(text -> Typed.money(text).isEmpty()).isEmpty();
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The number of one receipt, where that is what was typed. */
    Optional<String> number() {
        return value("q").filter(text -> NUMBER.matcher(text).matches()).map(text -> text.toUpperCase(Locale.ROOT));
    }

    Filter filter() {
        return new Filter(value("from").flatMap(Days::read).map(Time::startOf),
            value("to").flatMap(Days::read).map(day -> Time.startOf(day.plusDays(1))), Optional.empty(),
            value("register").flatMap(Ids::read), value("kind").flatMap(ReceiptKind::ofCode).map(kind -> List.of(kind.code())), Optional.empty(),
            Optional.empty(), value("cashier"), value("least").flatMap(Typed::money), value("most").flatMap(Typed::money), Optional.empty(),
            value("payment").flatMap(ReceiptFilter::way), value("q"));
    }

    private static Optional<PaymentType> way(String text) {
        return Stream.of(PaymentType.values()).filter(way -> way.wireName().equals(text)).findFirst();
    }

    /** The query that asks for the same, beginning with {@code ?}. */
    public String query() {
        return "?" + values.entrySet().stream().map(value -> value.getKey() + "=" + encoded(value.getValue())).collect(Collectors.joining("&"));
    }

    /** The query for the receipts before that one. */
    public String queryBefore(Listed last) {
        String before = last.signedAt() + "_" + last.id();
        return query() + (values.isEmpty() ? "" : "&") + "before=" + encoded(before);
    }

    static Optional<Place> before(Visit visit) {
        return visit.query("before").map(text -> text.split("_", 2)).filter(parts -> parts.length == 2)
            .flatMap(parts -> instant(parts[0]).flatMap(at -> Ids.read(parts[1]).map(id -> new Place(at, id))));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
