package rs.tefter.api.minimax;

import static rs.tefter.api.http.Access.KEY;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.issuing.IssuedInvoice;
import rs.tefter.issuing.IssuedInvoices;
import rs.tefter.ledger.Attachment;
import rs.tefter.ledger.Attachments;
import rs.tefter.ledger.LedgerProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The files of documents, and those of invoices in the shape of the older operations. */
final class AttachmentEndpoints {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern BLANKS = Pattern.compile("\\s");

    private final String documents;
    private final String invoices;
    private final Attachments attachments;
    private final IssuedInvoices issued;

    AttachmentEndpoints(String organisation, Attachments attachments, IssuedInvoices issued) {
        this.documents = organisation + "/documents/{id}/attachments";
        this.invoices = organisation + "/issuedinvoices/{id}/attachments";
        this.attachments = attachments;
        this.issued = issued;
    }

    Stream<Route> routes() {
        return Stream.of(
            Route.get(documents, KEY, this::list),
            Route.post(documents, KEY, this::add),
            Route.get(documents + "/{part}", KEY, this::find),
            Route.put(documents + "/{part}", KEY, this::change),
            Route.delete(documents + "/{part}", KEY, this::delete),
            Route.get(invoices, KEY, this::ofInvoice),
            Route.post(invoices, KEY, this::addToInvoice));
    }

    private Reply list(Call call) {
        ArrayNode array = NODES.arrayNode();
        attachments.of(call.companyId(), PathIds.of(call, "id")).forEach(file -> array.add(shown(call, file)));
        return MinimaxJson.ok(array);
    }

    private Reply find(Call call) {
        return MinimaxJson.ok(shown(call, attachments.find(call.companyId(), PathIds.of(call, "id"), PathIds.of(call, "part"))));
    }

    private static ObjectNode shown(Call call, Attachment file) {
        ObjectNode object = NODES.objectNode().put("DocumentAttachmentId", file.id());
        object.set("Document", Links.of(file.documentId(), Optional.empty(),
            Optional.of("/api/orgs/" + call.companyId() + "/documents/" + file.documentId())));
        object.put("Description", file.description().orElse(null)).put("AttachmentData", Base64.getEncoder().encodeToString(file.content()))
            .put("FileName", file.fileName()).put("MimeType", file.mimeType()).put("EntryDate", RecordWriter.time(file.enteredAt()));
        return RecordWriter.end(object, file.modifiedAt(), file.version());
    }

    private Reply add(Call call) {
        JsonNode body = MinimaxJson.objectWithFile(call.body());
        return Located.created(call, attachments.add(call.companyId(), PathIds.of(call, "id"), content(body, "FileName", "MimeType"), false));
    }

    private Reply change(Call call) {
        JsonNode body = MinimaxJson.objectWithFile(call.body());
        Optional<Long> version = RowVersions.of(body);
        attachments.change(call.companyId(), PathIds.of(call, "id"), PathIds.of(call, "part"), content(body, "FileName", "MimeType"), version);
        return MinimaxJson.ok(NODES.arrayNode());
    }

    private Reply delete(Call call) {
        attachments.delete(call.companyId(), PathIds.of(call, "id"), PathIds.of(call, "part"));
        return Reply.empty(204);
    }

    private static Attachment.Content content(JsonNode body, String fileName, String mimeType) {
        String data = text(body, "AttachmentData").orElseThrow(() -> LedgerProblem.required("AttachmentData").refusal());
        String name = text(body, fileName).orElseThrow(() -> LedgerProblem.required(fileName).refusal());
        try {
            return new Attachment.Content(text(body, "Description"), name, text(body, mimeType).orElse("application/octet-stream"),
                Base64.getDecoder().decode(BLANKS.matcher(data).replaceAll("")));
        } catch (IllegalArgumentException notBase64) {
            throw LedgerProblem.notAllowed("AttachmentData", data.substring(0, Math.min(20, data.length()))).refusal();
        }
    }

    private static Optional<String> text(JsonNode body, String name) {
        return Optional.of(MinimaxJson.member(body, name)).filter(JsonNode::isString).map(JsonNode::stringValue).filter(text -> !text.isBlank());
    }

    private Reply ofInvoice(Call call) {
        IssuedInvoice invoice = issued.find(call.companyId(), PathIds.of(call, "id"));
        ArrayNode array = NODES.arrayNode();
        invoice.files().document().ifPresent(document -> attachments.of(call.companyId(), document).forEach(file -> array.add(ofInvoice(file))));
        return MinimaxJson.ok(array);
    }

    /** A file in the shape that the actions on invoices have too. */
    static ObjectNode ofInvoice(Attachment file) {
        return NODES.objectNode().put("AttachmentId", file.id()).put("AttachmentData", Base64.getEncoder().encodeToString(file.content()))
            .put("AttachmentDate", RecordWriter.time(file.enteredAt()))
            .put("AttachmentFileName", file.fileName()).put("AttachmentMimeType", file.mimeType());
    }

    private Reply addToInvoice(Call call) {
        JsonNode body = MinimaxJson.objectWithFile(call.body());
        Attachment.Content content = content(body, "AttachmentFileName", "AttachmentMimeType");
        return Located.created(call, issued.attach(call.companyId(), PathIds.of(call, "id"), content));
    }
}
