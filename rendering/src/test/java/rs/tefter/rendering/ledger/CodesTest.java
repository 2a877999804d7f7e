package rs.tefter.rendering.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerDocument.Payment;

/** The codes on the documents of the ledger, as a telephone reads them from paper. */
class CodesTest {

    private static final int DOTS_PER_INCH = 300;
    private static final String ORDER = "K:PR|V:01|C:1|R:160000000011111135|N:Primer d.o.o. Beograd\r\nBulevar kralja Aleksandra 73\r\nBeograd"
        + "|I:RSD222276,90|P:Kupac d.o.o.\r\nKnez Mihailova 1\r\nNovi Sad|SF:221|S:Plaćanje po računu 2026-17|RO:97162026000017";

    private static List<String> codes(Documents document) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_PER_INCH);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))).map(Result::getText).toList();
        }
    }

    @Test
    void anInvoiceCanBePaidByItsCode() throws Exception {
        assertThat(codes(new Documents())).containsExactly(ORDER);
    }

    @Test
    void aSlipHasTheSameCode() throws Exception {
        Documents document = new Documents();
        document.payment = new Payment(List.of("T"), Documents.ACCOUNT, "97 16-2026000017", "221", true, false);
        assertThat(codes(document)).containsExactly(ORDER);
    }

    @Test
    void aProformaSaysWhatIsPaidAndByWhichCode() throws Exception {
        Documents document = new Documents();
        document.kind = Kind.PROFORMA;
        document.number = "PD-2026-1";
        document.payment = new Payment(List.of("T"), Documents.ACCOUNT, "97 89-PD2026000001", "220", false, false);
        assertThat(codes(document)).singleElement().asString().contains("|SF:220|S:Plaćanje po predračunu PD-2026-1|RO:9789PD2026000001");
    }

    @Test
    void aReceiptCanBeCheckedByItsCode() throws Exception {
        Documents document = new Documents().paidInCash();
        assertThat(codes(document)).containsExactly(document.fiscal.orElseThrow().verificationUrl());
    }
}
