package rs.tefter.platform;

import java.util.ArrayDeque;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Draws ids of one database sequence a block at a time, so that a request costs no round trip for its ids; a stop leaves a gap, never a
 * repetition.
 */
public final class IdBlocks {

    private static final int BLOCK = 64;

    private final JdbcClient jdbc;
    private final String sequence;
    private final ArrayDeque<Long> drawn = new ArrayDeque<>(BLOCK);

    public IdBlocks(DataSource database, String sequence) {
        this.jdbc = JdbcClient.create(database);
        this.sequence = sequence;
    }

    public synchronized long next() {
        if (drawn.isEmpty()) {
            drawn.addAll(jdbc.sql("select nextval(cast(? as regclass)) from generate_series(1, ?)").params(sequence, BLOCK).query(Long.class).list());
        }
        return drawn.poll();
    }
}
