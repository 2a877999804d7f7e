package rs.tefter.deduction;

import java.time.LocalDate;
import java.util.Optional;

/** Which records are looked for; what is empty restricts nothing. A month is also found in the quarter that holds it; days are those of recording. */
public record DeductionSearch(
        Optional<Integer> year, Optional<Integer> month, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> number) {}
