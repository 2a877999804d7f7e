package rs.tefter.api.badi;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rs.tefter.mail.MailAddress;
import rs.tefter.retail.PrintMethod;
import rs.tefter.retail.delivery.Paper;
import rs.tefter.retail.delivery.Wishes;

/** Reads the member {@code receiptDelivery}: how a customer wants a receipt. */
final class DeliveryFields {

    private static final int LONGEST_ADDRESS = 254;

    private DeliveryFields() {}

    /** The wishes in a request that must have some; they are complete only after {@link Fields#done} of the whole request. */
    static Wishes read(Fields request) {
        Field<Fields> given = request.object("receiptDelivery").required().mustBe(fields -> !fields.names().isEmpty(), "is not allowed to be empty");
        return given.optional().map(DeliveryFields::wishes).orElse(Wishes.NONE);
    }

    private static Wishes wishes(Fields fields) {
        Set<PrintMethod> ways = EnumSet.noneOf(PrintMethod.class);
        for (PrintMethod way : List.of(PrintMethod.THERMAL_PRINTER, PrintMethod.A4_PRINTER, PrintMethod.PDF, PrintMethod.BASE64_PDF)) {
            if (fields.flag(way.wire()).orElse(false)) {
                ways.add(way);
            }
        }
        Optional<MailAddress> email = fields.text(PrintMethod.EMAIL.wire(), LONGEST_ADDRESS)
            .mustBe(text -> text.isBlank() || MailAddress.parse(text).isPresent(), "fails to match the required pattern")
            .optional().flatMap(MailAddress::parse);
        email.ifPresent(_ -> ways.add(PrintMethod.EMAIL));
        Paper paper = fields.choice("pdfFormat", List.of(Paper.values()), Paper::wire).orElse(Paper.MM80);
        return new Wishes(ways, email, paper);
    }
}
