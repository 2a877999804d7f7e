package rs.tefter.deduction;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The two rates of VAT (Law on VAT, art. 23). */
public enum Rate {
    STANDARD(20), REDUCED(10);

    private final BigDecimal percent;

    Rate(int percent) {
        this.percent = BigDecimal.valueOf(percent);
    }

    static Optional<Rate> of(BigDecimal percent) {
        return Arrays.stream(values()).filter(rate -> rate.percent.compareTo(percent) == 0).findFirst();
    }

    String text() {
        return percent.toPlainString();
    }
}
