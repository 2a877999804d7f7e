package rs.tefter.web;

import java.util.List;
import java.util.stream.Stream;

/** The parts of the portal in the order in which they are offered. */
public final class Navigation {

    /** A part: where it is, its picture and the key of its name. */
    public record Entry(String path, String icon, String text) {}

    private static final List<Entry> ALWAYS = List.of(
        new Entry("/", "home", "nav.dashboard"),
        new Entry("/sales", "out", "nav.sales"),
        new Entry("/purchases", "in", "nav.purchases"),
        new Entry("/vat", "percent", "nav.vat"),
        new Entry("/crf", "bank", "nav.crf"),
        new Entry("/issued", "book", "nav.issued"),
        new Entry("/till", "till", "nav.till"),
        new Entry("/receipts", "receipt", "nav.receipts"),
        new Entry("/settings", "gear", "nav.settings"));
    private static final Entry DEVELOPER = new Entry("/developer", "code", "nav.developer");

    private Navigation() {}

    /** A sandbox has a part for developers. */
    public static List<Entry> of(boolean sandbox) {
        return sandbox ? Stream.concat(ALWAYS.stream(), Stream.of(DEVELOPER)).toList() : ALWAYS;
    }
}
