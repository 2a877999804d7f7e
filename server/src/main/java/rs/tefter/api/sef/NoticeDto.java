package rs.tefter.api.sef;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import rs.tefter.notice.Notice;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;

/** A recipient's notice as its two parties see it; they differ in the order of the parties and in which ids of the invoice they see. */
final class NoticeDto {

    private static final String SENT = "Sent";

    private NoticeDto() {}

    /** What the sender sees. */
    record SentDto(
            PartyDto recipient, PartyDto sender, String sendingStatus, Long salesInvoiceId, Long purchaseInvoiceId, long id,
            String noticeNumber, String noticeDate, BigDecimal totalVatAmount, String documentIssueOrigin, String basisOfNotice,
            String documentReferenceType, String relatedDocumentNumber, String relatedDocumentIssueDate,
            String relatedInvoicePeriodStartDate, String relatedInvoicePeriodEndDate, String relatedDocumentStornoDate, String notes) {

        static SentDto of(Notice notice, Companies companies) {
            Notice.Content content = notice.content();
            return new SentDto(PartyDto.of(notice.recipientId(), companies), PartyDto.of(notice.senderId(), companies), SENT,
                salesInvoice(notice), notice.subject().map(Notice.Subject::purchaseInvoiceId).orElse(null), notice.id(),
                content.number(), SefTimes.utc(notice.sentAt()), content.totalVatAmount(), content.origin().wire(), content.basis().wire(),
                content.reference().wire(), content.relatedNumber(), SefTimes.utc(content.relatedIssueDate()),
                time(content.periodStart()), time(content.periodEnd()), time(content.stornoDate()), content.notes().orElse(null));
        }
    }

    /** What the recipient sees. */
    record ReceivedDto(
            PartyDto sender, PartyDto recipient, Long salesInvoiceId, long id,
            String noticeNumber, String noticeDate, BigDecimal totalVatAmount, String documentIssueOrigin, String basisOfNotice,
            String documentReferenceType, String relatedDocumentNumber, String relatedDocumentIssueDate,
            String relatedInvoicePeriodStartDate, String relatedInvoicePeriodEndDate, String relatedDocumentStornoDate, String notes) {

        static ReceivedDto of(Notice notice, Companies companies) {
            Notice.Content content = notice.content();
            return new ReceivedDto(PartyDto.of(notice.senderId(), companies), PartyDto.of(notice.recipientId(), companies),
                salesInvoice(notice), notice.id(),
                content.number(), SefTimes.utc(notice.sentAt()), content.totalVatAmount(), content.origin().wire(), content.basis().wire(),
                content.reference().wire(), content.relatedNumber(), SefTimes.utc(content.relatedIssueDate()),
                time(content.periodStart()), time(content.periodEnd()), time(content.stornoDate()), content.notes().orElse(null));
        }
    }

    /** One of the two parties. */
    record PartyDto(String registrationCode, boolean isBudget, long id, String vatRegistrationCode, String name, String address) {

        static PartyDto of(long companyId, Companies companies) {
            Company company = companies.byId(companyId).orElseThrow();
            return new PartyDto(company.code(), company.publicFundUser(), companyId, company.pib(), company.name(),
                company.address().street() + ", " + company.address().city());
        }
    }

    private static Long salesInvoice(Notice notice) {
        return notice.subject().map(Notice.Subject::salesInvoiceId).orElse(null);
    }

    private static String time(Optional<Instant> instant) {
        return instant.map(SefTimes::utc).orElse(null);
    }
}
