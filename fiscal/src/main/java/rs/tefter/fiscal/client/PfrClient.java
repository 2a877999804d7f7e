package rs.tefter.fiscal.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.wire.DeviceStatus;
import rs.tefter.fiscal.wire.Environment;
import rs.tefter.fiscal.wire.EnvironmentJson;
import rs.tefter.fiscal.wire.ErrorJson;
import rs.tefter.fiscal.wire.PfrError;
import rs.tefter.fiscal.wire.ResultJson;
import rs.tefter.fiscal.wire.StatusJson;

/** Asks one fiscal processor by version 3 of the PFR API; nothing is repeated here, and nothing is thrown for what the other side does. */
public final class PfrClient implements AutoCloseable {

    private static final Set<String> NOT_READY = Set.of("1300", "1500", "2100", "2230", "2400", "2809");
    private static final Set<String> LOCKED = Set.of("2110", "2210");
    private static final String NO_SECURE_ELEMENT = "2220";

    private final Transport transport;

    /** {@link IllegalArgumentException} when the client certificate cannot be read. */
    public PfrClient(Processor processor) {
        this.transport = new Transport(processor);
    }

    /** Whether it answers at all. */
    public boolean attention() {
        return transport.get("/api/v3/attention") instanceof Exchange.Answered(int status, _) && status == 200;
    }

    /** Empty when it does not answer, or not with a status. */
    public Optional<DeviceStatus> status() {
        return transport.get("/api/v3/status") instanceof Exchange.Answered(int status, byte[] body) && status == 200
            ? StatusJson.read(body) : Optional.empty();
    }

    /** Empty when it does not answer, or not with its environment; without a card it has none to tell. */
    public Optional<Environment> environment() {
        return transport.get("/api/v3/environment-parameters") instanceof Exchange.Answered(int status, byte[] body) && status == 200
            ? EnvironmentJson.read(body) : Optional.empty();
    }

    /** What it says to a PIN, such as 0100 for right and 2100 for wrong; empty when it does not answer so. */
    public Optional<String> pin(String pin) {
        byte[] body = ("\"" + pin + "\"").getBytes(StandardCharsets.UTF_8);
        return transport.post("/api/v3/pin", body, Map.of("Content-Type", "application/json")) instanceof Exchange.Answered(_, byte[] answer)
            ? ErrorJson.read(answer).flatMap(PfrError::code) : Optional.empty();
    }

    /** Asks to sign the request, which is sent as it is, under an id of 32 hexadecimal digits that no other receipt has. */
    public Outcome sign(byte[] request, String requestId) {
        return switch (transport.post("/api/v3/invoices", request, Map.of("Content-Type", "application/json", "RequestId", requestId))) {
            case Exchange.Failed(String cause, boolean handedOver) -> handedOver ? new Outcome.Unknown(cause) : new Outcome.NotSent(cause);
            case Exchange.Answered(int status, byte[] body) when status == 200 -> signed(body);
            case Exchange.Answered(int status, byte[] body) when status >= 400 && status < 500 -> refused(status, body);
            case Exchange.Answered(int status, _) -> new Outcome.Unknown("it answered with status " + status);
        };
    }

    /** Asks for the receipt that was signed under an id. */
    public Lookup find(String requestId) {
        return switch (transport.get("/api/v3/invoices/" + requestId)) {
            case Exchange.Failed(String cause, _) -> new Lookup.Unclear(cause);
            case Exchange.Answered(int status, byte[] body) -> switch (status) {
                case 200 -> ResultJson.read(body).<Lookup>map(result -> new Lookup.Found(body, result))
                    .orElseGet(() -> new Lookup.Unclear("its answer is no receipt"));
                case 404 -> new Lookup.Missing();
                case 405, 501 -> new Lookup.Unsupported();
                default -> new Lookup.Unclear("it answered with status " + status);
            };
        };
    }

    private static Outcome signed(byte[] body) {
        Optional<InvoiceResult> result = ResultJson.read(body);
        if (result.isPresent()) {
            return new Outcome.Signed(body, result.get());
        }
        return ErrorJson.read(body).flatMap(PfrError::code).filter(code -> NOT_READY.contains(code) || LOCKED.contains(code))
            .map(PfrClient::general).orElseGet(() -> new Outcome.Unknown("its answer is no receipt"));
    }

    private static Outcome refused(int status, byte[] body) {
        Optional<PfrError> error = ErrorJson.read(body);
        if (error.isPresent() && error.get().code().isPresent()) {
            return general(error.get().code().get());
        }
        if (error.isPresent() && status == 400) {
            return new Outcome.Refused(body, error.get().violations());
        }
        return status == 401 || status == 403 ? new Outcome.NotReady(List.of()) : new Outcome.Unknown("it answered with status " + status);
    }

    /** By the list of codes of the technical guide; a code that says nothing about signing is a refusal of the request. */
    private static Outcome general(String code) {
        if (NOT_READY.contains(code)) {
            return new Outcome.NotReady(List.of(code));
        }
        if (LOCKED.contains(code)) {
            return new Outcome.Locked(code);
        }
        return code.equals(NO_SECURE_ELEMENT) ? new Outcome.Unknown("it does not reach its secure element (" + code + ")")
            : new Outcome.Refused(ErrorJson.code(code), List.of());
    }

    @Override
    public void close() {
        transport.close();
    }
}
