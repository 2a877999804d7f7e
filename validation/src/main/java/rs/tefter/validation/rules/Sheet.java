package rs.tefter.validation.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;

/**
 * A document as rules look at it: whole, or without the extensions below its root. Text and typed values are those of XPath;
 * what XPath refuses to evaluate is {@link Undecidable}. For one thread.
 */
public final class Sheet {
    private static final Name EXTENSIONS = Name.cec("UBLExtensions");
    private static final int[] NOTHING = {};
    private static final int FACTS = 24;
    private static final int SEVERAL = -2;

    private final Document document;
    private final int hidden;
    private final NameIndex index;
    private final String[] strings;
    private Object[] facts = new Object[FACTS];

    private Sheet(Document document, boolean withExtensions) {
        this.document = document;
        this.hidden = withExtensions ? Document.NONE : document.child(document.root(), EXTENSIONS);
        this.index = NameIndex.of(document, hidden);
        this.strings = new String[document.nodeCount()];
    }

    /** The document as it is. */
    public static Sheet whole(Document document) {
        return new Sheet(document, true);
    }

    /** The document without {@code cec:UBLExtensions} below its root. */
    public static Sheet withoutExtensions(Document document) {
        return new Sheet(document, false);
    }

    /** Whether the two views of a document differ. */
    public static boolean hasExtensions(Document document) {
        return document.child(document.root(), EXTENSIONS) != Document.NONE;
    }

    public Document document() {
        return document;
    }

    /** Whether an element stands outside this view. */
    public boolean hides(int node) {
        return hidden != Document.NONE && document.nameId(node) == EXTENSIONS.id() && document.parent(node) == root();
    }

    public int root() {
        return document.root();
    }

    /** All elements of a name, anywhere, in document order; not to be changed. */
    public int[] all(Name name) {
        return index.all(name);
    }

    /** Whether an element of this name stands anywhere. */
    public boolean hasAny(Name name) {
        return index.hasAny(name);
    }

    /** All elements, sorted by name; not to be changed. */
    public int[] everything() {
        return index.everything();
    }

    /** All elements whose names UBL does not know, in document order. */
    public int[] strangers() {
        return index.strangers();
    }

    /** Number of elements at the end of a path. */
    public int count(int node, Path path) {
        int lone = lone(node, path);
        return lone == SEVERAL ? count(node, path, 0) : lone == Document.NONE ? 0 : 1;
    }

    /** What a path leads to whose last name stands nowhere or once in the document, or {@link #SEVERAL} if it stands more often. */
    private int lone(int node, Path path) {
        Name last = path.step(path.length() - 1);
        int count = index.count(last);
        if (count > 1) return SEVERAL;
        if (count == 0) return Document.NONE;
        int found = index.first(last);
        int at = document.parent(found);
        for (int step = path.length() - 2; step >= 0; step--) {
            if (at == Document.NONE || document.nameId(at) != path.step(step).id()) return Document.NONE;
            at = document.parent(at);
        }
        return at == node ? found : Document.NONE;
    }

    private int count(int node, Path path, int step) {
        if (step == path.length()) return 1;
        Name name = path.step(step);
        int count = 0;
        for (int child = document.child(node, name); child != Document.NONE; child = document.next(child, name)) {
            count += count(child, path, step + 1);
        }
        return count;
    }

    /** Whether a path leads anywhere. */
    public boolean has(int node, Path path) {
        int lone = lone(node, path);
        return lone == SEVERAL ? has(node, path, 0) : lone != Document.NONE;
    }

    private boolean has(int node, Path path, int step) {
        if (step == path.length()) return true;
        Name name = path.step(step);
        for (int child = document.child(node, name); child != Document.NONE; child = document.next(child, name)) {
            if (has(child, path, step + 1)) return true;
        }
        return false;
    }

    /** The elements at the end of a path, in document order. */
    public int[] nodes(int node, Path path) {
        int lone = lone(node, path);
        if (lone != SEVERAL) return lone == Document.NONE ? NOTHING : new int[] {lone};
        int count = count(node, path, 0);
        if (count == 0) return NOTHING;
        int[] nodes = new int[count];
        fill(node, path, 0, nodes, 0);
        return nodes;
    }

    private int fill(int node, Path path, int step, int[] nodes, int filled) {
        if (step == path.length()) {
            nodes[filled] = node;
            return filled + 1;
        }
        Name name = path.step(step);
        int now = filled;
        for (int child = document.child(node, name); child != Document.NONE; child = document.next(child, name)) {
            now = fill(child, path, step + 1, nodes, now);
        }
        return now;
    }

