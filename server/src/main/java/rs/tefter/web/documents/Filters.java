package rs.tefter.web.documents;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.MailboxFilter;
import rs.tefter.exchange.MailboxFilter.Span;
import rs.tefter.web.Days;
import rs.tefter.web.Visit;

/** What a list is asked for in its query, as it was typed: so the form shows it again and every link carries it on. */
public record Filters(Side side, Map<String, String> typed) {

    private static final List<String> NAMES = List.of("status", "q", "partner", "min", "max", "from", "to", "dueFrom", "dueTo");
    private static final Set<String> DAYS = Set.of("from", "to", "dueFrom", "dueTo");
    private static final int LONGEST = 200;

    static Filters of(Visit visit, Side side) {
        Map<String, String> typed = new LinkedHashMap<>();
        NAMES.forEach(name -> visit.query(name).ifPresent(value -> typed.put(name, value.substring(0, Math.min(LONGEST, value.length())))));
        return new Filters(side, typed);
    }

    /** What was typed there; empty text when nothing was. */
    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    public Optional<StatusGroup> group() {
        return StatusGroup.of(side).stream().filter(group -> group.wire().equals(get("status"))).findFirst();
    }

    /** Whether anything but the tab is asked for. */
    public boolean narrow() {
        return typed.keySet().stream().anyMatch(name -> !name.equals("status"));
    }

    /** Whether more is asked for than the text. */
    public boolean detailed() {
        return typed.keySet().stream().anyMatch(name -> !name.equals("status") && !name.equals("q"));
    }

    /** Whether what was typed there cannot be read, and so does not count. */
    public boolean unreadable(String name) {
        return typed.containsKey(name) && (DAYS.contains(name) ? day(name).isEmpty() : amount(name).isEmpty());
    }

    MailboxFilter wanted() {
        return new MailboxFilter(text("q"), amount("q"), text("partner"), group().map(StatusGroup::statuses).orElse(List.of()),
            amount("min"), amount("max"), new Span(day("from"), day("to")), new Span(day("dueFrom"), day("dueTo")), owed());
    }

    /** Whether the list is about money that may still be owed. */
    public boolean owed() {
        return group().filter(StatusGroup::owed).isPresent();
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(typed.get(name));
    }

    private Optional<BigDecimal> amount(String name) {
        return text(name).flatMap(Amounts::read);
    }

    private Optional<LocalDate> day(String name) {
        return text(name).flatMap(Days::read);
    }

    /** The list with that tab and everything else as it is. */
    public String inGroup(String group) {
        return query(Places.list(side), Map.of("status", group));
    }

    /** The list behind that document. */
    public String behind(long id) {
        return query(Places.list(side), Map.of("before", Long.toString(id)));
    }

    /** The list as a file. */
    public String export(String format) {
        return query(Places.list(side) + "/export", Map.of("format", format));
    }

    private String query(String path, Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.putAll(others);
        String query = all.entrySet().stream().filter(pair -> !pair.getValue().isEmpty())
            .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
