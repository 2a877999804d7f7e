package rs.tefter.validation.en16931;

import java.util.Arrays;
import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Path;

/**
 * The elements at the end of a path.
 *
 * @param upwards  the names from the last step to the first
 * @param anchored whether the first is a child of the root, or stands anywhere
 */
record Place(List<Name> upwards, boolean anchored) {
    private static final String ANCHOR = "/*/";

    /** @param path begins with {@code /*&#47;} if its first step is a child of the root */
    static Place of(String path) {
        boolean anchored = path.startsWith(ANCHOR);
        List<Name> names = Arrays.stream(path.substring(anchored ? ANCHOR.length() : 0).split("/")).map(Path::name).toList();
        return new Place(names.reversed(), anchored);
    }

    static Place anywhere(Name name) {
        return new Place(List.of(name), false);
    }

    Name last() {
        return upwards.getFirst();
    }

    boolean matches(Document document, int node) {
        int at = node;
        for (int i = 0; i < upwards.size(); i++) {
            if (at == Document.NONE || document.nameId(at) != upwards.get(i).id()) return false;
            at = document.parent(at);
        }
        return !anchored || at == document.root();
    }
}