    /** The element at the end of a path or {@link Document#NONE}; where there are several, no rule can compute with it. */
    public int only(int node, Path path) {
        int lone = lone(node, path);
        return lone == SEVERAL ? only(node, path, 0, Document.NONE) : lone;
    }

    private int only(int node, Path path, int step, int before) {
        Name name = path.step(step);
        int found = before;
        for (int child = document.child(node, name); child != Document.NONE; child = document.next(child, name)) {
            if (step + 1 < path.length()) {
                found = only(child, path, step + 1, found);
            } else if (found != Document.NONE) {
                throw Undecidable.twice(path.toString());
            } else {
                found = child;
            }
        }
        return found;
    }

    /** The text of an element and all below it. */
    public String string(int node) {
        String known = strings[node];
        if (known == null) {
            known = document.string(node);
            if (document.firstChild(node) == Document.NONE) strings[node] = known;
        }
        return known;
    }

    /** The text at the only end of a path, empty if there is none. */
    public String string(int node, Path path) {
        int found = only(node, path);
        return found == Document.NONE ? "" : string(found);
    }

    /** {@link #string(int)} with its white space normalised. */
    public String normalized(int node) {
        return Cast.normalize(string(node));
    }

    /** {@link #string(int, Path)} with its white space normalised. */
    public String normalized(int node, Path path) {
        return Cast.normalize(string(node, path));
    }

    /** A text with its white space normalised. */
    public static String normalize(String text) {
        return Cast.normalize(text);
    }

    /** {@link #normalized(int, Path)} in capitals. */
    public String upperCase(int node, Path path) {
        return normalized(node, path).toUpperCase(Locale.ROOT);
    }

    /** Whether there is text besides white space at the only end of a path. */
    public boolean isFilled(int node, Path path) {
        int found = only(node, path);
        return found != Document.NONE && !Cast.isBlank(string(found));
    }

    /** Whether some element at the end of a path has exactly this text. */
    public boolean anyIs(int node, Path path, String text) {
        int lone = lone(node, path);
        return lone == SEVERAL ? anyIs(node, path, 0, text) : lone != Document.NONE && string(lone).equals(text);
    }

    private boolean anyIs(int node, Path path, int step, String text) {
        if (step == path.length()) return string(node).equals(text);
        Name name = path.step(step);
        for (int child = document.child(node, name); child != Document.NONE; child = document.next(child, name)) {
            if (anyIs(child, path, step + 1, text)) return true;
        }
        return false;
    }

    /** The number in an element. */
    public BigDecimal decimal(int node) {
        return Cast.decimal(string(node));
    }

    /** The number at the only end of a path. */
    public Optional<BigDecimal> decimal(int node, Path path) {
        int found = only(node, path);
        return found == Document.NONE ? Optional.empty() : Optional.of(decimal(found));
    }

    /** Whether the number in an element is zero or more; XPath reads it as a floating-point number here. */
    public boolean isNotNegative(int node) {
        return Cast.isNotNegative(string(node));
    }

    /** Whether the number in an element is more than zero; XPath reads it as a floating-point number here. */
    public boolean isPositive(int node) {
        return Cast.signum(string(node)) > 0;
    }

    /** The floating-point number in an element, which must not be infinite. */
    public double finite(int node) {
        return Cast.finite(string(node));
    }

    /** Whether some element at the end of a path says this truth value. */
    public boolean anySays(int node, Path path, boolean truth) {
        for (int found : nodes(node, path)) {
            if (Cast.truth(string(found)) == truth) return true;
        }
        return false;
    }

    /** Seconds from the epoch to the beginning of the day at the only end of a path, which must be there. */
    public long dayBegin(int node, Path path) {
        return Cast.dayBegin(string(only(node, path)));
    }

    /** The nearest whole number, halves upwards. */
    public static BigDecimal round(BigDecimal number) {
        return Cast.round(number);
    }

    /** The nearest hundredth, halves upwards. */
    public static BigDecimal cents(BigDecimal number) {
        return Cast.round(number.movePointRight(2)).movePointLeft(2);
    }

    Object fact(int slot) {
        return slot < facts.length ? facts[slot] : null;
    }

    void keepFact(int slot, Object fact) {
        if (slot >= facts.length) facts = Arrays.copyOf(facts, slot + FACTS);
        facts[slot] = fact;
    }
}
