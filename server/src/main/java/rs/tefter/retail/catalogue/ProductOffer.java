package rs.tefter.retail.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import rs.tefter.validation.text.Transliteration;

/**
 * A page of what is sold: products without variants, and the variants of the others, by name.
 *
 * @param text  part of the name, a number or the EAN, in any case and in either script
 * @param after the last row of the page before
 */
public record ProductOffer(Optional<String> text, Optional<Place> after, int most) {

    /** Where a row stands in the order. */
    public record Place(String name, UUID id) {}

    List<String> texts() {
        return text.stream().flatMap(given -> Stream.of(given, Transliteration.toCyrillic(given))).distinct().toList();
    }
}
