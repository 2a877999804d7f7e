package rs.tefter.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.PurchaseInvoices;
import rs.tefter.exchange.PurchaseStatus;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;

/**
 * Sends notices of recipients on input VAT and shows them to their two parties. A notice is one row that both read, so it is
 * delivered when it is sent.
 */
public final class RecipientNotices {

    private final NoticeStore notices;
    private final NoticeRules rules;
    private final Companies companies;
    private final PurchaseInvoices invoices;
    private final Idempotency idempotency;
    private final Time time;

    /** @param ignoresWhatIsNotAllowed whether dates that do not belong to this kind of notice are passed over, as the state does */
    public RecipientNotices(DataSource database, Companies companies, PurchaseInvoices invoices, Idempotency idempotency, Time time,
            boolean ignoresWhatIsNotAllowed) {
        this.notices = new NoticeStore(database);
        this.rules = new NoticeRules(ignoresWhatIsNotAllowed);
        this.companies = companies;
        this.invoices = invoices;
        this.idempotency = idempotency;
        this.time = time;
    }

    /** @param render makes the answer out of the notice, in the shape of the caller's contract */
    public Answered send(long senderId, Idempotency.Request request, NoticeDraft draft, Function<Notice, StoredAnswer> render) {
        return idempotency.run(senderId, request, () -> send(senderId, draft), render);
    }

    private Notice send(long senderId, NoticeDraft draft) {
        if (!companies.byId(senderId).orElseThrow().vatPayer()) {
            throw Problem.refused("VatDeductionNotificationCompanyIsNotVatObligor", "sender", "Only a payer of VAT sends such notices").refusal();
        }
        Notice.Content content = rules.check(draft);
        if (notices.isUsed(senderId, content.number())) {
            throw Problem.refused("VatDeductionNotificationNoticeNumberNotUnique", "noticeNumber",
                "A notice " + content.number() + " was sent already").refusal();
        }
        Company recipient = recipient(draft.recipient());
        Instant sentAt = time.instant().truncatedTo(ChronoUnit.MICROS);
        return notices.insert(senderId, recipient.companyId(), sentAt, content, subject(senderId, recipient, content));
    }

    /** Several public-fund users may share a PIB, so they are found by JBKJS. */
    private Company recipient(NoticeDraft.Addressee addressee) {
        String pib = addressee.pib().orElseThrow(() -> Problem.refused("VatDeductionNotificationRecipientCompanyMissing",
            "recipient.vatRegistrationCode", "recipient.vatRegistrationCode is missing").refusal());
        Optional<Company> named = addressee.code().flatMap(companies::byJbkjs).filter(company -> company.pib().equals(pib));
        Company company = named.or(() -> companies.byPib(pib)).filter(Company::active).orElseThrow(RecipientNotices::unknownCompany);
        if (company.publicFundUser()) {
            NoticeRules.needed(addressee.code(), "recipient.registrationCode");
        }
        if (addressee.code().filter(code -> !code.equals(company.code()) && !code.equals(company.registrationNumber())).isPresent()) {
            throw unknownCompany();
        }
        return company;
    }

    private static Refusal unknownCompany() {
        return Problem.refused("VatDeductionNotificationCompanyNotFound", "recipient", "There is no such company").refusal();
    }

    /** The invoice of the exchange that the notice names; there must be one if it says that the document was issued here. */
    private Optional<Notice.Subject> subject(long senderId, Company recipient, Notice.Content content) {
        if (content.origin() == DocumentIssueOrigin.OUTSIDE_SEF) {
            return Optional.empty();
        }
        PurchaseInvoice invoice = invoices.find(senderId, recipient.companyId(), content.relatedNumber())
            .filter(found -> found.summary().type() == content.reference().relatedType())
            .filter(found -> content.basis() != BasisOfNotice.STORNO || found.status() == PurchaseStatus.STORNO)
            .orElseThrow(() -> Problem.refused("VatDeductionNotificationInvalidSourceDocument", "relatedDocumentNumber",
                "The recipient has sent no such document " + content.relatedNumber()).refusal());
        return Optional.of(new Notice.Subject(invoice.ids().salesInvoiceId(), invoice.ids().purchaseInvoiceId()));
    }

    /** The notice that the company has sent; VatDeductionNotificationNoticeNotFound when there is none. */
    public Notice sent(long companyId, long noticeId) {
        return notices.find(NoticeStore.Party.SENDER, companyId, noticeId).orElseThrow(() -> unknown(noticeId));
    }

    /** The notice that the company has received; VatDeductionNotificationNoticeNotFound when there is none. */
    public Notice received(long companyId, long noticeId) {
        return notices.find(NoticeStore.Party.RECIPIENT, companyId, noticeId).orElseThrow(() -> unknown(noticeId));
    }

    private static Refusal unknown(long noticeId) {
        return Problem.unknown("VatDeductionNotificationNoticeNotFound", "noticeId", "There is no notice " + noticeId).refusal();
    }

    /** What the company has sent within these days, both included, the newest first. */
    public List<Notice> sent(long companyId, Optional<LocalDate> from, Optional<LocalDate> to) {
        return notices.list(NoticeStore.Party.SENDER, companyId, from, to);
    }

    /** What the company has received within these days, both included, the newest first. */
    public List<Notice> received(long companyId, Optional<LocalDate> from, Optional<LocalDate> to) {
        return notices.list(NoticeStore.Party.RECIPIENT, companyId, from, to);
    }
}
