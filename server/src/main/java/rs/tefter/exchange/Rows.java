package rs.tefter.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.time.LocalDate;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.platform.Sql;
import rs.tefter.register.CirStatus;

/** Reads the rows of both mailboxes. */
final class Rows {

    private Rows() {}

    static SalesInvoice sales(ResultSet row, int index) throws SQLException {
        return new SalesInvoice(row.getLong("company_id"), ids(row), summary(row), partner(row, "buyer_id"), row.getBoolean("send_to_cir"),
            signer(row), Sql.optionalText(row, "request_id"), Sql.instant(row, "created_at"), Sql.optionalInstant(row, "sent_at"), notes(row),
            row.getBoolean("unsealed"), new SalesInvoice.Standing(SalesStatus.stored(row.getString("status")), cir(row),
                Sql.optionalText(row, "comment"), row.getString("cancel_comment"),
                row.getString("storno_comment"), Sql.optionalText(row, "storno_number"),
                row.getInt("version"), Sql.instant(row, "modified_at")));
    }

    static PurchaseInvoice purchase(ResultSet row, int index) throws SQLException {
        return new PurchaseInvoice(row.getLong("company_id"), ids(row), summary(row), partner(row, "seller_id"), row.getBoolean("public_receiver"),
            signer(row), Sql.instant(row, "sent_at"), notes(row),
            new PurchaseInvoice.Standing(PurchaseStatus.stored(row.getString("status")), cir(row),
                Sql.optionalText(row, "comment"), row.getString("storno_comment"), Sql.optionalText(row, "storno_number"),
                row.getBoolean("decided_by_deadline"), Optional.ofNullable(row.getBigDecimal("reverse_charge_vat")),
                row.getInt("version"), Sql.instant(row, "modified_at")));
    }

    static ListedInvoice listed(ResultSet row, Side side) throws SQLException {
        return new ListedInvoice(side, ids(row), summary(row), partner(row, side == Side.SALES ? "buyer_id" : "seller_id"), row.getString("status"),
            Sql.optionalDate(row, "sent_on"), side == Side.PURCHASE && row.getBoolean("public_receiver"));
    }

    private static Notes notes(ResultSet row) throws SQLException {
        return new Notes(new Units(row.getString("seller_unit"), row.getString("buyer_unit")), Sql.optionalInstant(row, "taken_at"),
            Sql.optionalInstant(row, "imported_at"), Sql.optionalInstant(row, "paid_in_part_at"), Sql.optionalInstant(row, "paid_at"),
            Sql.optionalInstant(row, "archived_at"), row.getBoolean("withdrawn"), Sql.optionalInstant(row, "noted_at"));
    }

    private static CirStanding cir(ResultSet row) throws SQLException {
        return new CirStanding(CirStatus.stored(row.getString("cir_status")), Sql.optionalText(row, "cir_invoice_id"),
            row.getBigDecimal("cir_settled_amount"), row.getInt("cir_version"));
    }

    private static Optional<Long> signer(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("signer_id", Long.class));
    }

    private static InvoiceIds ids(ResultSet row) throws SQLException {
        return new InvoiceIds(row.getLong("sales_invoice_id"), row.getLong("purchase_invoice_id"), row.getObject("glob_uniq_id", UUID.class));
    }

    private static InvoiceSummary summary(ResultSet row) throws SQLException {
        return new InvoiceSummary(row.getString("number"), DocumentType.of(row.getInt("type_code")), row.getString("currency"),
            row.getBigDecimal("sum_without_vat"), row.getBigDecimal("vat_amount"),
            row.getBigDecimal("rounding_amount"), row.getBigDecimal("payable_amount"),
            row.getObject("issue_date", LocalDate.class), Sql.optionalDate(row, "delivery_date"),
            Sql.optionalDate(row, "due_date"), row.getBoolean("signed"));
    }

    private static Partner partner(ResultSet row, String idColumn) throws SQLException {
        return new Partner(row.getLong(idColumn), row.getString("partner_pib"), row.getString("partner_code"), row.getString("partner_name"));
    }
}
