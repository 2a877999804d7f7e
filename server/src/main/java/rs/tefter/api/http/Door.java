package rs.tefter.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What answers everything below one path. */
@FunctionalInterface
public interface Door {
    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
