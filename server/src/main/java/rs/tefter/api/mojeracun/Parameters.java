package rs.tefter.api.mojeracun;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rs.tefter.api.mojeracun.body.Fields;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Time;

/** Reads the parameters of an operation into what they mean, and gathers what is wrong with them until somebody asks. */
final class Parameters {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})?)?");

    private final Fields fields;
    private final List<Problem> faults = new ArrayList<>();

    Parameters(Fields fields) {
        this.fields = fields;
    }

    Optional<String> text(String... names) {
        return fields.text(names);
    }

    void fault(String code, String parameter, String message) {
        faults.add(Errors.fault(code, parameter, message));
    }

    /** Refuses the call when anything was wrong so far. */
    void check() {
        if (!faults.isEmpty()) {
            throw faults.getFirst().withFurther(faults.subList(1, faults.size())).refusal();
        }
    }

    /** Zero counts as not given. */
    Optional<Long> id(String name) {
        return number(name, name + " is not valid.").filter(id -> id != 0);
    }

    Optional<Long> number(String name, String message) {
        return fields.text(name).flatMap(text -> {
            if (!NUMBER.matcher(text).matches()) {
                fault("NUMBER", name, message);
                return Optional.empty();
            }
            return Optional.of(Long.valueOf(text));
        });
    }

    /** A whole number within bounds. */
    Optional<Integer> within(String name, int least, int most) {
        String message = name + " is not valid. Options " + least + "-" + most;
        Optional<Long> number = number(name, message);
        if (number.filter(value -> value < least || value > most).isPresent()) {
            fault("NUMBER", name, message);
            return Optional.empty();
        }
        return number.map(Long::intValue);
    }

    boolean flag(String... names) {
        return fields.text(names).filter(text -> text.equalsIgnoreCase("true") || text.equals("1") || text.equalsIgnoreCase("yes")).isPresent();
    }

    /** Whether a date is given that stands for none. */
    boolean isYearOne(String... names) {
        return fields.text(names).filter(text -> text.startsWith("0001-")).isPresent();
    }

    /** A moment of Belgrade; a day alone is its beginning. Any date of the year 1 counts as not given. */
    Optional<Instant> from(String... names) {
        return time(false, names);
    }

    /** The same, but that a day alone is its end. */
    Optional<Instant> to(String... names) {
        return time(true, names);
    }

    private Optional<Instant> time(boolean end, String... names) {
        return fields.text(names).filter(text -> !text.startsWith("0001-")).flatMap(text -> {
            Optional<Instant> time = TIME.matcher(text).matches() ? parsed(text, end) : Optional.empty();
            if (time.isEmpty()) {
                fault("DATE", names[0], names[0] + " is not valid. Use YYYY-MM-DD or YYYY-MM-DDThh:mm:ss");
            }
            return time;
        });
    }

    private static Optional<Instant> parsed(String text, boolean end) {
        try {
            if (text.indexOf('T') < 0) {
                LocalDate day = LocalDate.parse(text);
                return Optional.of(end ? Time.startOf(day.plusDays(1)).minusNanos(1000) : Time.startOf(day));
            }
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(read instanceof OffsetDateTime withOffset ? withOffset.toInstant()
                : LocalDateTime.from(read).atZone(Time.BELGRADE).toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
