package rs.tefter.api.sef;

import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.api.http.Call;
import rs.tefter.platform.Problem;

/** The days that a list is restricted to, of sending for invoices, both included. */
public record SentDays(Optional<LocalDate> from, Optional<LocalDate> to) {

    public SentDays {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw Problem.refused("DateFromBiggerThanDateTo", "dateFrom", "dateFrom is after dateTo").refusal();
        }
    }

    public static SentDays optional(Call call) {
        return new SentDays(SefDays.optional(call, "dateFrom"), SefDays.optional(call, "dateTo"));
    }

    public static SentDays required(Call call) {
        return new SentDays(Optional.of(SefDays.required(call, "dateFrom")), Optional.of(SefDays.required(call, "dateTo")));
    }
}
