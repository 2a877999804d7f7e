package rs.tefter.api.sef;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.notify.AddressGuard;
import rs.tefter.notify.CallbackAddress;
import rs.tefter.notify.Subscriptions;
import rs.tefter.platform.Problem;

/**
 * One path for both generations: a body that names {@code url} registers or ends the 2021 form, an
 * empty body subscribes today's; {@code {}} ends the 2021 form while there is one, else it subscribes.
 */
final class Subscribe {

    private static final String DONE = "{\"success\":true}";

    private final Subscriptions subscriptions;
    private final AddressGuard guard;

    Subscribe(Subscriptions subscriptions, AddressGuard guard) {
        this.subscriptions = subscriptions;
        this.guard = guard;
    }

    List<Route> routes(String prefix) {
        return List.of(Route.post(prefix + "/subscribe", Access.KEY, this::subscribe));
    }

    private Reply subscribe(Call call) {
        JsonFields body = JsonFields.of(call.body());
        if (body.names("url")) {
            return firstGeneration(call, body.text("url"));
        }
        Optional<Generation> asked = Generation.asked(call);
        boolean first = asked.map(generation -> generation == Generation.FIRST)
            .orElseGet(() -> body.isObject() && subscriptions.firstGeneration(call.companyId()).isPresent());
        return first ? firstGeneration(call, Optional.empty()) : Reply.text(200, subscriptions.subscribe(call.companyId()).toString());
    }

    private Reply firstGeneration(Call call, Optional<String> url) {
        if (url.isPresent()) {
            subscriptions.registerFirstGeneration(call.companyId(), allowed(url.get()));
        } else {
            subscriptions.cancelFirstGeneration(call.companyId());
        }
        return Reply.json(DONE.getBytes(StandardCharsets.UTF_8));
    }

    private CallbackAddress allowed(String url) {
        return switch (guard.check(url)) {
            case AddressGuard.Verdict.Allowed(CallbackAddress address) -> address;
            case AddressGuard.Verdict.Refused(String reason) ->
                throw Problem.refused("InvalidNotificationEndpoint", "url", "Callbacks cannot go to '" + url + "': " + reason).refusal();
        };
    }
}
