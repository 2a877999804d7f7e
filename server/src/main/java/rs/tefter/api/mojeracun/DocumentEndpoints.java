package rs.tefter.api.mojeracun;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rs.tefter.api.http.Reply;
import rs.tefter.intermediary.Actions.Action;
import rs.tefter.intermediary.Intermediary;
import rs.tefter.intermediary.ProcessStatus;
import rs.tefter.intermediary.Sending;
import rs.tefter.platform.Answered;
import rs.tefter.validation.SendToCir;

/** What is done with documents: sent, received, imported, decided on, acted on. */
final class DocumentEndpoints {

    /** Exactly so: clients compare it letter by letter. */
    private static final String RECEIVED = "text/xml;charset=utf-8";
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final String CANCELED = "Otkazano od strane pošiljaoca";
    private static final String REVERSED = "Stornirano od strane pošiljaoca";

    private final Intermediary intermediary;

    DocumentEndpoints(Intermediary intermediary) {
        this.intermediary = intermediary;
    }

    Reply send(Session session) {
        Parameters parameters = session.parameters();
        Optional<SendToCir> sendToCir = parameters.text("SendToCir").flatMap(text -> {
            Optional<SendToCir> read = SendToCir.parse(text);
            if (read.isEmpty()) {
                parameters.fault("SEND_TO_CIR", "SendToCir", "SendToCir is not valid. Options Yes, No, Auto, Default");
            }
            return read;
        });
        parameters.check();
        Sending.Order order = new Sending.Order(session.company(), session.unit(), session.fields().given("File").orElseThrow(), sendToCir,
            parameters.flag("HighImportanceReceive", "IsHighImportantReceive"));
        return Reply.of(intermediary.sending().send(order, session.request("send"),
            document -> Answers.one(session.format(), Sheet.SEND, Documents.sent(document, session.company(), session.format()))));
    }

    Reply receive(Session session) {
        Optional<Long> id = session.parameters().id("ElectronicId");
        session.parameters().check();
        return Reply.of(200, RECEIVED, intermediary.handover().receive(session.companyId(), id.orElseThrow(), session.unit()));
    }

    Reply imported(Session session) {
        String id = session.call().path("ElectronicId");
        if (!ID.matcher(id).matches()) {
            throw Errors.fault("NUMBER", "ElectronicId", "ElectronicId is not valid.").refusal();
        }
        intermediary.handover().imported(session.companyId(), Long.parseLong(id), session.unit());
        return Answers.reply(Answers.one(session.format(), Sheet.IMPORT, new Row().put("Status", "ok")));
    }

    Reply state(Session session) {
        Parameters parameters = session.parameters();
        Optional<Long> id = parameters.id("ElectronicId");
        Optional<String> reason = parameters.text("RejectReason");
        Optional<Long> given = parameters.number("StatusId", "StatusId is not valid. Options 0, 1, 2, 3");
        Optional<ProcessStatus> status = given.filter(code -> code >= 0 && code <= 3).flatMap(code -> ProcessStatus.read(code.intValue()));
        if (given.isPresent() && status.isEmpty()) {
            parameters.fault("STATUS", "StatusId", "StatusId " + given.get() + " can not be set via API. Options 0, 1, 2, 3");
        }
        if (status.filter(ProcessStatus.REJECTED::equals).isPresent() && reason.isEmpty()) {
            parameters.fault("REQUIRED", "RejectReason", "RejectReason is required for StatusId 1.");
        }
        parameters.check();
        Answered answered = intermediary.statements().state(session.companyId(), id.orElseThrow(), session.unit(), status.orElseThrow(), reason,
            session.request("updatedokumentprocessstatus"), since -> Answers.one(session.format(), Sheet.STATEMENT, new Row()
                .put("ElectronicId", id.orElseThrow())
                .put("DokumentProcessStatus", status.orElseThrow().code())
                .put("UpdateDate", Times.withOffset(since))));
        return Reply.of(answered);
    }

    Reply act(Session session) {
        Parameters parameters = session.parameters();
        Optional<Long> id = parameters.id("ElectronicId");
        Optional<Action> action = action(parameters);
        parameters.check();
        return Reply.of(intermediary.actions().apply(session.company(), id.orElseThrow(), session.unit(), action.orElseThrow(),
            session.request("documentaction"), document -> Answers.one(session.format(), Sheet.OUTBOX, Documents.outbox(document))));
    }

    private static Optional<Action> action(Parameters parameters) {
        String word = parameters.text("Apply").orElseThrow();
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "resend" -> Optional.of(new Action.Resend());
            case "cancel" -> Optional.of(new Action.Cancel(parameters.text("CancelReason").orElse(CANCELED)));
            case "storno" -> Optional.of(new Action.Storno(parameters.text("StornoComment", "StornoReason", "CancelReason").orElse(REVERSED),
                parameters.text("StornoNumber")));
            case "delete" -> Optional.of(new Action.Delete());
            default -> {
                parameters.fault("ACTION", "Apply", "Apply is not valid. Options resend, cancel, storno, delete");
                yield Optional.empty();
            }
        };
    }
}
