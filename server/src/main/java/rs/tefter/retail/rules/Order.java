package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.fiscal.ReceiptKind;

/**
 * A receipt as it is asked for.
 *
 * @param reference of a receipt that is referred to by hand
 * @param posTime when an advance was really paid
 * @param unknownAmount whether it is not known yet what the goods of an advance will cost
 * @param specification of such an advance, how much is paid for goods of each label
 * @param additionalText printed below everything
 */
public record Order(ReceiptKind kind, Buyer buyer, Payments payments, List<Goods> goods, Discounts discounts, Optional<Reference> reference,
        Optional<OffsetDateTime> posTime, boolean unknownAmount, Map<String, BigDecimal> specification, Optional<String> additionalText) {}
