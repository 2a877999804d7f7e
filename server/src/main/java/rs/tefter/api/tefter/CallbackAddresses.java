package rs.tefter.api.tefter;

import java.util.Optional;
import rs.tefter.notify.AddressGuard;
import rs.tefter.notify.CallbackAddress;
import rs.tefter.platform.Problem;

/** Reads addresses for callbacks; one that is not allowed is refused with InvalidNotificationEndpoint. */
final class CallbackAddresses {

    private final AddressGuard guard;

    CallbackAddresses(AddressGuard guard) {
        this.guard = guard;
    }

    /** @param url null or blank for none, as JSON has it */
    Optional<CallbackAddress> optional(String field, String url) {
        return url == null || url.isBlank() ? Optional.empty() : Optional.of(allowed(field, url));
    }

    CallbackAddress required(String field, String url) {
        return optional(field, url).orElseThrow(() -> Problem.refused("InvalidNotificationEndpoint", field, field + " is missing").refusal());
    }

    private CallbackAddress allowed(String field, String url) {
        return switch (guard.check(url)) {
            case AddressGuard.Verdict.Allowed(CallbackAddress address) -> address;
            case AddressGuard.Verdict.Refused(String reason) ->
                throw Problem.refused("InvalidNotificationEndpoint", field, "Callbacks cannot go to '" + url + "': " + reason).refusal();
        };
    }
}
