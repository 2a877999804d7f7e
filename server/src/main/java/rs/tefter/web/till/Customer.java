package rs.tefter.web.till;

import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Query;
import rs.tefter.retail.rules.Buyer;

/**
 * Who buys, as the form says it.
 *
 * @param code       what kind of number the id is, by the code list of cash-register systems
 * @param id         with its code before it where somebody types that
 * @param costCentre опционо поље купца, with its code
 */
public record Customer(String code, String id, String costCentre) {

    /** The codes in the order in which they are offered. */
    public static final List<String> CODES = List.of("10", "12", "11", "20", "13", "14", "15", "16", "21", "22", "23", "30", "31", "32", "33", "34",
        "35", "36", "40");
    static final Customer NOBODY = new Customer(CODES.getFirst(), "", "");

    static Customer read(Query form) {
        String code = form.get("buyerCode").filter(CODES::contains).orElse(CODES.getFirst());
        return new Customer(code, form.get("buyerId").orElse(""), form.get("costCentre").orElse(""));
    }

    /** As a receipt names them. */
    static Customer of(Buyer buyer) {
        String id = buyer.id().orElse("");
        boolean known = id.length() > 3 && CODES.contains(id.substring(0, 2)) && id.charAt(2) == ':';
        return new Customer(known ? id.substring(0, 2) : CODES.getFirst(), known ? id.substring(3) : id, buyer.costCentre().orElse(""));
    }

    public boolean isNamed() {
        return !id.isEmpty() || !costCentre.isEmpty();
    }

    Buyer buyer() {
        Optional<String> named = Optional.of(id).filter(text -> !text.isEmpty()).map(text -> text.matches("[0-9]{2}:.+") ? text : code + ":" + text);
        return new Buyer(named, Optional.of(costCentre).filter(text -> !text.isEmpty()));
    }
}
