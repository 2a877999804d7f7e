package rs.tefter.register;

import java.util.List;
import java.util.Optional;
import rs.tefter.platform.WireName;

/**
 * Which tickets are asked for, and in which order.
 *
 * @param restrictions all of them hold; of the values of one, any
 * @param pageIndex    from 0
 */
public record TicketSearch(List<Sort> sorts, List<Restriction> restrictions, int pageIndex, int pageSize) {

    public record Sort(Column column, boolean descending) {}

    /** @param values as they are stored: statuses and categories by their names, days as yyyy-MM-dd */
    public record Restriction(Field field, List<String> values) {}

    /** What can be sorted by (SEF CirTicketSortEnum). */
    public enum Column implements WireName {
        CIR_ID("CirId", "t.cir_invoice_id"), COMPANY_NUMBER("CompanyNumber", "coalesce(c.jbkjs, c.registration_number)"),
        ORGANIZATION_NAME("OrganizationName", "c.name"), DATA("Data", "t.data"), CREATION_DATE("CreationDate", "t.created_at"),
        CLOSING_DATE("ClosingDate", "t.closed_at");

        private final String wire;
        private final String sql;

        Column(String wire, String sql) {
            this.wire = wire;
            this.sql = sql;
        }

        @Override
        public String wire() {
            return wire;
        }

        String sql() {
            return sql;
        }

        public static Optional<Column> read(String given) {
            return WireName.read(values(), given);
        }
    }

    /** What can be restricted (SEF CirTicketSearchEnum; "Creatin" is the contract's spelling). */
    public enum Field implements WireName {
        CIR_ID("CirId", "lower(t.cir_invoice_id) = any (select lower(v) from unnest(:values) v)"),
        COMPANY_NUMBER("CompanyNumber", "coalesce(c.jbkjs, c.registration_number) = any (:values)"),
        COMPANY_NAME("CompanyName", "exists (select from unnest(:values) v where position(lower(v) in lower(c.name)) > 0)"),
        DATA("Data", "exists (select from unnest(:values) v where position(lower(v) in lower(t.data)) > 0)"),
        CREATED_FROM("CreatinDateFrom", "(t.created_at at time zone 'Europe/Belgrade')::date >= any (cast(:values as date[]))"),
        CREATED_TO("CreatinDateTo", "(t.created_at at time zone 'Europe/Belgrade')::date <= any (cast(:values as date[]))"),
        CLOSED_FROM("ClosingDateFrom", "(t.closed_at at time zone 'Europe/Belgrade')::date >= any (cast(:values as date[]))"),
        CLOSED_TO("ClosingDateTo", "(t.closed_at at time zone 'Europe/Belgrade')::date <= any (cast(:values as date[]))"),
        STATUS("Status", "t.status = any (:values)"),
        ISSUE_TYPE("IssueType", "t.category = any (:values)");

        private final String wire;
        private final String sql;

        Field(String wire, String sql) {
            this.wire = wire;
            this.sql = sql;
        }

        @Override
        public String wire() {
            return wire;
        }

        /** The condition, with its values in the parameter of that name. */
        String sql(String parameter) {
            return sql.replace(":values", ":" + parameter);
        }

        public static Optional<Field> read(String given) {
            return WireName.read(values(), given);
        }
    }
}
