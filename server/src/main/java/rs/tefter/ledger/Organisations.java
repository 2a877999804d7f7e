package rs.tefter.ledger;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.validation.id.AccountNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Settings and code lists of the organisations. */
public final class Organisations {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Time time;

    public Organisations(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    public Organisation of(long companyId) {
        return jdbc.sql("select * from ledger where company_id = ?").param(companyId)
            .query((row, _) -> new Organisation(CodeListTables.of(rows(JSON.readTree(row.getString("profile")))),
                row.getBoolean("prices_include_vat"), Sql.optionalText(row, "bank_account"), row.getLong("lists_version"),
                Sql.optionalInstant(row, "lists_changed_at").orElse(Organisation.USUAL.listsChangedAt())))
            .optional().orElse(Organisation.USUAL);
    }

    /** The 18 digits of an account that somebody has typed in any usual form; BankAccountWrong when its control digits are not right. */
    public static String bankAccount(String typed) {
        return AccountNumber.parse(typed).filter(AccountNumber::isChecked).map(AccountNumber::value).orElseThrow(
            () -> Problem.refused("BankAccountWrong", "bankAccount", typed + " is not the number of a bank account").refusal());
    }

    /** Says whether prices may hold VAT, and where buyers pay to (18 digits). */
    public void set(long companyId, boolean pricesIncludeVat, Optional<String> bankAccount) {
        jdbc.sql("""
                insert into ledger (company_id, prices_include_vat, bank_account) values (?, ?, ?)
                on conflict (company_id) do update set prices_include_vat = excluded.prices_include_vat, bank_account = excluded.bank_account""")
            .params(companyId, pricesIncludeVat, bankAccount.orElse(null)).update();
    }

    /**
     * Puts lists in place of the usual ones; a list that is not named stays the usual one.
     *
     * @param json name of a list -> rows with the columns of that list
     */
    public void setProfile(long companyId, String json) {
        try {
            CodeListTables.of(rows(JSON.readTree(json)));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NoSuchElementException wrong) {
            throw Problem.refused("LedgerProfileWrong", "profile", "The lists cannot be used: " + wrong.getMessage()).refusal();
        }
        jdbc.sql("""
                insert into ledger (company_id, profile, last_version, lists_version, lists_changed_at) values (?, cast(? as jsonb), 1, 1, ?)
                on conflict (company_id) do update set profile = excluded.profile, last_version = ledger.last_version + 1,
                  lists_version = ledger.last_version + 1, lists_changed_at = excluded.lists_changed_at""")
            .params(companyId, json, Sql.utc(time.instant())).update();
    }

    private static Map<String, List<Table.Row>> rows(JsonNode profile) {
        Map<String, List<Table.Row>> lists = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> list : profile.properties()) {
            if (!CodeListTables.isKnown(list.getKey())) {
                throw new IllegalArgumentException("there is no list " + list.getKey());
            }
            List<Table.Row> rows = new ArrayList<>();
            list.getValue().forEach(row -> rows.add(new Table.Row(cells(row))));
            lists.put(list.getKey(), List.copyOf(rows));
        }
        return lists;
    }

    private static Map<String, String> cells(JsonNode row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.properties().forEach(cell -> cells.put(cell.getKey(), cell.getValue().isNull() ? "" : cell.getValue().asString()));
        return cells;
    }
}
