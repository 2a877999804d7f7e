package rs.tefter.retail.delivery;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rs.tefter.mail.MailAddress;
import rs.tefter.retail.PrintMethod;

/**
 * How a customer wants a receipt.
 *
 * @param email where to, if {@link PrintMethod#EMAIL} is among the ways
 * @param paper what PDFs are made for
 */
public record Wishes(Set<PrintMethod> ways, Optional<MailAddress> email, Paper paper) {

    /** Not at all. */
    public static final Wishes NONE = new Wishes(Set.of(), Optional.empty(), Paper.MM80);

    private static final String SEPARATOR = " ";

    public Wishes {
        ways = Set.copyOf(ways);
        if (ways.contains(PrintMethod.EMAIL) != email.isPresent()) {
            throw new IllegalArgumentException("an e-mail needs an address, and only that does");
        }
    }

    /** A text to keep, such as {@code 80mm email=kupac@primer.rs pdf}. */
    public String stored() {
        String names = ways.stream().sorted().map(way -> SEPARATOR + (way == PrintMethod.EMAIL ? "email=" + email.orElseThrow() : way.wire()))
            .collect(Collectors.joining());
        return paper.wire() + names;
    }

    /** What {@link #stored} has written. */
    public static Wishes of(String stored) {
        String[] words = stored.split(SEPARATOR);
        Set<PrintMethod> ways = EnumSet.noneOf(PrintMethod.class);
        Arrays.stream(words).skip(1).map(word -> PrintMethod.of(word.replaceFirst("=.*", ""))).forEach(ways::add);
        Optional<MailAddress> email = Arrays.stream(words).filter(word -> word.startsWith("email=")).findFirst()
            .flatMap(word -> MailAddress.parse(word.substring("email=".length())));
        return new Wishes(ways, email, Paper.stored(words[0]));
    }
}
