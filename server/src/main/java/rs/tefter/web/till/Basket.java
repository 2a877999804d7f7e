package rs.tefter.web.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rs.tefter.api.http.Query;
import rs.tefter.retail.catalogue.Sellable;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.web.Format;

/** What is being sold, as the form holds it. */
public record Basket(List<BasketLine> lines) {

    /** As many as a receipt may have. */
    static final int MOST_LINES = 500;
    static final Basket EMPTY = new Basket(List.of());

    /** Out of fields that are repeated for each line; a line that lacks one of them is left out. */
    static Basket read(Query form) {
        List<List<String>> columns = List.of(form.all("sku"), form.all("name"), form.all("quantity"), form.all("price"), form.all("label"),
            form.all("discount"));
        int count = Math.min(MOST_LINES, columns.stream().mapToInt(List::size).min().orElse(0));
        return new Basket(IntStream.range(0, count).mapToObj(i -> line(columns.stream().map(column -> column.get(i).strip()).toList())).toList());
    }

    private static BasketLine line(List<String> values) {
        Optional<Long> sku = Optional.of(values.getFirst()).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
        return new BasketLine(sku, values.get(1), values.get(2), values.get(3), values.get(4), values.get(5));
    }

    /** With a product more; one that is there already is counted up. */
    Basket with(Sellable product, String quantity, Format format) {
        List<BasketLine> changed = new ArrayList<>(lines);
        Optional<Integer> known = IntStream.range(0, lines.size()).boxed()
            .filter(i -> lines.get(i).sku().equals(Optional.of(product.sku()))).findFirst();
        known.ifPresentOrElse(place -> changed.set(place, lines.get(place).more(quantity, format)),
            () -> changed.add(BasketLine.of(product, quantity, format)));
        return new Basket(List.copyOf(changed));
    }

    Basket with(BasketLine line) {
        List<BasketLine> changed = new ArrayList<>(lines);
        changed.add(line);
        return new Basket(List.copyOf(changed));
    }

    Basket without(int place) {
        return new Basket(IntStream.range(0, lines.size()).filter(i -> i != place).mapToObj(lines::get).toList());
    }

    Basket changed(int place, int by, Format format) {
        return new Basket(IntStream.range(0, lines.size()).mapToObj(i -> i == place ? lines.get(i).changed(by, format) : lines.get(i)).toList());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public boolean isRight() {
        return !lines.isEmpty() && lines.stream().allMatch(BasketLine::isRight);
    }

    /** The tax labels of what is right, each once. */
    public List<String> labels() {
        return lines.stream().map(BasketLine::label).distinct().toList();
    }

    List<Asked.Wanted> wanted() {
        return IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).wanted(i)).toList();
    }
}
