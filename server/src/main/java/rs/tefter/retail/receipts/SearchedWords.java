package rs.tefter.retail.receipts;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.platform.Folded;

/** What a signed receipt is searched by: its number, names and GTINs of its goods, and the caller's own metadata, a line each. */
final class SearchedWords {

    private SearchedWords() {}

    static String of(Receipt receipt, String number) {
        Stream<String> goods = receipt.facts().lines().stream().flatMap(line -> Stream.concat(Stream.of(line.name()), line.gtin().stream()));
        return Folded.of(Stream.of(Stream.of(number), goods, receipt.facts().metadata().stream()).flatMap(part -> part)
            .collect(Collectors.joining("\n")));
    }

    /** What texts with a part like that one are like, once they are folded. */
    static String part(String text) {
        return containing(Folded.of(text));
    }

    static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
