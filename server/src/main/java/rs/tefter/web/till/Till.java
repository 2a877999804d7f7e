package rs.tefter.web.till;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rs.tefter.retail.receipts.Receipt;

/**
 * The page of the till.
 *
 * @param code    what stays in the field for codes
 * @param trouble why it is not sold yet
 * @param last    the newest receipts of the register, only of a whole page
 */
public record Till(TillForm form, String code, List<RegisterChoice> registers, RegisterChoice register, Offer offer, Sum sum,
        Optional<String> trouble, List<Receipt> last) {

    /** The place of the line that still wants a name, or less than zero. */
    public int nameless() {
        List<BasketLine> lines = form.basket().lines();
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).name().isBlank()).findFirst().orElse(-1);
    }
}
