package rs.tefter.api.tefter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rs.tefter.access.ApiKeys;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.notify.CallbackAddress;
import rs.tefter.notify.Endpoints;
import rs.tefter.notify.Notices;
import rs.tefter.notify.WebhookSecrets;
import rs.tefter.platform.Problem;

/** What the page "API menadžment" does, for a company's administrator. */
final class ApiManagementEndpoints {

    private static final int MOST_GRACE_HOURS = 72;
    private static final String PATH = "/api/v1/api-management";

    private final ApiKeys keys;
    private final Notices notices;
    private final CallbackAddresses addresses;

    ApiManagementEndpoints(ApiKeys keys, Notices notices) {
        this.keys = keys;
        this.notices = notices;
        this.addresses = new CallbackAddresses(notices.guard());
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.ADMINISTRATOR, this::state),
            Route.post(PATH + "/key", Access.ADMINISTRATOR, this::generateKey),
            Route.put(PATH + "/status", Access.ADMINISTRATOR, this::activate),
            Route.put(PATH + "/endpoints", Access.ADMINISTRATOR, this::changeEndpoints),
            Route.post(PATH + "/webhook-secret", Access.ADMINISTRATOR, this::renewSecret));
    }

    private Reply state(Call call) {
        ApiKeys.Access access = keys.access(call.companyId());
        return TefterJson.reply(new StateDto(access.active(), access.keyCreatedAt().orElse(null), access.keyLastFour().orElse(null),
            EndpointsDto.of(notices.subscriptions().endpoints(call.companyId())), notices.secrets().createdAt(call.companyId()).orElse(null),
            SubscriptionEndpoints.dto(notices.subscriptions(), call.companyId())));
    }

    private Reply generateKey(Call call) {
        int graceHours = Parameters.integer(call, "graceHours", 0, 0, MOST_GRACE_HOURS);
        String key = keys.generate(call.companyId(), Duration.ofHours(graceHours));
        return TefterJson.reply(new KeyDto(key, keys.access(call.companyId()).keyCreatedAt().orElseThrow()));
    }

    private Reply activate(Call call) {
        Boolean active = TefterJson.read(call.body(), StatusRequest.class).active();
        if (active == null) {
            throw Problem.refused("SomeOfInputParametarsNotDefined", "active", "active is true or false").refusal();
        }
        keys.activate(call.companyId(), active);
        return state(call);
    }

    private Reply changeEndpoints(Call call) {
        EndpointsDto wanted = TefterJson.read(call.body(), EndpointsDto.class);
        notices.subscriptions().changeEndpoints(call.companyId(), new Endpoints(
            addresses.optional("outgoingInvoicesEndpoint", wanted.outgoingInvoicesEndpoint()),
            addresses.optional("incomingInvoicesEndpoint", wanted.incomingInvoicesEndpoint()),
            addresses.optional("incomingInvoicesPPCEndpoint", wanted.incomingInvoicesPPCEndpoint())));
        return state(call);
    }

    private Reply renewSecret(Call call) {
        WebhookSecrets.Secret secret = notices.secrets().renew(call.companyId());
        return TefterJson.reply(new SecretDto(secret.secret(), secret.createdAt()));
    }

    record StatusRequest(Boolean active) {}

    record KeyDto(String apiKey, Instant createdUtc) {}

    record SecretDto(String webhookSecret, Instant createdUtc) {}

    record StateDto(boolean active, Instant keyCreatedUtc, String keyLast4, EndpointsDto endpoints, Instant webhookSecretCreatedUtc,
                    SubscriptionEndpoints.SubscriptionsDto subscriptions) {}

    record EndpointsDto(String outgoingInvoicesEndpoint, String incomingInvoicesEndpoint, String incomingInvoicesPPCEndpoint) {

        static EndpointsDto of(Endpoints endpoints) {
            return new EndpointsDto(text(endpoints.outgoing()), text(endpoints.incoming()), text(endpoints.contractor()));
        }

        private static String text(Optional<CallbackAddress> address) {
            return address.map(CallbackAddress::toString).orElse(null);
        }
    }
}
