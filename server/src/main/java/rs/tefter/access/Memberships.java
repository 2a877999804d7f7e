package rs.tefter.access;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.access.Accounts.Person;
import rs.tefter.platform.Sql;

/**
 * For which companies a person works in the portal. Whoever administers a company's access does so here too; whoever was granted rights at the
 * intermediary without a role is an accountant when they may send or decide, else a viewer.
 */
public final class Memberships {

    private static final String ROLE = """
          case when a.company_id = c.company_id and a.role = 'administrator' then 'administrator'
               when g.role is not null then g.role
               when a.company_id = c.company_id or g.rights && array['send', 'process', 'action', 'vat'] then 'accountant'
               else 'viewer' end as role
        """;
    private static final String SELECT = "select c.company_id, c.name, c.pib, " + ROLE + """
        from account a join company c on c.deleted_at is null
        left join account_grant g on g.company_id = c.company_id and g.account_number = a.number
        where a.number = :person
          and c.company_id in (select company_id from account where number = :person
                               union select company_id from account_grant where account_number = :person)
        """;

    /** Somebody who works for a company. */
    public record Member(Person person, CompanyRole role) {}

    /** A demo person and the company they administer; without one, all of them. */
    public record Demo(String email, Optional<String> companyName) {}

    private static final int MOST_DEMOS = 12;

    private final JdbcClient jdbc;

    public Memberships(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Everything the person works for, by the companies' names. */
    public List<Membership> of(long personNumber) {
        return jdbc.sql(SELECT + "order by c.name, c.company_id").param("person", personNumber)
            .query((row, _) -> new Membership(row.getLong("company_id"), row.getString("name"), row.getString("pib"),
                CompanyRole.read(row.getString("role")).orElseThrow()))
            .list();
    }

    /** Everybody who works for the company, by their addresses. */
    public List<Member> in(long companyId) {
        return jdbc.sql("select a.number, a.email, " + ROLE + """
                from company c
                join account a on a.number in (select number from account where company_id = :company
                                               union select account_number from account_grant where company_id = :company)
                left join account_grant g on g.company_id = c.company_id and g.account_number = a.number
                where c.company_id = :company order by a.email""")
            .param("company", companyId)
            .query((row, _) -> new Member(new Person(row.getLong("number"), row.getString("email")),
                CompanyRole.read(row.getString("role")).orElseThrow()))
            .list();
    }

    /** Lets a person work for a company as this, with the rights at the intermediary that were granted before, if any. */
    public void put(long companyId, long personNumber, CompanyRole role) {
        jdbc.sql("""
                insert into account_grant (company_id, account_number, rights, role) values (?, ?, '{}', ?)
                on conflict (company_id, account_number) do update set role = excluded.role""")
            .params(companyId, personNumber, role.wire()).update();
    }

    /** The membership in one company; empty when there is none. */
    public Optional<Membership> find(long personNumber, long companyId) {
        return of(personNumber).stream().filter(membership -> membership.companyId() == companyId).findFirst();
    }

    /** The administrators of companies that belong to nobody, whoever administers several of them first. */
    public List<Demo> demos() {
        return jdbc.sql("""
                select a.email, c.name from account a left join company c using (company_id)
                where (c.fictional and c.deleted_at is null and a.role = 'administrator')
                   or (a.company_id is null and exists (
                        select from account_grant g join company f using (company_id)
                        where g.account_number = a.number and g.role = 'administrator' and f.fictional))
                order by a.company_id nulls first limit ?""")
            .param(MOST_DEMOS).query((row, _) -> new Demo(row.getString("email"), Sql.optionalText(row, "name"))).list();
    }
}
