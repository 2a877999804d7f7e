package rs.tefter.api.sef;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.register.Ticket;
import rs.tefter.register.TicketSearch;
import rs.tefter.register.TicketSearch.Column;
import rs.tefter.register.TicketSearch.Field;
import rs.tefter.register.TicketSearch.Restriction;
import rs.tefter.register.TicketSearch.Sort;

/** Reads a search for tickets; what is not given does not restrict, and the newest come first. */
final class TicketSearches {

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;
    private static final int LAST_PAGE = 1_000_000;
    private static final int MOST_RESTRICTIONS = 20;
    private static final int MOST_VALUES = 100;

    private TicketSearches() {}

    static TicketSearch of(JsonFields body) {
        List<Sort> sorts = body.objects("sortItems").stream().map(TicketSearches::sort).toList();
        List<Restriction> restrictions = body.objects("restrictions").stream().map(TicketSearches::restriction)
            .filter(restriction -> !restriction.values().isEmpty()).toList();
        if (sorts.size() > MOST_RESTRICTIONS || restrictions.size() > MOST_RESTRICTIONS
                || restrictions.stream().anyMatch(restriction -> restriction.values().size() > MOST_VALUES)) {
            throw outOfRange("restrictions", "At most " + MOST_RESTRICTIONS + " sort items and restrictions with " + MOST_VALUES + " values");
        }
        Optional<JsonFields> paging = body.object("pagingOptions");
        return new TicketSearch(sorts.isEmpty() ? List.of(new Sort(Column.CREATION_DATE, true)) : sorts, restrictions,
            within(paging, "pageIndex", 0, 0, LAST_PAGE), within(paging, "pageSize", USUAL_SIZE, 1, LARGEST_SIZE));
    }

    private static int within(Optional<JsonFields> paging, String name, int usual, int least, int most) {
        long value = paging.filter(options -> options.has(name)).map(options -> options.integer(name).orElse(-1L)).orElse((long) usual);
        if (value < least || value > most) {
            throw outOfRange(name, name + " is from " + least + " to " + most);
        }
        return (int) value;
    }

    private static Sort sort(JsonFields item) {
        Column column = item.text("sortColumn").flatMap(Column::read).orElseThrow(() -> undefined("sortColumn"));
        boolean descending = switch (item.text("sortDirection").orElse("Asc").toLowerCase(Locale.ROOT)) {
            case "asc", "0" -> false;
            case "desc", "1" -> true;
            default -> throw undefined("sortDirection");
        };
        return new Sort(column, descending);
    }

    private static Restriction restriction(JsonFields item) {
        Field field = item.text("field").flatMap(Field::read).orElseThrow(() -> undefined("field"));
        return new Restriction(field, item.texts("values").stream().map(value -> stored(field, value)).toList());
    }

    private static String stored(Field field, String value) {
        Optional<String> stored = switch (field) {
            case STATUS -> Ticket.Status.read(value).map(Ticket.Status::wire);
            case ISSUE_TYPE -> Ticket.Category.read(value).map(Ticket.Category::wire);
            case CREATED_FROM, CREATED_TO, CLOSED_FROM, CLOSED_TO ->
                Optional.of(SefDays.day(value).orElseThrow(() -> SefDays.unreadable(field.wire(), value)).toString());
            case CIR_ID, COMPANY_NUMBER, COMPANY_NAME, DATA -> Optional.of(value);
        };
        return stored.orElseThrow(() -> undefined("values"));
    }

    private static Refusal undefined(String field) {
        return Problem.refused("EnumValueNotDefined", field, field + " is missing or none of the contract's values").refusal();
    }

    private static Refusal outOfRange(String field, String message) {
        return Problem.refused("ValueIsNotInADefinedRange", field, message).refusal();
    }
}
