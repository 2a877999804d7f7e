package rs.tefter.pfr;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.TaxGroup;
import rs.tefter.fiscal.TaxGroups;
import rs.tefter.fiscal.wire.DeviceStatus;
import rs.tefter.fiscal.wire.Environment;
import rs.tefter.fiscal.wire.Reading;
import rs.tefter.fiscal.wire.RequestReader;
import rs.tefter.fiscal.wire.Violation;
import rs.tefter.platform.PfrSettings;
import rs.tefter.platform.Time;

/** What a fiscal processor does for cash registers. */
public final class SandboxPfr {

    /** Languages of the words in an answer; the first is meant when a caller wants neither. */
    public static final List<String> LANGUAGES = List.of("sr-Cyrl-RS", "en-US");

    private final PfrParts parts;
    private final PfrSettings settings;
    private final URI baseUrl;
    private final RequestReader reader;

    SandboxPfr(PfrParts parts, PfrSettings settings, URI baseUrl) {
        this.parts = parts;
        this.settings = settings;
        this.baseUrl = baseUrl;
        this.reader = new RequestReader(this::labelsInForce, settings.strict());
    }

    /** A label is possible when today's group has it, and so has the group of the receipt that is refunded or copied. */
    private Predicate<String> labelsInForce(Optional<OffsetDateTime> referenceTime) {
        TaxGroups groups = parts.taxGroups();
        Optional<TaxGroup> today = groups.at(parts.clock().instant());
        Optional<TaxGroup> then = referenceTime.isPresent() ? groups.at(referenceTime.get().toInstant()) : today;
        return label -> today.filter(group -> group.has(label)).isPresent() && then.filter(group -> group.has(label)).isPresent();
    }

    /** How it is; it can be asked without a card too. */
    public DeviceStatus status() {
        Meter meter = parts.store().meter(parts.jid());
        Optional<PfrCode> obstacle = parts.card().obstacle();
        boolean auditRequired = settings.auditLimit().filter(meter::nearsLimit).isPresent();
        Optional<String> last = Optional.of(meter.counters().total()).filter(total -> total > 0)
            .map(total -> parts.jid() + "-" + parts.jid() + "-" + total);
        TaxGroups groups = parts.taxGroups();
        OffsetDateTime now = parts.clock().instant().atZone(Time.BELGRADE).toOffsetDateTime();
        return new DeviceStatus(obstacle.isPresent(), auditRequired, Optional.of(now), last, "3.0.0.0", "3.1.1", "1.0", "1.0.0",
            Maker.registration(parts.jid()), Maker.MAKE, Maker.MODEL, List.of(), codes(obstacle, auditRequired), LANGUAGES,
            Optional.of(parts.jid()), baseUrl + "/pfr/", groups.at(now.toInstant()), newestFirst(groups));
    }

    private static List<String> codes(Optional<PfrCode> obstacle, boolean auditRequired) {
        List<String> codes = new ArrayList<>();
        if (obstacle.isPresent() && obstacle.get() != PfrCode.PIN_REQUIRED) {
            codes.add(obstacle.get().wire());
        }
        if (auditRequired) {
            codes.add(PfrCode.AUDIT_NEEDED.wire());
        }
        if (obstacle.isPresent()) {
            codes.add(PfrCode.PIN_REQUIRED.wire());
        }
        codes.add(PfrCode.INTERNET_AVAILABLE.wire());
        return codes;
    }

    private static List<TaxGroup> newestFirst(TaxGroups groups) {
        return groups.groups().stream().sorted(Comparator.comparing((TaxGroup group) -> group.validFrom().toInstant()).reversed()).toList();
    }

    /** Where it belongs; empty without a card. */
    public Optional<Environment> environment() {
        String here = baseUrl + "/pfr/";
        return Optional.of(new Environment("Тефтер - пробно окружење, није фискално", "Central Europe Standard Time", settings.taxpayer().address(),
            settings.taxpayer().city(), "RS", new Environment.Endpoints(here, here, here, settings.verificationRoot()), "ТЕФТЕР ПЕСАК", "", "",
            LANGUAGES)).filter(_ -> parts.card().isPresent());
    }

    /** What becomes of a PIN, whatever text was given for one. */
    public PfrCode enterPin(String given) {
        return parts.card().enter(given);
    }

    /**
     * Signs a receipt, or gives again what was signed under the request id.
     *
     * @param body InvoiceRequest in JSON
     * @param messages words that go with a receipt
     * @throws LostAnswer when that was asked for
     */
    public Answer sign(byte[] body, Optional<PfrRequestId> requestId, String messages) {
        Faults.Fault fault = parts.faults().next();
        fault.hold();
        if (fault.dropRequest()) {
            throw new LostAnswer();
        }
        Optional<String> refusal = fault.bareCode().or(() -> parts.card().obstacle().map(PfrCode::wire));
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        Answer answer = switch (reader.read(body)) {
            case Reading.Malformed _ -> new Answer.Refused(PfrCode.WRONG_FORMAT.wire());
            case Reading.Violated(List<Violation> violations) -> new Answer.Violated(violations);
            case Reading.Accepted(InvoiceRequest request) -> signed(new Lane.Work(request, requestId, messages));
        };
        if (fault.dropReply() && answer instanceof Answer.Signed) {
            throw new LostAnswer();
        }
        return answer;
    }

    private Answer signed(Lane.Work work) {
        return switch (parts.lane().submit(work)) {
            case Lane.Outcome.Kept(KeptReceipt receipt) -> new Answer.Signed(receipt.answer());
            case Lane.Outcome.OtherContent _ -> new Answer.Violated(List.of(new Violation("requestId", Violation.INVALID)));
            case Lane.Outcome.AuditOverdue _ -> new Answer.Refused(PfrCode.AUDIT_OVERDUE.wire());
        };
    }

    /** What was signed under the request id. */
    public Optional<InvoiceResult> find(PfrRequestId requestId) {
        return parts.store().byRequestIds(parts.jid(), List.of(requestId)).stream().findFirst().map(KeptReceipt::answer);
    }
}
