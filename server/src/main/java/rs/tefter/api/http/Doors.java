package rs.tefter.api.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Leads a request to the door whose path it begins with, in any case, the first that fits; what fits none goes on its way. */
public final class Doors implements Filter {

    /** A door and the path below which it answers, in lower case and without a slash at its end. */
    public record Place(String path, Door door) {

        private boolean holds(String requested) {
            return requested.regionMatches(true, 0, path, 0, path.length())
                && (requested.length() == path.length() || requested.charAt(path.length()) == '/');
        }
    }

    private final List<Place> places;

    public Doors(List<Place> places) {
        this.places = places;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain onward) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = http.getRequestURI();
        for (Place place : places) {
            if (place.holds(path)) {
                place.door().serve(http, (HttpServletResponse) response);
                return;
            }
        }
        onward.doFilter(request, response);
    }
}
