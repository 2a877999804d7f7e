package rs.tefter.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The receipts in the database, read without the server: what a row by its primary key takes, and where a page may begin. */
final class StoredReceipts implements AutoCloseable {

    /** A receipt and when it was signed. */
    record Known(long companyId, UUID id, Instant signedAt) {

        /** As the portal's list writes where a page begins. */
        String place() {
            return signedAt + "_" + id;
        }
    }

    private static final int SHARE_KNOWN = 199;

    private final Connection connection;
    private final PreparedStatement byKey;
    private final List<Known> some = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);

    StoredReceipts(RunningServer server) throws IOException, SQLException {
        this.connection = server.connect();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                "select company_id, receipt_id, signed_at from receipt where state = 'signed' and total_counter % " + SHARE_KNOWN + " = 0")) {
            while (rows.next()) {
                some.add(new Known(rows.getLong(1), rows.getObject(2, UUID.class), rows.getObject(3, OffsetDateTime.class).toInstant()));
            }
        }
        this.byKey = connection.prepareStatement("select invoice_number, total, signed_at from receipt where company_id = ? and receipt_id = ?");
    }

    /** One of them, now this and now that. */
    Known any() {
        return some.get(random.nextInt(some.size()));
    }

    void readOne() throws IOException {
        Known wanted = any();
        try {
            byKey.setLong(1, wanted.companyId);
            byKey.setObject(2, wanted.id);
            try (ResultSet row = byKey.executeQuery()) {
                if (!row.next()) {
                    throw new IOException("receipt " + wanted.id + " is gone");
                }
            }
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
