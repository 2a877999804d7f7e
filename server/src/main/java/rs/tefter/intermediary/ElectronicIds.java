package rs.tefter.intermediary;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The numbers that documents bear at the intermediary, the same for both parties. They count with the sellers' ids of the exchange from
 * an origin that was set at the first start and stays: so every document has one, whichever way it came, and it is never confused with
 * another id.
 */
public final class ElectronicIds {

    private static final long FIRST_SALES_ID = 1_000_001;

    private final long offset;

    /** @param first the number of the first document, unless the database has been given another before */
    public ElectronicIds(DataSource database, long first) {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("insert into electronic_id_origin (first_id) values (?) on conflict do nothing").param(first).update();
        this.offset = jdbc.sql("select first_id from electronic_id_origin").query(Long.class).single() - FIRST_SALES_ID;
    }

    public long of(long salesInvoiceId) {
        return salesInvoiceId + offset;
    }

    long salesInvoiceId(long electronicId) {
        return electronicId - offset;
    }
}
