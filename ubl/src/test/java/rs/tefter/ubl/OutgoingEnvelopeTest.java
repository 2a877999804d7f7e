package rs.tefter.ubl;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.ubl.Samples.utf8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutgoingEnvelopeTest {
    private static final String INVOICE = "<Invoice xmlns='" + Namespaces.INVOICE + "'>1</Invoice>";
    private static final String HELD = "<InvoiceEnvelope>" + INVOICE + "</InvoiceEnvelope>";

    private final UblReader reader = new UblReader(Limits.DEFAULT);

    private static byte[] outgoing(String content) {
        return utf8("<OutgoingInvoicesData xmlns='" + Namespaces.OUTGOING + "'><Header><SupplierID>1</SupplierID></Header>" + content
                + "</OutgoingInvoicesData>");
    }

    @Test
    void theDocumentInsideIsReadWhereItStands() {
        byte[] bytes = outgoing("<OutgoingInvoice><BuyerID>1</BuyerID>" + HELD + "</OutgoingInvoice>");
        assertThat(reader.readOutgoing(bytes)).isInstanceOfSatisfying(ReadResult.Read.class, read -> {
            assertThat(read.enveloped()).isTrue();
            assertThat(read.document().nodeCount()).isOne();
            assertThat(read.document().offset(0)).isEqualTo(new String(bytes).indexOf("<Invoice "));
        });
    }

    @Test
    void aBareDocumentIsReadAsWell() {
        assertThat(reader.readOutgoing(utf8(INVOICE))).isInstanceOfSatisfying(ReadResult.Read.class,
                read -> assertThat(read.enveloped()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <OutgoingInvoice>HELD</OutgoingInvoice><OutgoingInvoice>HELD</OutgoingInvoice>           | more than one InvoiceEnvelope
        <OutgoingInvoice>HELD HELD</OutgoingInvoice>                                             | more than one InvoiceEnvelope
        <OutgoingInvoice><InvoiceEnvelope>INVOICE INVOICE</InvoiceEnvelope></OutgoingInvoice>    | more than one element
        <OutgoingInvoice><InvoiceEnvelope/></OutgoingInvoice>                                    | no document in its InvoiceEnvelope
        <Header><OutgoingInvoice>HELD</OutgoingInvoice></Header>                                 | no document in its InvoiceEnvelope
        <OutgoingInvoice><Other>HELD</Other></OutgoingInvoice>                                   | no document in its InvoiceEnvelope
        HELD                                                                                     | no document in its InvoiceEnvelope
        """)
    void anEnvelopeHoldsOneDocumentAtItsPlace(String content, String reason) {
        byte[] bytes = outgoing(content.replace("HELD", HELD).replace("INVOICE", INVOICE));
        assertThat(reader.readOutgoing(bytes)).isInstanceOfSatisfying(ReadResult.Refused.class, refused -> {
            assertThat(refused.problem().id()).isEqualTo("TEF-L0-08");
            assertThat(refused.problem().detail()).contains(reason);
        });
    }

    @Test
    void somethingElseInsideIsRefusedByItsName() {
        byte[] bytes = outgoing("<OutgoingInvoice><InvoiceEnvelope><Other/></InvoiceEnvelope></OutgoingInvoice>");
        assertThat(reader.readOutgoing(bytes)).isInstanceOfSatisfying(ReadResult.Refused.class,
                refused -> assertThat(refused.problem().id()).isEqualTo("TEF-L0-05"));
    }

    @Test
    void oneEnvelopeIsNotTakenForTheOther() {
        byte[] bytes = outgoing("<OutgoingInvoice>" + HELD + "</OutgoingInvoice>");
        assertThat(reader.readEnveloped(bytes)).isInstanceOf(ReadResult.Refused.class);
        assertThat(reader.read(bytes)).isInstanceOf(ReadResult.Refused.class);
    }
}
