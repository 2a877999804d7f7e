package rs.tefter.api.badi;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import rs.tefter.api.http.Door;

/** Keeps what comes in at the local port apart from everything else: there is one door behind it, and no other way to that door. */
public final class LocalPort implements Filter {

    private final int port;
    private final Door door;

    public LocalPort(int port, Door door) {
        this.port = port;
        this.door = door;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain onward) throws IOException, ServletException {
        if (request.getLocalPort() == port) {
            door.serve((HttpServletRequest) request, (HttpServletResponse) response);
        } else {
            onward.doFilter(request, response);
        }
    }
}
