package rs.tefter.wiring;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import rs.tefter.deduction.Deductions;
import rs.tefter.drafting.Drafting;
import rs.tefter.exchange.Exchange;
import rs.tefter.mail.Outbox;
import rs.tefter.notify.Notices;
import rs.tefter.platform.Time;
import rs.tefter.register.Tickets;
import rs.tefter.registry.Companies;
import rs.tefter.vat.VatRecords;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.crf.RegisterPages;
import rs.tefter.web.home.HomePages;
import rs.tefter.web.invoice.FormStart;
import rs.tefter.web.invoice.InvoicePages;
import rs.tefter.web.invoice.UploadPages;
import rs.tefter.web.vat.DeductionPages;
import rs.tefter.web.vat.EntryPages;
import rs.tefter.web.vat.Periods;
import rs.tefter.web.vat.RecordPages;

/** What the pages of daily work are made of: the first page, writing invoices, VAT and the central register. */
record Office(Exchange exchange, Notices notices, Outbox outbox, Drafting drafting, Companies companies, VatRecords vatRecords,
        Deductions deductions, boolean deductionsMayBeDeleted, Tickets tickets, Time time) {

    /** @param ids names of forms, each once */
    List<Section> sections(Pages pages, Supplier<UUID> ids) {
        Periods periods = new Periods(time);
        return List.of(
            new HomePages(pages, exchange.overview(), notices.log(), outbox, time),
            new InvoicePages(pages, drafting, companies, new FormStart(drafting, exchange.sales(), time, ids)),
            new UploadPages(pages, drafting, companies, ids),
            new RecordPages(pages, vatRecords, periods, time, ids),
            new DeductionPages(pages, deductions.records(), periods, ids, deductionsMayBeDeleted),
            new EntryPages(pages, deductions.records(), periods),
            new RegisterPages(pages, exchange.registerList(), exchange.registered(), tickets, companies, ids));
    }
}
