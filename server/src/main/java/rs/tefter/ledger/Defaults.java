package rs.tefter.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/** What a record holds where nothing was said. */
public final class Defaults {

    private Defaults() {}

    public static Optional<Object> of(Member member, CodeLists lists) {
        return member.standard().map(text -> switch (text) {
            case "@homeCountry" -> lists.homeCountryId();
            case "@homeCurrency" -> lists.homeCurrencyId();
            default -> switch (member.type()) {
                case INTEGER -> (Object) Long.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                default -> text;
            };
        });
    }
}
