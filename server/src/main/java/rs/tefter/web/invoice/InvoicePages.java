package rs.tefter.web.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.drafting.Advance;
import rs.tefter.drafting.Drafting;
import rs.tefter.drafting.Drafts;
import rs.tefter.drafting.KnownItem;
import rs.tefter.drafting.SalesDraft;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.ubl.writing.OutgoingInvoice.Attachment;
import rs.tefter.validation.Finding;
import rs.tefter.validation.SendToCir;
import rs.tefter.validation.codes.ExemptionReason;
import rs.tefter.validation.codes.ExemptionReasons;
import rs.tefter.validation.text.Language;
import rs.tefter.web.Decimals;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** Writing an invoice: the form, what is wrong with it while it is filled in, drafts, and the sending. */
public final class InvoicePages implements Section {

    /** The form and everything that can be chosen in it. */
    public record Writing(InvoiceForm form, Optional<Company> buyer, List<Company> buyersFound, boolean buyersSought,
            Map<String, List<KnownItem>> itemsFound, List<Advance> advances, List<Drafts.FileName> files, List<ExemptionReason> reasons,
            Judgement judgement) {

        public boolean corrects() {
            return form.is("kind", "381") || form.is("kind", "383");
        }

        public boolean isAdvance() {
            return form.is("kind", "386");
        }

        public List<KnownItem> itemsFor(String row) {
            return itemsFound.getOrDefault(row, List.of());
        }
    }

    /** Companies that may be meant. */
    public record BuyersFound(List<Company> buyers) {}

    /** Items that may be meant in a row. */
    public record ItemsFound(String row, List<KnownItem> items) {}

    /** @param next saved before that moment are on the next page */
    public record DraftList(List<Drafts.Draft> drafts, Optional<Instant> next) {}

    private static final int DRAFTS_A_PAGE = 50;

    private final Pages pages;
    private final Drafting drafting;
    private final Companies companies;
    private final FormStart start;

