package rs.tefter.rendering.receipt;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Receipts made up for tests, and the eye that reads their codes. */
final class SampleReceipts {

    static final String URL = "https://suf.purs.gov.rs/v/?vl=" + "A1RGVFJTQlgxVEZUUlNCWDEQ%2B".repeat(31);

    private static final String SALE = """
        ============ ФИСКАЛНИ РАЧУН ============
                       100000024
                    ТЕФТЕР ПЕСАК ДОО
           1000001-Продавница за проверу рада
                        програма
                    КНЕЗ МИХАИЛОВА 1
                   Београд-Стари Град
        Касир:                    Петар Петровић
        ИД купца:                   10:100181732
        ЕСИР број:                     999/1.0.0
        -------------ПРОМЕТ ПРОДАЈА-------------
        Артикли
        ========================================
        Назив   Цена         Кол.         Укупно
        Кафа у зрну 500 г/ком (Ђ)
               349,90          1          349,90
        Хлеб бели без адитива, домаћи, 600 г/ком
         (Е)
                20,00          2           40,00
        Јабука ајдаред/кг (Е)
               119,99      1,066          127,91
        ----------------------------------------
        Укупан износ:                     517,81
        Готовина:                         200,00
        Платна картица:                   317,81
        ========================================
        Ознака       Име      Стопа        Порез
        Е           П-ПДВ   10,00%         15,26
        Ђ           О-ПДВ   20,00%         58,32
        ----------------------------------------
        Укупан износ пореза:               73,58
        ========================================
        ПФР време:           20.11.2026. 9:05:07
        ПФР број рачуна:    TFTRSBX1-TFTRSBX1-17
        Бројач рачуна:                   12/17ПП
        ========================================
        ======== КРАЈ ФИСКАЛНОГ РАЧУНА =========
        """.replace("\n", "\r\n");

    private SampleReceipts() {}

    static String journal() {
        return SALE;
    }

    static Receipt sale(String... esirText) {
        return new Receipt(SALE, URL, List.of(esirText), false);
    }

    static Receipt proforma() {
        String frame = "======== ОВО НИЈЕ ФИСКАЛНИ РАЧУН =======";
        String text = SALE.replace("============ ФИСКАЛНИ РАЧУН ============", frame).replace("======== КРАЈ ФИСКАЛНОГ РАЧУНА =========", frame)
            .replace("Ознака  ", "        ОВО НИЈЕ ФИСКАЛНИ РАЧУН\r\n========================================\r\nОзнака  ");
        return new Receipt(text, URL, List.of(), true);
    }

    static Receipt withItems(int items) {
        String item = "        20,00          2           40,00\r\n";
        return new Receipt(SALE.replace(item, item.repeat(items)), URL, List.of(), false);
    }

    static String code(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        return new QRCodeReader().decode(bitmap, Collections.unmodifiableMap(Map.of(DecodeHintType.TRY_HARDER, true))).getText();
    }
}
