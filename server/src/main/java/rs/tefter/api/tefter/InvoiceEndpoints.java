package rs.tefter.api.tefter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Contents;
import rs.tefter.exchange.InvoiceSearch;
import rs.tefter.exchange.InvoiceSearch.Item;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.mail.Outbox;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Sha256;

/** Search and documents of both sides by the id they share. */
final class InvoiceEndpoints {

    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 500;

    private final InvoiceSearch search;
    private final InvoicePlace place;
    private final Contents contents;
    private final Outbox outbox;

    InvoiceEndpoints(InvoiceSearch search, InvoicePlace place, Contents contents, Outbox outbox) {
        this.search = search;
        this.place = place;
        this.contents = contents;
        this.outbox = outbox;
    }

    List<Route> routes() {
        return List.of(
            Route.get("/api/v1/invoices", Access.KEY, this::page),
            Route.get("/api/v1/invoices/{globUniqId}", Access.KEY, this::detail),
            Route.get("/api/v1/invoices/{globUniqId}/original", Access.KEY, this::original),
            Route.get("/api/v1/invoices/{globUniqId}/envelope", Access.KEY, this::envelope),
            Route.post("/api/v1/invoices/{globUniqId}/archive", Access.KEY, this::archive));
    }

    private Reply page(Call call) {
        int limit = Parameters.integer(call, "limit", USUAL_LIMIT, 1, MOST);
        Optional<Long> cursor = call.query("cursor").map(text -> Parameters.parse(text, "cursor", Long::parseLong));
        InvoiceSearch.Query query = new InvoiceSearch.Query(side(call), call.query("number"), call.query("numberLike"), call.query().all("status"),
            call.query("partner"), day(call, "dateFrom"), day(call, "dateTo"), cursor, limit + 1);
        List<Item> found = search.search(call.companyId(), query);
        boolean more = found.size() > limit;
        List<Item> items = more ? found.subList(0, limit) : found;
        return TefterJson.reply(new PageDto(items.stream().map(ItemDto::of).toList(), more ? Long.toString(items.getLast().id()) : null));
    }

    private static Side side(Call call) {
        return switch (call.query("side").orElse("")) {
            case "sales" -> Side.SALES;
            case "purchase" -> Side.PURCHASE;
            default -> throw Problem.refused("SomeOfInputParametarsNotDefined", "side", "side is sales or purchase").refusal();
        };
    }

    private static Optional<LocalDate> day(Call call, String name) {
        return call.query(name).map(text -> Parameters.parse(text, name, LocalDate::parse));
    }

    private Reply detail(Call call) {
        Item item = place.item(call);
        List<EntryDto> history = search.history(call.companyId(), item).stream()
            .map(entry -> new EntryDto(entry.eventId(), entry.status(), entry.occurredAt(), entry.actor(), entry.comment().orElse(null),
                entry.origin().contract().orElse(null), entry.origin().person().orElse(null)))
            .toList();
        ItemDto dto = ItemDto.of(item);
        return TefterJson.reply(new DetailDto(dto.salesInvoiceId, dto.purchaseInvoiceId,
            dto.globUniqId, dto.number, dto.type, dto.status, dto.partner, dto.currency,
            dto.total, dto.sentUtc, dto.lastModifiedUtc, item.side().name().toLowerCase(Locale.ROOT), item.requestId().orElse(null), history,
            mail(item, call)));
    }

    /** To the seller alone: it wrote them. */
    private List<MailDto> mail(Item item, Call call) {
        return item.side() == Side.PURCHASE ? List.of()
            : outbox.about(call.companyId(), item.id()).stream()
                .map(mail -> new MailDto(mail.event().wire(), mail.occurredAt(), mail.to().orElse(null), mail.error().orElse(null))).toList();
    }

    private Reply original(Call call) {
        byte[] original = place.content(call, contents::original, contents::original);
        byte[] sha256 = Sha256.of(original);
        return Reply.of(200, Reply.XML_AS_RECEIVED, original)
            .with("Digest", "sha-256=" + Base64.getEncoder().encodeToString(sha256))
            .with("ETag", "\"" + HexFormat.of().formatHex(sha256) + "\"");
    }

    private Reply envelope(Call call) {
        return Reply.of(200, Reply.XML, place.content(call, contents::envelope, contents::envelope));
    }

    /** Puts the invoice away on the caller's side, for ever. */
    private Reply archive(Call call) {
        place.archive(call);
        return Reply.empty(204);
    }

    record PageDto(List<ItemDto> items, String next) {}

    record PartnerDto(String pib, String name) {}

    record ItemDto(long salesInvoiceId, long purchaseInvoiceId, UUID globUniqId,
            String number, String type, String status, PartnerDto partner, String currency,
                   BigDecimal total, Instant sentUtc, Instant lastModifiedUtc) {

        static ItemDto of(Item item) {
            return new ItemDto(item.ids().salesInvoiceId(), item.ids().purchaseInvoiceId(),
                item.ids().globUniqId(), item.number(), item.type().wire(), item.status(),
                new PartnerDto(item.partnerPib(), item.partnerName()), item.currency(), item.total(), item.sentAt().orElse(null), item.modifiedAt());
        }
    }

    record EntryDto(long eventId, String status, Instant occurredUtc, String by, String comment, String contract, String person) {}

    record MailDto(String event, Instant occurredUtc, String to, String error) {}

    record DetailDto(long salesInvoiceId, long purchaseInvoiceId, UUID globUniqId,
            String number, String type, String status, PartnerDto partner, String currency,
                     BigDecimal total, Instant sentUtc, Instant lastModifiedUtc, String side, String requestId, List<EntryDto> history,
                     List<MailDto> mail) {}
}
