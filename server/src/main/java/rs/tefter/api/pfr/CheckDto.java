package rs.tefter.api.pfr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.verification.ReceiptFacts;
import rs.tefter.pfr.KeptReceipt;
import rs.tefter.pfr.ReceiptChecks.Genuine;

/** What a check says in JSON; the cashier is never told, and of a receipt that is not kept only what its address holds. */
record CheckDto(RequestDto invoiceRequest, ResultDto invoiceResult, String journal, boolean isValid) {

    static final CheckDto WRONG = new CheckDto(null, null, null, false);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);
    private static final int DECIMALS = 4;

    record RequestDto(String posTime, String taxId, String businessName, String locationName, String address, String city, String administrativeUnit,
            String buyer, String buyerCostCenter, String cashier, String requestedBy, String referentDocumentNumber, int invoiceType,
            int transactionType, List<PaymentDto> payments) {}

    record PaymentDto(int paymentType, BigDecimal amount) {}

    record ResultDto(BigDecimal totalAmount, long transactionTypeCounter, long totalCounter, String invoiceCounterExtension, String invoiceNumber,
            String signedBy, String sdcTime) {}

    /** @param city of the taxpayer, which no receipt holds */
    static CheckDto of(Genuine genuine, String city) {
        ReceiptFacts facts = genuine.signed().facts();
        Optional<String> journal = genuine.kept().flatMap(kept -> kept.result().journal()).map(String::stripTrailing);
        return new CheckDto(request(facts, genuine.kept(), city), new ResultDto(facts.totalAmount(), facts.transactionTypeCounter(),
            facts.totalCounter(), facts.kind().code(), facts.invoiceNumber(), facts.signedBy(), time(facts.signedAt())), journal.orElse(null), true);
    }

    private static RequestDto request(ReceiptFacts facts, Optional<KeptReceipt> kept, String city) {
        Optional<InvoiceRequest> request = kept.map(KeptReceipt::request);
        Optional<InvoiceResult> result = kept.map(KeptReceipt::result);
        return new RequestDto(
            request.flatMap(InvoiceRequest::dateAndTimeOfIssue).map(OffsetDateTime::toInstant).map(CheckDto::time).orElse(null),
            text(result, InvoiceResult::tin),
            text(result, InvoiceResult::businessName),
            text(result, InvoiceResult::locationName),
            text(result, InvoiceResult::address),
            text(result, _ -> city),
            text(result, InvoiceResult::district),
            facts.buyerId().orElse(null),
            request.flatMap(InvoiceRequest::buyerCostCenterId).orElse(null),
            null,
            facts.requestedBy(),
            request.flatMap(InvoiceRequest::referentDocumentNumber).orElse(null),
            facts.kind().type().number(),
            facts.kind().transaction().number(),
            request.map(CheckDto::payments).orElse(null));
    }

    private static String text(Optional<InvoiceResult> result, Function<InvoiceResult, String> part) {
        return result.map(part).orElse(null);
    }

    private static List<PaymentDto> payments(InvoiceRequest request) {
        return request.payments().stream()
            .map(payment -> new PaymentDto(payment.type().number(), payment.amount().setScale(DECIMALS, RoundingMode.HALF_UP))).toList();
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
