package rs.tefter.web;

import java.util.List;
import rs.tefter.api.http.Route;

/** A part of the portal: the pages about one matter. */
@FunctionalInterface
public interface Section {
    List<Route> routes(Guard guard);
}
