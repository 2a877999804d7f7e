package rs.tefter.signing;

import java.util.ArrayList;
import java.util.List;

/** Namespace declarations in force, the innermost last. */
final class Scope {
    private final List<String> prefixes = new ArrayList<>();
    private final List<String> uris = new ArrayList<>();

    /** How many declarations there are; {@link #release} returns to it. */
    int mark() {
        return prefixes.size();
    }

    void release(int mark) {
        while (prefixes.size() > mark) {
            prefixes.removeLast();
            uris.removeLast();
        }
    }

    void declare(String prefix, String uri) {
        prefixes.add(prefix);
        uris.add(uri);
    }

    /** What the prefix means; "" when nothing declares it, or when the default namespace is none. */
    String uri(String prefix) {
        int last = prefixes.lastIndexOf(prefix);
        return last < 0 ? "" : uris.get(last);
    }

    /** Every prefix that is declared, once. */
    List<String> prefixes() {
        return prefixes.stream().distinct().toList();
    }
}
