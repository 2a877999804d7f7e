package rs.tefter.view;

import java.time.LocalDateTime;
import rs.tefter.notice.Notice;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.rendering.RecipientsNotice;
import rs.tefter.validation.text.Language;

/** Recipients' notices as PDFs, the same for both parties. */
public final class NoticeViews {

    private final Companies companies;
    private final Renderings renderings;
    private final Time time;

    public NoticeViews(Companies companies, Renderings renderings, Time time) {
        this.companies = companies;
        this.renderings = renderings;
        this.time = time;
    }

    public byte[] pdf(Notice notice, Language language) {
        Notice.Content content = notice.content();
        RecipientsNotice.Subject subject = new RecipientsNotice.Subject(content.origin().wire(), content.reference().wire(),
            content.relatedNumber(), Time.dayOf(content.relatedIssueDate()), content.periodStart().map(Time::dayOf),
            content.periodEnd().map(Time::dayOf), content.stornoDate().map(Time::dayOf));
        LocalDateTime sentAt = notice.sentAt().atZone(Time.BELGRADE).toLocalDateTime();
        RecipientsNotice page = new RecipientsNotice(language, content.number(), sentAt, party(notice.senderId()), party(notice.recipientId()),
            content.totalVatAmount(), subject, content.notes().orElse(""));
        return renderings.make(() -> page.table().pdf(time.now().toLocalDateTime()));
    }

    private RecipientsNotice.Party party(long companyId) {
        Company company = companies.byId(companyId).orElseThrow();
        return new RecipientsNotice.Party(company.name(), company.pib(), company.address().street() + ", " + company.address().city());
    }
}
