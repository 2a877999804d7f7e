package rs.tefter.retail.receipts;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A way to a database that can be cut, as the death of a server cuts it: what is not committed is gone, and so are its locks. */
final class Fuse implements DataSource {

    private final DataSource database;
    private final Set<Connection> live = ConcurrentHashMap.newKeySet();
    private volatile boolean blown;

    Fuse(DataSource database) {
        this.database = database;
    }

    boolean isBlown() {
        return blown;
    }

    void blow() {
        blown = true;
        live.forEach(connection -> {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException gone) {
                live.remove(connection);
            }
        });
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (blown) {
            throw new SQLException("the fuse is blown");
        }
        Connection connection = database.getConnection();
        live.add(connection);
        if (blown) {
            connection.abort(Runnable::run);
        }
        return (Connection) Proxy.newProxyInstance(Fuse.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
            if (method.getName().equals("close")) {
                live.remove(connection);
            } else if (blown && method.getName().equals("commit")) {
                throw new SQLException("the fuse is blown");
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
