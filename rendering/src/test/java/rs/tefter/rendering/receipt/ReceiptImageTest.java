package rs.tefter.rendering.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A receipt as a picture. */
class ReceiptImageTest {

    private static BufferedImage picture(Receipt receipt) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(ReceiptImage.png(receipt)));
    }

    @Test
    void itsCodeIsReadBack() throws Exception {
        assertThat(SampleReceipts.code(picture(SampleReceipts.sale("Хвала на куповини")))).isEqualTo(SampleReceipts.URL);
        assertThat(SampleReceipts.code(picture(SampleReceipts.proforma()))).isEqualTo(SampleReceipts.URL);
    }

    @Test
    void theCodeOfALongerAddressIsReadBackToo() throws Exception {
        String url = SampleReceipts.URL + "B".repeat(350);
        assertThat(SampleReceipts.code(picture(new Receipt(SampleReceipts.journal(), url, List.of(), false)))).isEqualTo(url);
    }

    @Test
    void growsWithItsLines() throws Exception {
        int line = picture(SampleReceipts.withItems(2)).getHeight() - picture(SampleReceipts.withItems(1)).getHeight();
        assertThat(line).isPositive();
        assertThat(picture(SampleReceipts.withItems(900)).getHeight() - picture(SampleReceipts.withItems(1)).getHeight()).isEqualTo(899 * line);
    }

    @Test
    void isNotMadeOfMoreThanAThousandLines() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReceiptImage.png(SampleReceipts.withItems(1000)));
    }
}
