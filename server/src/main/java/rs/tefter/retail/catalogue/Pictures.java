package rs.tefter.retail.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.retail.rules.Rule;

/** The pictures of companies. */
public final class Pictures {

    /** Largest picture, in bytes. */
    public static final int LARGEST = 5 << 20;

    private final JdbcClient jdbc;
    private final CompanyTransactions transactions;
    private final Time time;
    private final Supplier<UUID> ids;

    public Pictures(DataSource database, CompanyTransactions transactions, Time time, Supplier<UUID> ids) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
        this.time = time;
        this.ids = ids;
    }

    /** Keeps a picture; a refusal when it is too large or of a kind that is not kept. */
    public Picture add(long companyId, String name, byte[] content) {
        if (content.length > LARGEST) {
            throw Rule.invalid("file", "size must be less than or equal to " + LARGEST + " bytes");
        }
        PictureType type = PictureType.of(content).orElseThrow(() -> Rule.invalid("file", "must be a JPEG, PNG or WebP picture"));
        Picture picture = new Picture(ids.get(), name, type.mimeType(), content.length);
        transactions.run(companyId, () -> jdbc
            .sql("insert into picture (company_id, file_id, name, mime_type, size, content, created_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(companyId, picture.id(), name, picture.mimeType(), picture.size(), content, Sql.utc(time.instant())).update());
        return picture;
    }

    /** Those of the ids that there are. */
    public Map<UUID, Picture> find(long companyId, Collection<UUID> ids) {
        return jdbc.sql("select file_id, name, mime_type, size from picture where company_id = ? and file_id = any(?)")
            .params(companyId, ids.toArray(UUID[]::new))
            .query((row, _) -> new Picture(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4)))
            .list().stream().collect(Collectors.toUnmodifiableMap(Picture::id, Function.identity()));
    }

    /** The bytes of a picture as they were received. */
    public Optional<byte[]> content(long companyId, UUID id) {
        return jdbc.sql("select content from picture where company_id = ? and file_id = ?").params(companyId, id)
            .query((row, _) -> row.getBytes(1)).optional();
    }
}
