package rs.tefter.api.tefter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.PageLanguage;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.rendering.InvoiceRendering;
import rs.tefter.rendering.InvoiceView.Attachment;
import rs.tefter.validation.text.Language;
import rs.tefter.view.InvoiceViews;
import rs.tefter.view.InvoiceViews.AttachedFile;

/** Invoices to look at, and what is attached to them. */
final class ViewEndpoints {

    private static final String INVOICE = "/api/v1/invoices/{globUniqId}";
    private static final int MOST_DIGITS = 9;

    private final InvoicePlace place;
    private final InvoiceViews views;

    ViewEndpoints(InvoicePlace place, InvoiceViews views) {
        this.place = place;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
            Route.get(INVOICE + "/html", Access.KEY, this::html),
            Route.get(INVOICE + "/pdf", Access.KEY, this::pdf),
            Route.get(INVOICE + "/attachments", Access.KEY, this::attachments),
            Route.get(INVOICE + "/attachments/{number:digits}", Access.KEY, this::attachment));
    }

    private Reply html(Call call) {
        Language language = PageLanguage.of(call);
        String page = place.content(call, invoice -> views.html(invoice, language), invoice -> views.html(invoice, language));
        return unsniffed(Reply.of(200, Reply.HTML, page.getBytes(StandardCharsets.UTF_8)))
            .with("Content-Security-Policy", InvoiceRendering.CONTENT_SECURITY_POLICY);
    }

    private Reply pdf(Call call) {
        Language language = PageLanguage.of(call);
        return unsniffed(Reply.of(200, Reply.PDF, place.content(call, invoice -> views.pdf(invoice, language),
            invoice -> views.pdf(invoice, language))));
    }

    private Reply attachments(Call call) {
        List<Attachment> attachments = place.content(call, views::attachments, views::attachments);
        return TefterJson.reply(new AttachmentsDto(IntStream.range(0, attachments.size())
            .mapToObj(i -> AttachmentDto.of(i + 1, attachments.get(i))).toList()));
    }

    /** A file of a stranger: never shown in place, never of the type it claims. */
    private Reply attachment(Call call) {
        String digits = call.path("number");
        int number = digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
        AttachedFile file = place.content(call, invoice -> views.attachment(invoice, number), invoice -> views.attachment(invoice, number));
        return unsniffed(Reply.of(200, Reply.FILE, file.content())).with("Content-Disposition", disposition(file.name()))
            .with("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static Reply unsniffed(Reply reply) {
        return reply.with("X-Content-Type-Options", "nosniff");
    }

    /** The name for old readers in plain letters, for all others as it is (RFC 6266). */
    private static String disposition(String name) {
        String file = name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\]", "_");
        String plain = file.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    }

    record AttachmentsDto(List<AttachmentDto> items) {}

    /** @param size null when the content is not in the document */
    record AttachmentDto(int number, String name, String description, String mimeType, Long size, String link) {

        static AttachmentDto of(int number, Attachment attachment) {
            return new AttachmentDto(number, attachment.name(), attachment.description(), attachment.mimeType(), attachment.size().orElse(null),
                attachment.link());
        }
    }
}
