package rs.tefter.web.till;

import java.util.List;
import java.util.Optional;
import rs.tefter.retail.catalogue.Catalogue;
import rs.tefter.retail.catalogue.ProductOffer;
import rs.tefter.retail.catalogue.Sellable;

/** Products to choose from: the first of all, or those that fit what was typed. */
public record Offer(List<Sellable> products, String text, boolean more) {

    private static final int MOST = 24;

    static Offer of(Catalogue catalogue, long companyId, String text) {
        Optional<String> wanted = Optional.of(text).filter(given -> !given.isBlank());
        List<Sellable> found = catalogue.products().sellable(companyId,
            catalogue.products().offered(companyId, new ProductOffer(wanted, Optional.empty(), MOST + 1)));
        return new Offer(found.stream().limit(MOST).toList(), text, found.size() > MOST);
    }

    public boolean isSearched() {
        return !text.isBlank();
    }
}
