package rs.tefter.issuing;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.exchange.Exchange;
import rs.tefter.ledger.Ledger;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.SefSettings;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;

/** What is done with issued invoices beside keeping them. */
public record Actions(Fiscalisation fiscalisation, Issuance issuance, Copies copies, Dispatch dispatch) {

    public static Actions in(DataSource database, IssuedInvoices invoices, Ledger ledger, Exchange exchange, Fiscalisation.Till till,
            Companies companies, CompanyTransactions transactions, SefSettings settings, Time time) {
        EInvoices eInvoices = new EInvoices(ledger, companies, exchange.gate());
        Dispatch dispatch = new Dispatch(invoices, ledger, eInvoices, new Handovers(JdbcClient.create(database)), exchange, companies, transactions,
            time, settings.issueDateMustBeToday());
        Fiscalisation fiscalisation = new Fiscalisation(invoices, ledger, eInvoices, till, companies, transactions, time);
        return new Actions(fiscalisation, new Issuance(invoices, ledger, eInvoices, new InvoiceDocuments(ledger, companies),
            dispatch, fiscalisation, transactions, time), new Copies(invoices, ledger, transactions, time), dispatch);
    }
}
