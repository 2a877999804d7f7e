package rs.tefter.fiscal.journal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;

/** The fixed words and lines of a journal. */
final class Words {
    static final String CASHIER = "Касир:";
    static final String BUYER = "ИД купца:";
    static final String BUYER_COST_CENTER = "Опционо поље купца:";
    static final String ESIR_NUMBER = "ЕСИР број:";
    static final String ESIR_TIME = "ЕСИР време:";
    static final String REFERENCE_NUMBER = "Реф. број:";
    static final String REFERENCE_TIME = "Реф. време:";
    static final String SIGNED_AT = "ПФР време:";
    static final String NUMBER = "ПФР број рачуна:";
    static final String COUNTER = "Бројач рачуна:";
    static final String TOTAL_TAX = "Укупан износ пореза:";

    static final String ITEMS = "Артикли";
    static final String ITEM_COLUMNS = "Назив   Цена         Кол.         Укупно";
    static final String TAX_COLUMNS = "Ознака       Име      Стопа        Порез";
    static final String DOUBLE_RULE = "=".repeat(Columns.WIDTH);
    static final String RULE = "-".repeat(Columns.WIDTH);
    static final String NOT_FISCAL = "        ОВО НИЈЕ ФИСКАЛНИ РАЧУН";

    private static final String FISCAL_START = "============ ФИСКАЛНИ РАЧУН ============";
    private static final String FISCAL_END = "======== КРАЈ ФИСКАЛНОГ РАЧУНА =========";
    private static final String NOT_FISCAL_FRAME = "======== ОВО НИЈЕ ФИСКАЛНИ РАЧУН =======";
    private static final Map<String, ReceiptKind> KINDS = ReceiptKind.ALL.stream().collect(Collectors.toMap(Words::title, Function.identity()));

    private Words() {}

    static String start(InvoiceType type) {
        return type.isFiscal() ? FISCAL_START : NOT_FISCAL_FRAME;
    }

    static String end(InvoiceType type) {
        return type.isFiscal() ? FISCAL_END : NOT_FISCAL_FRAME;
    }

    /** Whether the body says once more that the receipt is not a fiscal one. */
    static boolean hasNotice(InvoiceType type) {
        return !type.isFiscal();
    }

    static String total(TransactionType transaction) {
        return transaction == TransactionType.REFUND ? "Укупна рефундација:" : "Укупан износ:";
    }

    static String title(ReceiptKind kind) {
        return kind.type().title() + " " + kind.transaction().title();
    }

    static Optional<ReceiptKind> kind(String title) {
        return Optional.ofNullable(KINDS.get(title));
    }
}
