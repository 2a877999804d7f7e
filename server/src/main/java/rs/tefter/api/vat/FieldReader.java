package rs.tefter.api.vat;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.vat.Coded;
import rs.tefter.vat.Values;

/** Reads the fields of a record; what is there and cannot be read is refused. Amounts and texts are gathered under their names. */
public final class FieldReader {

    private final RecordFields body;
    private final Map<String, BigDecimal> amounts = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    public FieldReader(RecordFields body) {
        this.body = body;
    }

    public Values values() {
        return new Values(amounts, texts);
    }

    /** A whole number; blank counts as absent. */
    public Optional<Integer> integer(String name) {
        return body.text(name).map(text -> {
            try {
                return new BigDecimal(text).intValueExact();
            } catch (ArithmeticException | NumberFormatException notWhole) {
                throw unreadable(name, "a whole number");
            }
        });
    }

    /** A value of an enumeration by name or number; blank counts as absent. */
    public <E extends Enum<E> & Coded> Optional<E> coded(String name, E[] values) {
        return body.text(name).map(text -> Coded.read(values, text)
            .orElseThrow(() -> Problem.refused("EnumValueNotDefined", name, name + " has no value '" + text + "'").refusal()));
    }

    /** Gathers a text; blank counts as absent. */
    public void text(String name) {
        body.text(name).ifPresent(text -> texts.put(name, text));
    }

    /** Gathers a text, be it blank. */
    public void textAsGiven(String name) {
        body.given(name).ifPresent(text -> texts.put(name, text.strip()));
    }

    public void texts(String... names) {
        for (String name : names) {
            text(name);
        }
    }

    /** Gathers a truth value. */
    public void flag(String name) {
        if (body.text(name).isPresent()) {
            texts.put(name, body.flag(name).orElseThrow(() -> unreadable(name, "true or false")).toString());
        }
    }

    /** Gathers a moment, to the second; a day or a time without an offset is kept as it is written. */
    public void time(String name) {
        body.text(name).ifPresent(text -> texts.put(name, moment(text).orElseThrow(() -> unreadable(name, "a date"))
            .truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private static Optional<Instant> moment(String text) {
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(read instanceof OffsetDateTime withOffset ? withOffset.toInstant()
                : LocalDateTime.from(read).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Days.read(text).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    /** Gathers an amount that is given under its name or, else, its alias; blank counts as absent. */
    public void amount(String name, String alias) {
        amount(body, name, name, alias);
    }

    public void amounts(String... names) {
        for (String name : names) {
            amount(name, name);
        }
    }

    /** Gathers the amounts of an object in a field, each under the names of both. */
    public void amountsWithin(String object, Iterable<String> names) {
        body.object(object).ifPresent(fields -> names.forEach(name -> amount(fields, object + "." + name, name, name)));
    }

    public void textsWithin(String object, Iterable<String> names) {
        body.object(object).ifPresent(fields -> names.forEach(name -> fields.text(name).ifPresent(text -> texts.put(object + "." + name, text))));
    }

    private void amount(RecordFields fields, String key, String name, String alias) {
        fields.text(name, alias).ifPresent(text -> {
            try {
                BigDecimal plain = new BigDecimal(text).stripTrailingZeros();
                amounts.put(key, plain.setScale(Math.max(0, plain.scale())));
            } catch (NumberFormatException notANumber) {
                throw unreadable(key, "a number");
            }
        });
    }

    private static Refusal unreadable(String name, String wanted) {
        return Problem.refused("SomeOfInputParametarsNotDefined", name, name + " must be " + wanted).refusal();
    }
}
