package rs.tefter.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Namespace declarations in force. Looking one up takes the same time however many there are, for documents may be made to be slow. */
final class Scope {
    private final Map<String, Deque<Uri>> uris = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    /** A namespace name, also in UTF-8, in which the order of bytes is that of characters. */
    record Uri(String text, byte[] utf8) {
        static final Uri NONE = of("");

        static Uri of(String text) {
            return new Uri(text, text.getBytes(StandardCharsets.UTF_8));
        }

        boolean isSame(Uri other) {
            return text.equals(other.text);
        }
    }

    /** How many declarations there are; {@link #release} returns to it. */
    int mark() {
        return order.size();
    }

    void release(int mark) {
        while (order.size() > mark) uris.get(order.removeLast()).pop();
    }

    void declare(String prefix, Uri uri) {
        uris.computeIfAbsent(prefix, _ -> new ArrayDeque<>(1)).push(uri);
        order.add(prefix);
    }

    /** What the prefix means; none when nothing declares it, or when the default namespace is none. */
    Uri uri(String prefix) {
        Deque<Uri> declared = uris.get(prefix);
        return declared == null || declared.isEmpty() ? Uri.NONE : declared.peek();
    }

    /** Every prefix that is declared, once. */
    List<String> prefixes() {
        return order.stream().distinct().toList();
    }
}
