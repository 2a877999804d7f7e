package rs.tefter.retail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Vault;

/** The rows of clients, with their secrets sealed. */
final class ClientTable {

    private final JdbcClient jdbc;
    private final Vault vault;

    ClientTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    List<Client> all(long companyId) {
        return jdbc.sql("select * from pfr_client where company_id = ? and deleted_at is null order by created_at, client_id")
            .param(companyId).query(ClientTable::client).list();
    }

    Optional<Client> find(long companyId, UUID id) {
        return jdbc.sql("select * from pfr_client where company_id = ? and client_id = ? and deleted_at is null")
            .params(companyId, id).query(ClientTable::client).optional();
    }

    Optional<Clients.Place> locate(UUID id) {
        return jdbc.sql("select company_id from pfr_client where client_id = ? and deleted_at is null").param(id)
            .query((row, _) -> new Clients.Place(row.getLong(1), id)).optional();
    }

    void insert(long companyId, Client client, Client.Credentials credentials, Instant now) {
        with(companyId, client, credentials, jdbc.sql("""
                insert into pfr_client (company_id, client_id, store_id, name, kind, base_url, cashier, fallback_client_id,
                    certificate, certificate_password, pac, created_at)
                values (:company, :id, :store, :name, :kind, :url, :cashier, :fallback, :certificate, :password, :pac, :now)"""))
            .param("now", Sql.utc(now)).update();
    }

    void update(long companyId, Client client, Client.Credentials credentials) {
        with(companyId, client, credentials, jdbc.sql("""
                update pfr_client set store_id = :store, name = :name, kind = :kind, base_url = :url, cashier = :cashier,
                    fallback_client_id = :fallback, certificate = :certificate, certificate_password = :password, pac = :pac
                where company_id = :company and client_id = :id""")).update();
    }

    private StatementSpec with(long companyId, Client client, Client.Credentials credentials, StatementSpec statement) {
        Client.Details details = client.details();
        return statement.param("company", companyId).param("id", client.id()).param("store", details.storeId()).param("name", details.name())
            .param("kind", details.kind().wire()).param("url", details.baseUrl().toString()).param("cashier", details.cashier().orElse(null))
            .param("fallback", details.fallback().orElse(null))
            .param("certificate", credentials.certificate().map(secret -> vault.seal(secret, place(client.id(), "certificate"))).orElse(null))
            .param("password", sealed(credentials.certificatePassword(), client.id(), "password"))
            .param("pac", sealed(credentials.pac(), client.id(), "pac"));
    }

    private byte[] sealed(Optional<String> secret, UUID client, String name) {
        return secret.map(text -> vault.seal(text.getBytes(StandardCharsets.UTF_8), place(client, name))).orElse(null);
    }

    Client.Credentials credentials(long companyId, UUID id) {
        return jdbc.sql("select certificate, certificate_password, pac from pfr_client where company_id = ? and client_id = ? and deleted_at is null")
            .params(companyId, id)
            .query((row, _) -> new Client.Credentials(opened(row.getBytes(1), id, "certificate"),
                opened(row.getBytes(2), id, "password").map(ClientTable::text), opened(row.getBytes(3), id, "pac").map(ClientTable::text)))
            .optional().orElse(Client.Credentials.NONE);
    }

    private Optional<byte[]> opened(byte[] sealed, UUID client, String name) {
        return Optional.ofNullable(sealed).map(bytes -> vault.open(bytes, place(client, name)));
    }

    private static String place(UUID client, String name) {
        return "client " + client + " " + name;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    boolean hasOpenReceipts(long companyId, UUID id) {
        return jdbc.sql("select exists (select from receipt where company_id = ? and client_id = ? and state in ('sending', 'unknown'))")
            .params(companyId, id).query(Boolean.class).single();
    }

    void delete(long companyId, UUID id, Instant now) {
        jdbc.sql("update pfr_client set deleted_at = ? where company_id = ? and client_id = ?").params(Sql.utc(now), companyId, id).update();
    }

    void note(long companyId, UUID id, Client.Connection connection) {
        jdbc.sql("""
                update pfr_client set connected = ?, pfr_codes = ?, last_invoice_number = ?, labels = ?
                where company_id = ? and client_id = ?""")
            .params(connection.connected(), connection.codes().toArray(String[]::new), connection.lastInvoiceNumber().orElse(null),
                connection.labels().toArray(String[]::new), companyId, id)
            .update();
    }

    private static Client client(ResultSet row, int index) throws SQLException {
        Client.Details details = new Client.Details(row.getObject("store_id", UUID.class), row.getString("name"), kind(row.getString("kind")),
            URI.create(row.getString("base_url")), Sql.optionalText(row, "cashier"),
            Optional.ofNullable(row.getObject("fallback_client_id", UUID.class)));
        return new Client(row.getObject("client_id", UUID.class), details, new Client.Connection(row.getBoolean("connected"),
            texts(row, "pfr_codes"), Sql.optionalText(row, "last_invoice_number"), texts(row, "labels")));
    }

    private static Client.Kind kind(String stored) {
        return List.of(Client.Kind.values()).stream().filter(kind -> kind.wire().equals(stored)).findFirst().orElseThrow();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
