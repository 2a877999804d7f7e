package rs.tefter.api.pfr;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import rs.tefter.api.http.Door;

/** Lets programs put anything before {@code /api/v3}: a certificate's id, a device's name. */
public final class PrefixDoor implements Door {

    private static final String PLACE = "/pfr";
    private static final String API = "/api/v3";

    private final Door inner;

    public PrefixDoor(Door inner) {
        this.inner = inner;
    }

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        int api = (path.toLowerCase(Locale.ROOT) + "/").indexOf(API + "/", PLACE.length());
        inner.serve(api <= PLACE.length() ? request : new Shortened(request, PLACE + path.substring(api)), response);
    }

    private static final class Shortened extends HttpServletRequestWrapper {
        private final String path;

        Shortened(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }
    }
}
