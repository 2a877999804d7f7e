package rs.tefter.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.validation.text.Transliteration;

/** The register of companies. What was looked up is remembered for a second, so that intake asks the database once a second and company at most. */
public final class Companies {

    private static final long REMEMBERED_NANOS = 1_000_000_000L;
    private static final int MOST_REMEMBERED = 100_000;
    private static final int PAGE = 1000;
    private static final String SELECT = "select * from company ";

    private record Remembered(Optional<Company> company, long atNanos) {}

    private final JdbcClient jdbc;
    private final Time time;
    private final ConcurrentHashMap<String, Remembered> remembered = new ConcurrentHashMap<>();

    public Companies(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    /** The company with that PIB; where several public-fund users share one PIB, the one without a JBKJS or else the first registered. */
    public Optional<Company> byPib(String pib) {
        return recall("pib " + pib, () -> jdbc.sql(SELECT + "where pib = ? order by jbkjs nulls first, company_id limit 1")
            .param(pib).query(Companies::company).optional());
    }

    public Optional<Company> byJbkjs(String jbkjs) {
        return recall("jbkjs " + jbkjs, () -> jdbc.sql(SELECT + "where jbkjs = ?").param(jbkjs).query(Companies::company).optional());
    }

    public Optional<Company> byId(long companyId) {
        return recall("id " + companyId, () -> jdbc.sql(SELECT + "where company_id = ?").param(companyId).query(Companies::company).optional());
    }

    private Optional<Company> recall(String key, Supplier<Optional<Company>> look) {
        long now = System.nanoTime();
        Remembered known = remembered.get(key);
        if (known != null && now - known.atNanos < REMEMBERED_NANOS) {
            return known.company;
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        Optional<Company> found = look.get();
        remembered.put(key, new Remembered(found, now));
        return found;
    }

    /** Hands every company to the reader, a page at a time, ordered by id. */
    public void forEach(boolean deletedToo, Consumer<Company> reader) {
        long after = 0;
        List<Company> page;
        do {
            page = page(after, deletedToo, PAGE);
            page.forEach(reader);
            after = page.isEmpty() ? after : page.getLast().companyId();
        } while (!page.isEmpty());
    }

    /** Whether an active company fits all the given data; at least one must be given. */
    public boolean isRegistered(Optional<String> registrationNumber, Optional<String> jbkjs, Optional<String> pib) {
        return jdbc.sql("""
                select exists (select from company
                where deleted_at is null and (cast(:mb as text) is null or registration_number = :mb)
                  and (cast(:jbkjs as text) is null or jbkjs = :jbkjs) and (cast(:pib as text) is null or pib = :pib))""")
            .param("mb", registrationNumber.orElse(null))
            .param("jbkjs", jbkjs.orElse(null))
            .param("pib", pib.orElse(null))
            .query(Boolean.class)
            .single();
    }

    /** Active companies whose PIB or JBKJS begins with the text, or whose name has it in it, in Latin or in Cyrillic script; by name. */
    public List<Company> search(String text, int most) {
        return jdbc.sql(SELECT + """
                where deleted_at is null and (starts_with(pib, :text) or starts_with(jbkjs, :text) or registration_number = :text
                    or position(lower(:text) in lower(name)) > 0 or position(lower(:cyrillic) in lower(name)) > 0)
                order by name, company_id limit :most""")
            .param("text", text).param("cyrillic", Transliteration.toCyrillic(text)).param("most", most)
            .query(Companies::company).list();
    }

    /** A page of companies in the order of their ids, after the one with that id. */
    public List<Company> page(long after, boolean deletedToo, int limit) {
        return jdbc.sql(SELECT + "where company_id > ? and (? or deleted_at is null) order by company_id limit ?")
            .params(after, deletedToo, limit)
            .query(Companies::company)
            .list();
    }

    /** Registers a company and gives its id; empty when there is one with that PIB and JBKJS already. */
    public Optional<Long> register(NewCompany company) {
        Company.Address address = company.address();
        Optional<Long> id = jdbc.sql("""
                insert into company (pib, registration_number, jbkjs, name, address, city, postal_code, country, public_fund_user, in_cir,
                    vat_payer, fictional, registered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning company_id""")
            .params(company.pib(), company.registrationNumber(), company.jbkjs().orElse(null), company.name(), address.street(), address.city(),
                address.postalCode(), address.country(), company.jbkjs().isPresent(),
                company.jbkjs().isPresent(), company.vatPayer(), company.fictional(), Sql.utc(time.instant()))
            .query(Long.class)
            .optional();
        remembered.clear();
        return id;
    }

    /** Marks the company deleted from the list of users; from then on it receives nothing. False when there is no such active company. */
    public boolean delete(long companyId) {
        int deleted = jdbc.sql("update company set deleted_at = ? where company_id = ? and deleted_at is null")
            .params(Sql.utc(time.instant()), companyId).update();
        remembered.clear();
        return deleted == 1;
    }

    /** Notes how often the company declares VAT; empty means unknown. False when there is no such active company. */
    public boolean setVatPeriodKind(long companyId, Optional<VatPeriodKind> kind) {
        int changed = jdbc.sql("update company set vat_period_kind = ? where company_id = ? and deleted_at is null")
            .params(kind.map(VatPeriodKind::wire).orElse(null), companyId).update();
        remembered.clear();
        return changed == 1;
    }

    /** Notes whether the company pays VAT. False when there is no such active company. */
    public boolean setVatPayer(long companyId, boolean vatPayer) {
        int changed = jdbc.sql("update company set vat_payer = ? where company_id = ? and deleted_at is null").params(vatPayer, companyId).update();
        remembered.clear();
        return changed == 1;
    }

    private static Company company(ResultSet row, int index) throws SQLException {
        return new Company(row.getLong("company_id"), row.getString("pib"),
            row.getString("registration_number"), Sql.optionalText(row, "jbkjs"), row.getString("name"),
            new Company.Address(row.getString("address"), row.getString("city"), row.getString("postal_code"), row.getString("country")),
            row.getBoolean("public_fund_user"), row.getBoolean("in_cir"), row.getBoolean("vat_payer"),
            Sql.optionalText(row, "vat_period_kind").flatMap(VatPeriodKind::read),
            Sql.instant(row, "registered_at"), Sql.optionalInstant(row, "deleted_at"));
    }
}
