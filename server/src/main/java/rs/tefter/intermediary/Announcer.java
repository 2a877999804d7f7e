package rs.tefter.intermediary;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.access.Accounts;
import rs.tefter.exchange.Announcement;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.InvoiceSummary;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.mail.Letter;
import rs.tefter.mail.MailAddress;
import rs.tefter.mail.Outbox;
import rs.tefter.platform.Settings;
import rs.tefter.registry.BusinessUnits;
import rs.tefter.registry.BusinessUnits.Unit;
import rs.tefter.registry.Companies;
import rs.tefter.ubl.InvoiceReader;
import rs.tefter.validation.text.Language;
import rs.tefter.view.InvoiceViews;

/** Writes to recipients about documents that have arrived for them. Whatever becomes of a message, the document stays where it is. */
public final class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu.");
    private static final Locale SERBIAN = Locale.of("sr", "RS");

    private final Exchange exchange;
    private final Companies companies;
    private final BusinessUnits units;
    private final Accounts accounts;
    private final InvoiceViews views;
    private final Outbox outbox;
    private final ElectronicIds ids;
    private final Settings settings;

    public Announcer(Exchange exchange, Companies companies, BusinessUnits units, Accounts accounts, InvoiceViews views, Outbox outbox,
                     ElectronicIds ids, Settings settings) {
        this.exchange = exchange;
        this.companies = companies;
        this.units = units;
        this.accounts = accounts;
        this.views = views;
        this.outbox = outbox;
        this.ids = ids;
        this.settings = settings;
    }

    /** Writes the messages that are due; they leave with the outbox. */
    public void announceDue() {
        exchange.announcements().makeDue(this::prepared);
    }

    private Runnable prepared(SalesInvoice invoice, Announcement how) {
        Optional<MailAddress> address = address(invoice);
        if (address.isEmpty()) {
            LOG.info("Nobody is told of document {}: its recipient has no address", ids.of(invoice.ids().salesInvoiceId()));
            return () -> outbox.skip(invoice.companyId(), invoice.ids().salesInvoiceId());
        }
        Letter letter = letter(invoice, address.get(), how);
        return () -> outbox.postAbout(invoice.companyId(), invoice.ids().salesInvoiceId(), letter);
    }

    /** Of the unit, or of the document, or of the company. */
    private Optional<MailAddress> address(SalesInvoice invoice) {
        long recipientId = invoice.buyer().companyId();
        Optional<String> unit = Optional.of(invoice.notes().units().buyer()).filter(code -> !code.isEmpty())
            .flatMap(code -> units.find(recipientId, code)).flatMap(Unit::email);
        return unit.or(() -> InvoiceReader.header(exchange.contents().read(exchange.contents().original(invoice))).buyer().email())
            .flatMap(MailAddress::parse)
            .or(() -> accounts.administratorEmail(recipientId).flatMap(MailAddress::parse));
    }

    private Letter letter(SalesInvoice invoice, MailAddress to, Announcement how) {
        InvoiceSummary summary = invoice.summary();
        String sender = companies.byId(invoice.companyId()).orElseThrow().name();
        String number = summary.number();
        List<AnnouncementText.Line> lines = List.of(
            new AnnouncementText.Line("Broj", number),
            new AnnouncementText.Line("Datum izdavanja", DAY.format(summary.issueDate())),
            new AnnouncementText.Line("Iznos", amount(summary) + " " + summary.currency()),
            new AnnouncementText.Line("Pošiljalac", sender));
        String link = settings.baseUrl() + "/documents/" + invoice.ids().globUniqId();
        AnnouncementText text = new AnnouncementText(sender, lines, link);
        Map<String, String> headers = new TreeMap<>(Map.of("X-Tefter-ElectronicId", Long.toString(ids.of(invoice.ids().salesInvoiceId()))));
        if (how == Announcement.URGENT) {
            headers.put("X-Priority", "1");
        }
        Letter letter = new Letter(to, "Nova e-faktura " + number + " od " + sender, text.plain(), Optional.of(text.html()), List.of(), headers);
        return settings.mer().attachPdf()
            ? letter.with(new Letter.Attachment(fileName(number), "application/pdf", views.pdf(invoice, Language.SR_LATN))) : letter;
    }

    private static String amount(InvoiceSummary summary) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(SERBIAN)).format(summary.payableAmount());
    }

    private static String fileName(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".pdf";
    }
}
