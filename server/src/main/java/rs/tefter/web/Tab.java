package rs.tefter.web;

import java.util.List;
import java.util.stream.Stream;

/** A page among others of one matter: where it is, the key of its name, and whether only administrators may see it. */
public record Tab(String path, String text, boolean forAdministrators) {

    /** Those that somebody may see, in the order given. */
    public static List<Tab> offered(boolean administrator, Tab... all) {
        return Stream.of(all).filter(tab -> administrator || !tab.forAdministrators).toList();
    }
}
