package rs.tefter.intermediary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

    private static final String OPEN = "<e:OutgoingInvoicesData xmlns:e=\"urn:e\" xmlns:cbc='urn:cbc'><e:OutgoingInvoice a=\"<x>\"><e:InvoiceEnvelope>";
    private static final String CLOSE = "</e:InvoiceEnvelope></e:OutgoingInvoice></e:OutgoingInvoicesData>";

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void aBareDocumentGetsTheUsualDeclaration() {
        for (String prolog : new String[] {"", "\uFEFF", "<?xml version=\"1.0\" encoding=\"windows-1250\"?>\n", "\n <?xml version='1.0'?>"}) {
            Upload upload = Upload.of(prolog + "<!-- > --><Invoice xmlns=\"urn:i\">č</Invoice>\n");
            assertThat(upload.isEnveloped()).isFalse();
            assertThat(upload.documentRoot()).isEqualTo("Invoice");
            assertThat(text(upload.document()).replace("?>\n", "?>")).isEqualTo(Upload.DECLARATION + "<!-- > --><Invoice xmlns=\"urn:i\">č</Invoice>\n");
        }
    }

    @Test
    void aDocumentInAnEnvelopeTakesItsNamespacesAlong() {
        Upload upload = Upload.of(OPEN + "\n<!-- the document --><Invoice xmlns=\"urn:i\" xmlns:e=\"urn:own\"><cbc:ID>1</cbc:ID></Invoice>\n" + CLOSE);
        assertThat(upload.root()).isEqualTo("OutgoingInvoicesData");
        assertThat(upload.documentRoot()).isEqualTo("Invoice");
        assertThat(text(upload.document())).isEqualTo(Upload.DECLARATION
            + "<Invoice xmlns:cbc='urn:cbc' xmlns=\"urn:i\" xmlns:e=\"urn:own\"><cbc:ID>1</cbc:ID></Invoice>");
        assertThat(text(upload.around((Upload.DECLARATION + "<Invoice/>").getBytes(StandardCharsets.UTF_8))))
            .isEqualTo(Upload.DECLARATION + OPEN + "\n<!-- the document --><Invoice/>\n" + CLOSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no document", "<", "<!--", "<?", "<OutgoingInvoicesData>", "<OutgoingInvoicesData><OutgoingInvoice><InvoiceEnvelope>",
        "<OutgoingInvoicesData><OutgoingInvoice ><InvoiceEnvelope/><Invoice", "<OutgoingInvoicesData><OutgoingInvoice><InvoiceEnvelope a=\"><Invoice/>"})
    void whatIsBrokenIsLeftToTheReader(String broken) {
        assertThat(text(Upload.of(broken).document())).startsWith(Upload.DECLARATION);
    }

    @Test
    void twoDocumentsInAnEnvelopeAreNone() {
        String two = OPEN + "<Invoice/></e:InvoiceEnvelope></e:OutgoingInvoice><e:OutgoingInvoice><e:InvoiceEnvelope><Invoice/>" + CLOSE;
        assertThat(Upload.of(two).isEnveloped()).isFalse();
        assertThat(Upload.of(two).documentRoot()).isEqualTo("OutgoingInvoicesData");
    }

    @Test
    void lengthIsNoTrouble() {
        String blank = " ".repeat(100_000) + "<!-- -->".repeat(100_000);
        String attributes = " a=\"1\"".repeat(100_000);
        assertThat(Upload.of(blank + OPEN + blank + "<Invoice" + attributes + "></Invoice>" + CLOSE).documentRoot()).isEqualTo("Invoice");
    }
}