    public InvoicePages(Pages pages, Drafting drafting, Companies companies, FormStart start) {
        this.pages = pages;
        this.drafting = drafting;
        this.companies = companies;
        this.start = start;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/sales/new", CompanyRole.ACCOUNTANT, visit -> show(visit, start.form(visit))),
            guard.writing("/sales/new", CompanyRole.ACCOUNTANT, this::act),
            guard.asking("/sales/new/check", CompanyRole.ACCOUNTANT, this::check),
            guard.asking("/sales/new/buyers", CompanyRole.ACCOUNTANT, visit -> pages.show(visit, "invoice/buyers",
                new BuyersFound(drafting.buyers(visit.companyId(), visit.form().get("buyerText").orElse(""))))),
            guard.asking("/sales/new/items", CompanyRole.ACCOUNTANT, this::items),
            guard.page("/sales/drafts", CompanyRole.ACCOUNTANT, this::drafts),
            guard.page("/sales/drafts/{id}", CompanyRole.ACCOUNTANT, visit -> show(visit, InvoiceForm.read(draft(visit).form()))),
            guard.form("/sales/drafts/{id}/delete", CompanyRole.ACCOUNTANT, this::delete));
    }

    private Reply show(Visit visit, InvoiceForm form) {
        return show(visit, form, false, Map.of());
    }

    private Reply show(Visit visit, InvoiceForm form, boolean seekBuyers, Map<String, List<KnownItem>> items) {
        FormReading reading = new FormReading(form, visit.language() == Language.EN);
        Optional<Company> buyer = buyer(reading);
        boolean seeks = seekBuyers || buyer.isEmpty();
        List<Advance> advances = buyer.map(known -> drafting.openAdvances(visit.companyId(), known.companyId(), reading.currency()))
            .orElse(List.of());
        List<Company> buyers = seeks ? drafting.buyers(visit.companyId(), form.get("buyerText")) : List.of();
        List<ExemptionReason> reasons = ExemptionReasons.all().stream().filter(reason -> reason.isActive(start.today())).toList();
        return pages.show(visit, "invoice/form", new Writing(form, buyer, buyers, seekBuyers, items, advances,
            drafting.drafts().files(visit.companyId(), form.id()), reasons, judge(visit, form, reading, buyer)));
    }

    private Optional<Company> buyer(FormReading reading) {
        return reading.buyerId().flatMap(companies::byId).filter(Company::active);
    }

    private Judgement judge(Visit visit, InvoiceForm form, FormReading reading, Optional<Company> buyer) {
        SalesDraft draft = reading.draft(drafting.drafts().attachments(visit.companyId(), form.id()));
        BigDecimal prepaid = buyer.filter(_ -> !draft.advances().isEmpty()).map(known -> drafting.openAdvances(visit.companyId(), known.companyId(),
            reading.currency()).stream().filter(advance -> draft.advances().contains(advance.salesInvoiceId())).map(Advance::worth)
            .reduce(BigDecimal.ZERO, BigDecimal::add)).orElse(BigDecimal.ZERO);
        boolean whole = buyer.isPresent() && reading.wrong().isEmpty() && !reading.unfinished();
        List<Finding> findings = whole ? drafting.check(seller(visit), buyer.get(), draft, sendToCir(form, buyer.get())).findings() : List.of();
        return Judgement.of(reading, findings, prepaid, whole);
    }

    private Company seller(Visit visit) {
        return companies.byId(visit.companyId()).orElseThrow();
    }

    private static SendToCir sendToCir(InvoiceForm form, Company buyer) {
        return buyer.publicFundUser() && form.is("sendToCir", "yes") ? SendToCir.YES : SendToCir.NO;
    }

    /** The sums and findings alone, beside the form that is being filled in. */
    private Reply check(Visit visit) {
        InvoiceForm form = InvoiceForm.of(visit.call());
        FormReading reading = new FormReading(form, visit.language() == Language.EN);
        return pages.show(visit, "invoice/checked", new Writing(form, Optional.empty(), List.of(), false, Map.of(), List.of(), List.of(), List.of(),
            judge(visit, form, reading, buyer(reading))));
    }

    private Reply items(Visit visit) {
        String row = visit.query("row").filter(text -> text.matches("[0-9a-f-]{1,40}")).orElse("");
        String text = visit.form().get("item").orElse("");
        return pages.show(visit, "invoice/items", new ItemsFound(row, text.isEmpty() ? List.of() : drafting.items(visit.companyId(), text)));
    }

    /** What one of the form's buttons does. */
    private Reply act(Visit visit) {
        InvoiceForm form = InvoiceForm.of(visit.call());
        UUID id = form.id();
        Optional<Long> sent = drafting.drafts().find(visit.companyId(), id).flatMap(Drafts.Draft::sentAs);
        if (sent.isPresent()) {
            return pages.redirect("/sales/" + sent.get());
        }
        List<Attachment> files = InvoiceForm.files(visit.call());
        if (!files.isEmpty()) {
            keep(visit, form, files);
        }
        String[] act = form.get("act").split(":", 3);
        return switch (act[0]) {
            case "send" -> send(visit, form);
            case "save" -> {
                keep(visit, form, List.of());
                yield pages.done("/sales/drafts/" + id, "invoice.saved");
            }
            case "rows" -> show(visit, start.moreRows(form));
            case "drop" -> show(visit, form.withRows(form.rows().stream().filter(row -> act.length < 2 || !row.row().equals(act[1])).toList()));
            case "buyers" -> show(visit, form.with("buyer", ""), true, Map.of());
            case "buyer" -> show(visit, form.with("buyer", act.length < 2 ? "" : act[1]));
            case "look" -> show(visit, form, false, found(visit, form, act.length < 2 ? "" : act[1]));
            case "item" -> show(visit, act.length < 3 ? form : filled(visit, form, act[1], act[2]));
            case "unfile" -> {
                int position = Decimals.read(act.length < 2 ? "" : act[1], true).map(BigDecimal::intValue).orElse(0);
                drafting.drafts().removeFile(visit.companyId(), id, position);
                yield show(visit, form);
            }
            default -> show(visit, form);
        };
    }

    private Map<String, List<KnownItem>> found(Visit visit, InvoiceForm form, String row) {
        return form.rows().stream().filter(one -> one.row().equals(row) && !one.item().isEmpty()).findFirst()
            .map(one -> Map.of(row, drafting.items(visit.companyId(), one.item()))).orElse(Map.of());
    }

    /** The row as the item was sold last. */
    private InvoiceForm filled(Visit visit, InvoiceForm form, String row, String name) {
        Optional<KnownItem> item = drafting.items(visit.companyId(), name).stream().filter(known -> known.name().equals(name)).findFirst();
        List<InvoiceForm.Row> rows = new ArrayList<>(form.rows());
        rows.replaceAll(one -> item.isPresent() && one.row().equals(row) ? start.row(one, item.get(), visit.language()) : one);
        return form.withRows(rows);
    }

    private void keep(Visit visit, InvoiceForm form, List<Attachment> files) {
        FormReading reading = new FormReading(form, visit.language() == Language.EN);
        Judgement judgement = Judgement.of(reading, List.of(), BigDecimal.ZERO, false);
        drafting.drafts().keep(visit.companyId(), form.id(), form.kept(), new Drafts.Heading(form.get("number"),
            buyer(reading).map(Company::name).orElse(""), judgement.sums().withVat(), reading.currency()), by(visit), files);
    }

    private static String by(Visit visit) {
        return visit.signedIn().person().email();
    }

    /** A form that the exchange would refuse is shown again with what is wrong; nothing of it is lost. */
    private Reply send(Visit visit, InvoiceForm form) {
        FormReading reading = new FormReading(form, visit.language() == Language.EN);
        Optional<Company> buyer = buyer(reading);
        if (buyer.isEmpty() || !judge(visit, form, reading, buyer).ready()) {
            return show(visit, form);
        }
        try {
            SalesDraft draft = reading.draft(drafting.drafts().attachments(visit.companyId(), form.id()));
            long sent = drafting.send(seller(visit), buyer.get(), form.id(), draft, sendToCir(form, buyer.get()), by(visit));
            return pages.done("/sales/" + sent, "invoice.sent", draft.number());
        } catch (Refusal refusal) {
            keep(visit, form, List.of());
            return pages.refused("/sales/drafts/" + form.id(), refusal);
        }
    }

    private Reply drafts(Visit visit) {
        Optional<Instant> before = visit.query("before").flatMap(InvoicePages::instant);
        List<Drafts.Draft> found = drafting.drafts().list(visit.companyId(), before, DRAFTS_A_PAGE + 1);
        boolean more = found.size() > DRAFTS_A_PAGE;
        List<Drafts.Draft> shown = more ? found.subList(0, DRAFTS_A_PAGE) : found;
        return pages.show(visit, "invoice/drafts", new DraftList(shown, more ? Optional.of(shown.getLast().savedAt()) : Optional.empty()));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private Drafts.Draft draft(Visit visit) {
        return draftId(visit).flatMap(id -> drafting.drafts().find(visit.companyId(), id)).filter(draft -> draft.sentAs().isEmpty())
            .orElseThrow(() -> Problem.unknown("NotFound", "id", "There is no such draft").refusal());
    }

    private static Optional<UUID> draftId(Visit visit) {
        try {
            return Optional.of(UUID.fromString(visit.call().path("id")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Reply delete(Visit visit) {
        drafting.drafts().delete(visit.companyId(), draft(visit).id());
        return pages.done("/sales/drafts", "invoice.deleted");
    }
}
