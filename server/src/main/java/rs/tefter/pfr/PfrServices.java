package rs.tefter.pfr;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.TaxGroups;
import rs.tefter.fiscal.Taxpayer;
import rs.tefter.fiscal.signing.FiscalProcessor;
import rs.tefter.fiscal.signing.SecureElement;
import rs.tefter.fiscal.signing.Terms;
import rs.tefter.platform.PfrSettings;
import rs.tefter.platform.PfrSettings.JournalMark;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Time;

/** The processor of a sandbox, put together: what cash registers ask of it, what developers do to it, and what everybody may ask. */
public record PfrServices(SandboxPfr pfr, Workbench workbench, ReceiptChecks checks) {

    private static final String MARK = "ПРОБНИ РАД - НИЈЕ ФИСКАЛНИ РАЧУН";

    /** Makes its keys and its row in the database unless they are there. */
    public static PfrServices open(DataSource database, Settings settings, Time time, SecureRandom random) {
        PfrSettings chosen = settings.pfr();
        PfrStore store = new PfrStore(database);
        String jid = Jid.of(chosen.jid(), store, random);
        SecureElement element = Keys.open(settings.home(), jid, time.instant(), random);
        store.addCertificate(jid, Keys.encoded(element.certificate()));
        TaxGroups groups = TaxGroupsFile.read(chosen.taxGroups());
        PfrClock clock = new PfrClock(time);
        FiscalProcessor processor = processor(element, chosen);
        Lane lane = new Lane(jid, store, database, (work, meter, moment) -> sign(processor, groups, work, meter, moment), clock, chosen.auditLimit());
        PfrParts parts = new PfrParts(jid, store, new Card(store, jid, chosen.pin()), clock, new Faults(), lane, groups);
        return new PfrServices(
            new SandboxPfr(parts, chosen, settings.baseUrl()),
            new Workbench(parts, element, database),
            new ReceiptChecks(jid, store, groups, new PageTokens(store.pageKey(jid), time)));
    }

    private static FiscalProcessor processor(SecureElement element, PfrSettings settings) {
        PfrSettings.Taxpayer taxpayer = settings.taxpayer();
        return new FiscalProcessor(element,
            new Taxpayer(taxpayer.tin(), taxpayer.businessName(), taxpayer.locationName(), taxpayer.address(), taxpayer.district()),
            settings.markJournal() == JournalMark.HEADER ? List.of(MARK) : List.of(), settings.verificationRoot(), Maker.registration(element.id()));
    }

    private static KeptReceipt sign(FiscalProcessor processor, TaxGroups groups, Lane.Work work, Meter meter, Instant moment) {
        Terms terms = new Terms(processor.element().id(), groups.appliedTo(work.request(), moment).orElseThrow(), meter.counters(), moment,
            work.messages());
        return new KeptReceipt(work.requestId(), work.request(), processor.issue(complete(work.request()), terms));
    }

    /** What is kept has the journal always, and the picture never: the address gives it again. */
    private static InvoiceRequest complete(InvoiceRequest request) {
        return new InvoiceRequest(request.dateAndTimeOfIssue(), request.cashier(), request.buyerId(), request.buyerCostCenterId(), request.kind(),
            request.payments(), request.invoiceNumber(), request.referentDocumentNumber(), request.referentDocumentTime(), true, false,
            request.items());
    }
}
