package rs.tefter.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Folded;
import rs.tefter.platform.Sql;

/** The records of all registers in their one table. */
final class RecordStore {

    private static final String COLUMNS = "id, parent_id, data, version, modified_at";

    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next version in the organisation; its row is locked until the transaction ends. */
    long nextVersion(long companyId) {
        return jdbc.sql("""
                insert into ledger (company_id, last_version) values (?, 1)
                on conflict (company_id) do update set last_version = ledger.last_version + 1 returning last_version""")
            .param(companyId).query(Long.class).single();
    }

    long nextId(long companyId, String register) {
        return jdbc.sql("""
                insert into ledger_id values (?, ?, 1)
                on conflict (company_id, register) do update set last_id = ledger_id.last_id + 1 returning last_id""")
            .params(companyId, register).query(Long.class).single();
    }

    /** Makes sure that the id is not given again later. */
    long takeId(long companyId, String register, long id) {
        jdbc.sql("""
                insert into ledger_id values (?, ?, ?)
                on conflict (company_id, register) do update set last_id = greatest(ledger_id.last_id, excluded.last_id)""")
            .params(companyId, register, id).update();
        return id;
    }

    boolean exists(long companyId, Register register, long id) {
        return jdbc.sql("select exists (select from ledger_record where company_id = ? and register = ? and id = ?)")
            .params(companyId, register.name(), id).query(Boolean.class).single();
    }

    void add(long companyId, Register register, Stored record) {
        Values values = record.values();
        jdbc.sql("insert into ledger_record values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)")
            .params(companyId, register.name(), record.id(), record.parentId(), unique(register, MemberType.CODE, values),
                unique(register, MemberType.TAX_NUMBER, values), searched(values), RecordJson.write(values), record.version(),
                Sql.utc(record.modifiedAt()))
            .update();
    }

    void change(long companyId, Register register, Stored record) {
        Values values = record.values();
        jdbc.sql("""
                update ledger_record set code = ?, tax_number = ?, search = ?, data = cast(? as jsonb), version = ?, modified_at = ?
                where company_id = ? and register = ? and id = ?""")
            .params(unique(register, MemberType.CODE, values), unique(register, MemberType.TAX_NUMBER, values), searched(values),
                RecordJson.write(values), record.version(), Sql.utc(record.modifiedAt()), companyId, register.name(), record.id())
            .update();
    }

    void delete(long companyId, Register register, long id) {
        jdbc.sql("delete from ledger_record where company_id = ? and register = ? and id = ?").params(companyId, register.name(), id).update();
    }

    void deleteFiles(long companyId, long documentId) {
        jdbc.sql("delete from ledger_attachment where company_id = ? and document_id = ?").params(companyId, documentId).update();
    }

    private static String unique(Register register, MemberType type, Values values) {
        return register.member(type).flatMap(member -> values.text(member.name())).orElse(null);
    }

    private static String searched(Values values) {
        StringBuilder text = new StringBuilder();
        for (String member : List.of("Code", "Name", "FirstName", "LastName", "FullName", "Description", "TaxNumber", "City")) {
            values.text(member).ifPresent(value -> text.append(Folded.of(value)).append('\n'));
        }
        return text.toString();
    }

    Optional<Stored> find(long companyId, Register register, long parentId, long id) {
        return jdbc.sql("select " + COLUMNS + " from ledger_record where company_id = ? and register = ? and id = ? and parent_id = ?")
            .params(companyId, register.name(), id, parentId)
            .query((row, _) -> stored(register, row)).optional();
    }

    Optional<Stored> byCode(long companyId, Register register, String code) {
        return jdbc.sql("select " + COLUMNS + " from ledger_record where company_id = ? and register = ? and lower(code) = lower(?)")
            .params(companyId, register.name(), code)
            .query((row, _) -> stored(register, row)).optional();
    }

    Optional<Stored> byTaxNumber(long companyId, Register register, String taxNumber) {
        return jdbc.sql("select " + COLUMNS + " from ledger_record where company_id = ? and register = ? and tax_number = ?")
            .params(companyId, register.name(), taxNumber)
            .query((row, _) -> stored(register, row)).optional();
    }

    /** A part of the register's list; a record whose code is the search text itself comes first. */
    Page<Stored> list(long companyId, Register register, Optional<Long> parentId, Query query) {
        String folded = query.search().map(Folded::of).orElse("");
        String order = query.descending() ? " desc nulls last" : " nulls first";
        String sort = query.sort().map(_ -> "data -> cast(:sort as text)" + order + ", ").orElse("");
        String where = """
            from ledger_record where company_id = :company and register = :register and (:anyParent or parent_id = :parent)
              and (:search = '' or position(:search in search) > 0)""";
        List<Stored> rows = jdbc.sql("select " + COLUMNS + " " + where
                + " order by (:search <> '' and lower(code) = :search) desc nulls last, " + sort
                + (query.sort().isEmpty() && query.descending() ? "id desc" : "id") + " limit :size offset :offset")
            .param("company", companyId).param("register", register.name()).param("search", folded)
            .param("anyParent", parentId.isEmpty()).param("parent", parentId.orElse(0L))
            .param("sort", query.sort().orElse("")).param("size", query.size()).param("offset", query.offset())
            .query((row, _) -> stored(register, row)).list();
        long total = jdbc.sql("select count(*) " + where)
            .param("company", companyId).param("register", register.name()).param("search", folded)
            .param("anyParent", parentId.isEmpty()).param("parent", parentId.orElse(0L))
            .query(Long.class).single();
        return new Page<>(rows, total, query.number(), query.size());
    }

    /** Records that were changed at or after the one moment and before the other, by id. */
    Page<Stored> changed(long companyId, Register register, Instant from, Instant to, Query query) {
        String where = "from ledger_record where company_id = ? and register = ? and modified_at >= ? and modified_at < ?";
        List<Stored> rows = jdbc.sql("select " + COLUMNS + " " + where + " order by id limit ? offset ?")
            .params(companyId, register.name(), Sql.utc(from), Sql.utc(to), query.size(), query.offset())
            .query((row, _) -> stored(register, row)).list();
        long total = jdbc.sql("select count(*) " + where)
            .params(companyId, register.name(), Sql.utc(from), Sql.utc(to)).query(Long.class).single();
        return new Page<>(rows, total, query.number(), query.size());
    }

    Map<Long, String> names(long companyId, Register register, Set<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("""
                select id, coalesce(data ->> 'Name', data ->> 'FullName', data ->> 'Description',
                  concat_ws(' ', data ->> 'FirstName', data ->> 'LastName')) as name
                from ledger_record where company_id = ? and register = ? and id = any(?)""")
            .params(companyId, register.name(), ids.toArray(Long[]::new))
            .query(row -> {
                names.put(row.getLong("id"), row.getString("name"));
            });
        return names;
    }

    boolean isReferred(long companyId, String member, long id) {
        return jdbc.sql("""
                select exists (select from ledger_record where company_id = ? and data -> cast(? as text) = to_jsonb(cast(? as bigint)))""")
            .params(companyId, member, id).query(Boolean.class).single();
    }

    boolean hasParts(long companyId, long id) {
        return jdbc.sql("select exists (select from ledger_record where company_id = ? and parent_id = ?)").params(companyId, id)
            .query(Boolean.class).single();
    }

    private static Stored stored(Register register, ResultSet row) throws SQLException {
        return new Stored(row.getLong("id"), row.getLong("parent_id"), RecordJson.read(row.getString("data"), register.members()),
            row.getLong("version"), Sql.instant(row, "modified_at"));
    }
}
