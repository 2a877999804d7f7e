package rs.tefter.fiscal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrImageTest {
    private static final String ROOT = "https://suf.purs.gov.rs/v/?vl=";
    private final SignedReceipts random = new SignedReceipts(20261121);

    @Test
    void theGifReadsAsTheAddress() throws Exception {
        for (int run = 0; run < 20; run++) {
            String url = VerificationUrl.encode(ROOT, random.next());
            assertThat(decode(picture("gif", QrImage.gif(url))).getText()).isEqualTo(url);
        }
    }

    @Test
    void thePngReadsAsTheAddressAndHasItsQuietZone() throws Exception {
        String url = VerificationUrl.encode(ROOT, random.next());
        BufferedImage picture = picture("png", QrImage.png(url, 3));
        assertThat(decode(picture).getText()).isEqualTo(url);
        for (int index = 0; index < picture.getWidth(); index++) {
            assertThat(picture.getRGB(index, 0) & picture.getRGB(index, 11) & picture.getRGB(0, index) & picture.getRGB(11, index)).isEqualTo(-1);
        }
        assertThat(picture.getRGB(12, 12)).isEqualTo(0xFF000000);
    }

    @Test
    void anAddressOfTheUsualLengthIs388PixelsWideWithCorrectionLAndNoQuietZone() throws Exception {
        BufferedImage picture = picture("gif", QrImage.gif("u".repeat(854)));
        assertThat(picture.getWidth()).isEqualTo(388);
        assertThat(picture.getHeight()).isEqualTo(388);
        assertThat(picture.getRGB(0, 0)).isEqualTo(0xFF000000);
        assertThat(decode(picture).getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL)).isEqualTo("L");
    }

    @ParameterizedTest
    @CsvSource({"1, 21", "17, 21", "18, 25", "858, 97", "859, 101", "1528, 129", "2953, 177"})
    void eachLengthHasTheSmallestVersionThatHoldsIt(int length, int modules) throws Exception {
        String text = "u".repeat(length);
        BufferedImage picture = picture("gif", QrImage.gif(text));
        assertThat(picture.getWidth()).isEqualTo(4 * modules);
        assertThat(decode(picture).getText()).isEqualTo(text);
    }

    private static BufferedImage picture(String format, byte[] bytes) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes)));
        return reader.read(0);
    }

    /** On white ground, as a QR code is shown. */
    private static Result decode(BufferedImage code) throws Exception {
        int margin = 16;
        BufferedImage shown = new BufferedImage(code.getWidth() + 2 * margin, code.getHeight() + 2 * margin, BufferedImage.TYPE_INT_RGB);
        shown.createGraphics().fillRect(0, 0, shown.getWidth(), shown.getHeight());
        shown.createGraphics().drawImage(code, margin, margin, null);
        int[] pixels = shown.getRGB(0, 0, shown.getWidth(), shown.getHeight(), null, 0, shown.getWidth());
        LuminanceSource source = new RGBLuminanceSource(shown.getWidth(), shown.getHeight(), pixels);
        Map<DecodeHintType, ?> hints = Map.of(DecodeHintType.PURE_BARCODE, true);
        Result result = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints);
        assertThat(result.getBarcodeFormat()).isEqualTo(BarcodeFormat.QR_CODE);
        return result;
    }
}
