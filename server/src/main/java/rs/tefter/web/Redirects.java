package rs.tefter.web;

import java.util.regex.Pattern;

/** Where a page may lead when a request says where. */
final class Redirects {

    /** A path, and not the beginning of {@code //another.site}. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]*");

    private Redirects() {}

    static boolean isOurs(String path) {
        return OURS.matcher(path).matches();
    }
}
