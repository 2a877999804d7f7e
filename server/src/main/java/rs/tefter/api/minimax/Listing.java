package rs.tefter.api.minimax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import rs.tefter.api.http.Call;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.Page;
import rs.tefter.ledger.Query;
import rs.tefter.platform.Folded;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Parts of lists: what is asked for, and the envelope around the rows. */
final class Listing {

    private static final int USUAL_SIZE = 100;
    private static final int LARGEST_SIZE = 1000;

    private Listing() {}

    /** What the query asks for; what cannot be read counts as not given. */
    static Query query(Call call) {
        int size = number(call, "PageSize", USUAL_SIZE);
        return new Query(call.query("SearchString"), call.query("SortField").filter(field -> field.length() <= 64),
            call.query("Order").filter("D"::equalsIgnoreCase).isPresent(), number(call, "CurrentPage", 1), Math.min(size, LARGEST_SIZE));
    }

    private static int number(Call call, String name, int otherwise) {
        return call.query(name).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf).filter(number -> number >= 1).orElse(otherwise);
    }

    static <T> ObjectNode envelope(Page<T> page, Function<T, ObjectNode> row) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = envelope.putArray("Rows");
        page.rows().forEach(record -> rows.add(row.apply(record)));
        return envelope.put("TotalRows", page.total()).put("CurrentPageNumber", page.number()).put("PageSize", page.size());
    }

    /** A part of a code list: searched in code and name, the row whose code is the search text first. */
    static <R extends CodeLists.Row> Page<R> page(List<R> list, Query query) {
        String wanted = query.search().map(Folded::of).orElse("");
        List<R> found = list.stream()
            .filter(row -> wanted.isEmpty() || Folded.of(row.code()).contains(wanted) || Folded.of(row.name()).contains(wanted))
            .sorted((a, b) -> Boolean.compare(isExactly(b, wanted), isExactly(a, wanted)))
            .toList();
        List<R> ordered = query.descending() ? found.reversed() : found;
        return new Page<>(ordered.stream().skip((query.number() - 1L) * query.size()).limit(query.size()).toList(), found.size(), query.number(),
            query.size());
    }

    private static boolean isExactly(CodeLists.Row row, String wanted) {
        return row.code().toLowerCase(Locale.ROOT).equals(wanted);
    }

    /** The text between the parentheses of a segment such as code(EUR). */
    static Optional<String> argument(String segment, String name) {
        String lower = segment.toLowerCase(Locale.ROOT);
        return lower.startsWith(name + "(") && lower.endsWith(")")
            ? Optional.of(segment.substring(name.length() + 1, segment.length() - 1)) : Optional.empty();
    }
}
