package rs.tefter.platform;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Sets the parameters of a statement that unnests a batch: each column of the batch is one array, in the order of the items. */
public final class BatchParameters<T> {

    private final PreparedStatement statement;
    private final List<T> items;
    private int next = 1;

    public BatchParameters(PreparedStatement statement, List<T> items) {
        this.statement = statement;
        this.items = items;
    }

    /** Goes on with the columns of another batch after the parameters set so far. */
    public <U> BatchParameters<U> then(List<U> others) {
        BatchParameters<U> further = new BatchParameters<>(statement, others);
        further.next = next;
        return further;
    }

    public BatchParameters<T> one(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    public BatchParameters<T> one(String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    public BatchParameters<T> one(Instant value) throws SQLException {
        statement.setObject(next++, Sql.utc(value));
        return this;
    }

    public BatchParameters<T> one(LocalDate value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    public BatchParameters<T> one(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    public BatchParameters<T> longs(ToLongFunction<T> value) throws SQLException {
        return array("bigint", items.stream().map(value::applyAsLong).toArray(Long[]::new));
    }

    public BatchParameters<T> optionalLongs(Function<T, Optional<Long>> value) throws SQLException {
        return array("bigint", items.stream().map(item -> value.apply(item).orElse(null)).toArray(Long[]::new));
    }

    public BatchParameters<T> ints(ToIntFunction<T> value) throws SQLException {
        return array("integer", items.stream().map(value::applyAsInt).toArray(Integer[]::new));
    }

    public BatchParameters<T> booleans(Predicate<T> value) throws SQLException {
        return array("boolean", items.stream().map(value::test).toArray(Boolean[]::new));
    }

    public BatchParameters<T> bytes(Function<T, byte[]> value) throws SQLException {
        return array("bytea", items.stream().map(value).toArray(byte[][]::new));
    }

    public BatchParameters<T> texts(Function<T, String> value) throws SQLException {
        return array("text", items.stream().map(value).toArray(String[]::new));
    }

    public BatchParameters<T> optionalTexts(Function<T, Optional<String>> value) throws SQLException {
        return texts(item -> value.apply(item).orElse(null));
    }

    public BatchParameters<T> uuids(Function<T, UUID> value) throws SQLException {
        return array("uuid", items.stream().map(item -> value.apply(item).toString()).toArray(String[]::new));
    }

    public BatchParameters<T> amounts(Function<T, BigDecimal> value) throws SQLException {
        return array("numeric", items.stream().map(item -> value.apply(item).toPlainString()).toArray(String[]::new));
    }

    public BatchParameters<T> dates(Function<T, LocalDate> value) throws SQLException {
        return array("date", items.stream().map(item -> value.apply(item).toString()).toArray(String[]::new));
    }

    public BatchParameters<T> optionalDates(Function<T, Optional<LocalDate>> value) throws SQLException {
        return array("date", items.stream().map(item -> value.apply(item).map(LocalDate::toString).orElse(null)).toArray(String[]::new));
    }

    public BatchParameters<T> instants(Function<T, Instant> value) throws SQLException {
        return array("timestamptz", items.stream().map(item -> value.apply(item).toString()).toArray(String[]::new));
    }

    private BatchParameters<T> array(String type, Object[] values) throws SQLException {
        statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
