package rs.tefter.api.tefter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.notify.EventKind;
import rs.tefter.notify.Hooks;
import rs.tefter.notify.Notices;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;

/** A company's extra hooks: any number, each with an address and types of events of its own. */
final class HookEndpoints {

    private static final String PATH = "/api/v1/webhooks";

    private final Hooks hooks;
    private final CallbackAddresses addresses;

    HookEndpoints(Notices notices) {
        this.hooks = notices.hooks();
        this.addresses = new CallbackAddresses(notices.guard());
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.KEY, call -> TefterJson.reply(new HooksDto(hooks.all(call.companyId()).stream().map(HookDto::of).toList()))),
            Route.post(PATH, Access.KEY, this::add),
            Route.get(PATH + "/{id}", Access.KEY,
                call -> TefterJson.reply(HookDto.of(hooks.find(call.companyId(), id(call)).orElseThrow(unknown(call))))),
            Route.put(PATH + "/{id}", Access.KEY, this::change),
            Route.delete(PATH + "/{id}", Access.KEY, this::remove));
    }

    private Reply add(Call call) {
        HookRequest wanted = TefterJson.read(call.body(), HookRequest.class);
        return TefterJson.reply(HookDto.of(hooks.add(call.companyId(), addresses.required("url", wanted.url), wanted.kinds(), wanted.isActive())));
    }

    private Reply change(Call call) {
        HookRequest wanted = TefterJson.read(call.body(), HookRequest.class);
        Optional<Hooks.Hook> changed = hooks.change(call.companyId(), id(call),
            addresses.required("url", wanted.url), wanted.kinds(), wanted.isActive());
        return TefterJson.reply(HookDto.of(changed.orElseThrow(unknown(call))));
    }

    private Reply remove(Call call) {
        if (!hooks.remove(call.companyId(), id(call))) {
            throw unknown(call).get();
        }
        return Reply.empty(204);
    }

    private static UUID id(Call call) {
        try {
            return UUID.fromString(call.path("id"));
        } catch (IllegalArgumentException notAnId) {
            throw unknown(call).get();
        }
    }

    private static Supplier<Refusal> unknown(Call call) {
        return () -> Problem.unknown("WebhookNotFound", "id", "There is no webhook " + call.path("id")).refusal();
    }

    record HookRequest(String url, List<String> types, Boolean active) {

        Set<EventKind> kinds() {
            return types == null ? Set.of() : types.stream().map(EventEndpoints::kind).collect(Collectors.toUnmodifiableSet());
        }

        boolean isActive() {
            return active == null || active;
        }
    }

    record HooksDto(List<HookDto> items) {}

    record HookDto(UUID id, String url, List<String> types, boolean active, Instant createdUtc) {

        static HookDto of(Hooks.Hook hook) {
            return new HookDto(hook.id(), hook.address().toString(), hook.kinds().stream()
                .map(EventKind::wire).sorted().toList(), hook.active(), hook.createdAt());
        }
    }
}
