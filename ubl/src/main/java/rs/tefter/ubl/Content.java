package rs.tefter.ubl;

import java.util.Arrays;

/** A sequence of elements, each with a place: what a schema lets stand in an element. */
final class Content implements StructureTables.Type {
    private final int[] names;
    private final boolean[] required;
    private final boolean[] repeatable;
    private final boolean signature;
    private final int[] requiredBefore;
    private final int[] slotNames;
    private final int[] slotPlaces;

    /**
     * @param names ids of the names, no name twice
     * @param required whether the element must be there
     * @param repeatable whether it may be there again
     * @param signature whether elements of a signature may stand below
     */
    Content(int[] names, boolean[] required, boolean[] repeatable, boolean signature) {
        this.names = names;
        this.required = required;
        this.repeatable = repeatable;
        this.signature = signature;
        this.requiredBefore = new int[names.length + 1];
        this.slotNames = new int[Integer.highestOneBit(names.length) * 4];
        this.slotPlaces = new int[slotNames.length];
        Arrays.fill(slotPlaces, Document.NONE);
        for (int place = 0; place < names.length; place++) {
            requiredBefore[place + 1] = requiredBefore[place] + (required[place] ? 1 : 0);
            int slot = slot(names[place]);
            if (slotPlaces[slot] != Document.NONE) throw new IllegalArgumentException(name(place) + " stands twice.");
            slotNames[slot] = names[place];
            slotPlaces[slot] = place;
        }
    }

    int size() {
        return names.length;
    }

    /** The place of the element of that name, or {@link Document#NONE}; this is asked for every element of every document. */
    int place(int name) {
        return slotPlaces[slot(name)];
    }

    /** The slot of a name, or the free one where it would be; an odd factor spreads names that stand beside each other. */
    private int slot(int name) {
        int mask = slotNames.length - 1;
        int slot = name * 0x9E3779B1 >>> 16 & mask;
        while (slotNames[slot] != name && slotPlaces[slot] != Document.NONE) slot = slot + 1 & mask;
        return slot;
    }

    String name(int place) {
        return Vocabulary.get(names[place]).toString();
    }

    boolean isRequired(int place) {
        return required[place];
    }

    boolean isRepeatable(int place) {
        return repeatable[place];
    }

    boolean isSignature() {
        return signature;
    }

    /** Whether an element must be there at one of the places from the first up to, not with, the second. */
    boolean requires(int from, int to) {
        return requiredBefore[to] > requiredBefore[Math.min(from, to)];
    }
}
