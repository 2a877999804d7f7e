package rs.tefter.validation.rules;

import java.util.Arrays;
import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;

/** The elements at the end of a path, whose first step is a child of the root or stands anywhere. */
public final class Place {
    private static final String ANCHOR = "/*/";

    private final Name last;
    private final int[] upwards;
    private final boolean anchored;

    private Place(List<Name> names, boolean anchored) {
        this.last = names.getLast();
        this.upwards = names.reversed().stream().mapToInt(Name::id).toArray();
        this.anchored = anchored;
    }

    /** @param path begins with {@code /*&#47;} if its first step is a child of the root */
    public static Place of(String path) {
        boolean anchored = path.startsWith(ANCHOR);
        List<Name> names = Arrays.stream(path.substring(anchored ? ANCHOR.length() : 0).split("/")).map(Path::name).toList();
        return new Place(names, anchored);
    }

    /** All elements of a name. */
    public static Place anywhere(Name name) {
        return new Place(List.of(name), false);
    }

    /** Name of the last step. */
    public Name last() {
        return last;
    }

    /** Whether an element stands there. */
    public boolean matches(Document document, int node) {
        int at = node;
        for (int name : upwards) {
            if (at == Document.NONE || document.nameId(at) != name) return false;
            at = document.parent(at);
        }
        return !anchored || at == document.root();
    }
}
