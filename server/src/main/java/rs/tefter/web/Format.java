package rs.tefter.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import rs.tefter.platform.Time;
import rs.tefter.validation.text.Language;

/** Numbers and dates as the readers of a language write them, times in Belgrade. */
public final class Format {

    private final boolean english;
    private final DecimalFormatSymbols symbols;

    public Format(Language language) {
        this.english = language == Language.EN;
        this.symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(english ? ',' : '.');
        symbols.setDecimalSeparator(english ? '.' : ',');
    }

    /** With two decimals: {@code 1.234,50}. */
    public String money(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", symbols).format(amount.setScale(2, RoundingMode.HALF_UP));
    }

    public String money(BigDecimal amount, String currency) {
        return money(amount) + "\u00a0" + currency;
    }

    /** With as many decimals as there are, at most six: {@code 1,5}. */
    public String number(BigDecimal number) {
        return new DecimalFormat("#,##0.######", symbols).format(number);
    }

    /** For a field of a form: with the decimals there are and without marks for thousands. */
    public String plain(BigDecimal number) {
        return new DecimalFormat("0.######", symbols).format(number);
    }

    public String count(long number) {
        return new DecimalFormat("#,##0", symbols).format(number);
    }

    public String date(LocalDate day) {
        return (english ? DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH) : DateTimeFormatter.ofPattern("d.M.yyyy.")).format(day);
    }

    public String date(Instant instant) {
        return date(Time.dayOf(instant));
    }

    public String time(Instant instant) {
        return date(instant) + " " + DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(Time.BELGRADE));
    }

    public String seconds(Instant instant) {
        return date(instant) + " " + DateTimeFormatter.ofPattern("HH:mm:ss").format(instant.atZone(Time.BELGRADE));
    }

    /** For the attribute {@code datetime} of HTML. */
    public String machine(Instant instant) {
        return instant.toString();
    }
}
