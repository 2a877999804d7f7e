package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.en16931.Official.warning;
import static rs.tefter.validation.rules.Tests.exists;
import static rs.tefter.validation.rules.Tests.filled;

import java.util.List;
import java.util.Set;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;

/** Payment instructions (BG-16), credit transfers (BG-17) and cards (BG-18). */
final class Payment {
    private static final Set<String> CREDIT_TRANSFERS = Set.of("30", "58");
    private static final int SHOWN_DIGITS = 10;
    private static final Path MEANS_CODE = Path.of("cbc:PaymentMeansCode");
    private static final Path ACCOUNT = Path.of("cac:PayeeFinancialAccount/cbc:ID");

    static final List<Group> GROUPS = List.of(
            Group.at("cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID", warning("BR-51", Payment::isMasked)),
            Group.at("cac:PaymentMeans/cac:PayeeFinancialAccount", fatal("BR-50", filled("cbc:ID")))
                    .where((sheet, account) -> isTransfer(sheet, sheet.document().parent(account))),
            Group.at("cac:PaymentMeans",
                    fatal("BR-49", exists("cbc:PaymentMeansCode")),
                    fatal("BR-61", (sheet, means) -> !CREDIT_TRANSFERS.contains(sheet.normalized(means, MEANS_CODE))
                            || sheet.has(means, ACCOUNT))));

    private Payment() {}

    private static boolean isMasked(Sheet sheet, int number) {
        String shown = sheet.normalized(number);
        return shown.codePointCount(0, shown.length()) <= SHOWN_DIGITS;
    }

    private static boolean isTransfer(Sheet sheet, int means) {
        for (int code : sheet.nodes(means, MEANS_CODE)) {
            if (CREDIT_TRANSFERS.contains(sheet.string(code))) return true;
        }
        return false;
    }
}
