package rs.tefter.api.sef;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.PageLanguage;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Intake;
import rs.tefter.notice.BasisOfNotice;
import rs.tefter.notice.DocumentIssueOrigin;
import rs.tefter.notice.DocumentReference;
import rs.tefter.notice.Notice;
import rs.tefter.notice.NoticeDraft;
import rs.tefter.notice.RecipientNotices;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.WireName;
import rs.tefter.registry.Companies;
import rs.tefter.view.NoticeViews;

/** The notices of recipients on input VAT. */
final class NoticeEndpoints {

    private final RecipientNotices notices;
    private final Companies companies;
    private final NoticeViews views;

    NoticeEndpoints(RecipientNotices notices, Companies companies, NoticeViews views) {
        this.notices = notices;
        this.companies = companies;
        this.views = views;
    }

    /** The example calls of the official description leave the hyphen of {@code date-range} out. */
    List<Route> routes(String prefix) {
        return List.of(
            Route.post(prefix + "/sender/send", Access.KEY, this::send),
            Route.get(prefix + "/sender/{noticeId:digits}", Access.KEY,
                call -> SefJson.reply(NoticeDto.SentDto.of(notices.sent(call.companyId(), id(call)), companies))),
            Route.get(prefix + "/sender/date-range", Access.KEY, this::sent),
            Route.get(prefix + "/sender/daterange", Access.KEY, this::sent),
            Route.get(prefix + "/sender/mistake-status", Access.KEY, _ -> SefJson.reply(List.of())),
            Route.get(prefix + "/recipient/{noticeId:digits}", Access.KEY,
                call -> SefJson.reply(NoticeDto.ReceivedDto.of(notices.received(call.companyId(), id(call)), companies))),
            Route.get(prefix + "/sender/{noticeId:digits}/pdf", Access.KEY, call -> pdf(call, notices.sent(call.companyId(), id(call)))),
            Route.get(prefix + "/recipient/{noticeId:digits}/pdf", Access.KEY, call -> pdf(call, notices.received(call.companyId(), id(call)))),
            Route.get(prefix + "/recipient/date-range", Access.KEY, this::received),
            Route.get(prefix + "/recipient/daterange", Access.KEY, this::received));
    }

    private Reply pdf(Call call, Notice notice) {
        return Files.pdf("recipients-notice-" + notice.id(), views.pdf(notice, PageLanguage.of(call)));
    }

    private Reply sent(Call call) {
        SentDays days = SentDays.optional(call);
        return SefJson.reply(notices.sent(call.companyId(), days.from(), days.to()).stream()
            .map(notice -> NoticeDto.SentDto.of(notice, companies)).toList());
    }

    private Reply received(Call call) {
        SentDays days = SentDays.optional(call);
        return SefJson.reply(notices.received(call.companyId(), days.from(), days.to()).stream()
            .map(notice -> NoticeDto.ReceivedDto.of(notice, companies)).toList());
    }

    /** An id that is too long for any notice is that of no notice. */
    private static long id(Call call) {
        try {
            return Long.parseLong(call.path("noticeId"));
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    private Reply send(Call call) {
        JsonFields body = JsonFields.of(call.body());
        NoticeDraft draft = draft(body);
        Idempotency.Request request = new Idempotency.Request("notice", RequestIds.of(call, body), JsonFields.hash(draft), Intake.MISMATCH);
        return Reply.of(notices.send(call.companyId(), request, draft, notice -> SefJson.answer(NoticeDto.SentDto.of(notice, companies))));
    }

    private static NoticeDraft draft(JsonFields body) {
        Optional<JsonFields> recipient = body.object("recipient");
        return new NoticeDraft(body.text("noticeNumber"),
            body.text("totalVatAmount").map(text -> body.decimal("totalVatAmount").orElseThrow(() -> notANumber(text))),
            one(body, "documentIssueOrigin", DocumentIssueOrigin.values()), one(body, "basisOfNotice", BasisOfNotice.values()),
            one(body, "documentReferenceType", DocumentReference.values()),
            body.text("relatedDocumentNumber"), time(body, "relatedDocumentIssueDate"),
            time(body, "relatedInvoicePeriodStartDate"), time(body, "relatedInvoicePeriodEndDate"), time(body, "relatedDocumentStornoDate"),
            body.text("notes"),
            new NoticeDraft.Addressee(recipient.flatMap(fields -> fields.text("vatRegistrationCode")),
                recipient.flatMap(fields -> fields.text("registrationCode"))));
    }

    private static RuntimeException notANumber(String text) {
        return Problem.refused("VatDeductionNotificationTotalVatAmountUnallowedValue", "totalVatAmount", "'" + text + "' is not an amount").refusal();
    }

    private static <E extends Enum<E> & WireName> Optional<E> one(JsonFields body, String field, E[] values) {
        return body.text(field).map(text -> WireName.read(values, text).orElseThrow(() -> Problem.refused(
            "VatDeductionNotificationOneOrMoreMandatoryFieldsMissing", field,
            field + " is none of " + Stream.of(values).map(WireName::wire).toList()).refusal()));
    }

    private static Optional<Instant> time(JsonFields body, String field) {
        return body.text(field).map(text -> SefTimes.read(text).orElseThrow(() -> Problem.refused(
            SefDays.UNREADABLE, field, field + " is not a time: '" + text + "'").refusal()));
    }
}
