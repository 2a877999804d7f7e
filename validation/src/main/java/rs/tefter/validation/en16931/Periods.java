package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.rules.Tests.either;
import static rs.tefter.validation.rules.Tests.exists;

import java.util.List;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;

/** Invoicing periods of lines (BG-26) and of the document (BG-14). */
final class Periods {
    private static final Path START = Path.of("cbc:StartDate");
    private static final Path END = Path.of("cbc:EndDate");

    static final List<Group> GROUPS = List.of(
            Group.at("cac:InvoiceLine/cac:InvoicePeriod | cac:CreditNoteLine/cac:InvoicePeriod",
                    fatal("BR-30", Periods::isInOrder),
                    fatal("BR-CO-20", either(exists("cbc:StartDate"), exists("cbc:EndDate")))),
            Group.at("cac:InvoicePeriod",
                    fatal("BR-29", Periods::isInOrder),
                    fatal("BR-CO-19", either(exists("cbc:StartDate"), exists("cbc:EndDate"), exists("cbc:DescriptionCode")))));

    private Periods() {}

    private static boolean isInOrder(Sheet sheet, int period) {
        return !sheet.has(period, START) || !sheet.has(period, END) || sheet.dayBegin(period, END) >= sheet.dayBegin(period, START);
    }
}
