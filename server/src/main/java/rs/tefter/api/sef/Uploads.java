package rs.tefter.api.sef;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Multipart;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Gate;
import rs.tefter.exchange.Intake;
import rs.tefter.exchange.InvoiceIds;
import rs.tefter.exchange.Submission;
import rs.tefter.platform.Problem;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.registry.Companies;
import rs.tefter.validation.SendToCir;

/** The three ways to send an invoice: UBL as the body, as a file of a form, and the 2021 form with the request id in the path (S1, S2, S3). */
final class Uploads {

    private static final Set<String> XML = Set.of("application/xml", "text/xml");
    private static final String FORM = "multipart/form-data";
    private static final String FILE = "ublFile";

    private final Intake intake;
    private final Companies companies;
    private final boolean validateAtOnce;

    /** @param validateAtOnce what holds when a call does not say executeValidation */
    Uploads(Intake intake, Companies companies, boolean validateAtOnce) {
        this.intake = intake;
        this.companies = companies;
        this.validateAtOnce = validateAtOnce;
    }

    List<Route> routes(String prefix) {
        return List.of(
            Route.post(prefix + "/ubl", Access.KEY, this::body),
            Route.post(prefix + "/ubl/upload", Access.KEY, this::form),
            Route.post(prefix + "/ubl/upload/{requestId*}", Access.KEY, this::firstGeneration));
    }

    Reply body(Call call) {
        if (!isXml(call)) {
            throw unsupported("Send the UBL document as application/xml or text/xml");
        }
        return send(call, RequestIds.of(call), call.body(), false, Generation.SECOND);
    }

    static boolean isXml(Call call) {
        return XML.contains(call.mediaType());
    }

    private Reply form(Call call) {
        if (call.mediaType().equals(FORM)) {
            return send(call, RequestIds.of(call), file(call), true, Generation.SECOND);
        }
        if (isXml(call)) {
            return send(call, RequestIds.of(call), call.body(), true, Generation.SECOND);
        }
        throw unsupported("Send the UBL document as part ublFile of multipart/form-data, or as application/xml");
    }

    private Reply firstGeneration(Call call) {
        byte[] document = call.mediaType().equals(FORM) ? file(call) : call.body();
        return send(call, RequestId.of(call.path("requestId")), document, false, Generation.FIRST);
    }

    private static byte[] file(Call call) {
        List<Multipart.Part> parts = call.parts();
        return parts.stream()
            .filter(part -> part.name().equals(FILE))
            .findFirst()
            .or(() -> parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty())
            .map(Multipart.Part::content)
            .orElseThrow(() -> Problem.refused("UBLFileNotUploaded", FILE, "The form has no part " + FILE).refusal());
    }

    private Reply send(Call call, Optional<RequestId> requestId, byte[] document, boolean formFile, Generation usual) {
        Submission submission = new Submission(
            requestId.orElseThrow(() -> Problem.refused("RequiredRequestId", "requestId", "requestId is required").refusal()),
            document, sendToCir(call),
            call.query().flag("executeValidation").orElse(validateAtOnce), call.query().flag("draft").orElse(false), formFile);
        boolean first = Generation.asked(call).orElse(usual) == Generation.FIRST;
        return Reply.of(intake.send(companies.byId(call.companyId()).orElseThrow(), submission,
            first ? Uploads::firstAnswer : ids -> SefJson.answer(MiniInvoiceDto.of(ids))));
    }

    private static Optional<SendToCir> sendToCir(Call call) {
        return call.query("sendToCir").map(Gate::sendToCir);
    }

    /** The dictionary of the framework text, whose keys are camelCase. */
    private static StoredAnswer firstAnswer(InvoiceIds ids) {
        String body = "{\"salesInvoiceId\":" + ids.salesInvoiceId() + ",\"invoiceId\":"
            + ids.purchaseInvoiceId() + ",\"purchaseInvoiceId\":" + ids.purchaseInvoiceId() + "}";
        return new StoredAnswer(200, Reply.JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    private static RuntimeException unsupported(String message) {
        return Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "UnsupportedMediaType", message).refusal();
    }
}
