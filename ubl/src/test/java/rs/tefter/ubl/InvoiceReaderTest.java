package rs.tefter.ubl;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.ubl.Samples.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvoiceReaderTest {
    @Test
    void theHeaderOfAnInvoiceToAUserOfPublicFundsIsReadWhole() {
        InvoiceHeader header = InvoiceReader.header(read(Samples.bytes("phive-rules-serbia-1.0.0/faktura-jn.xml")));
        assertThat(header.number()).isEqualTo("JN-2022-001");
        assertThat(header.typeCode()).isEqualTo("380");
        assertThat(header.issueDate()).contains(LocalDate.of(2022, 2, 28));
        assertThat(header.dueDate()).contains(LocalDate.of(2022, 3, 7));
        assertThat(header.deliveryDate()).contains(LocalDate.of(2022, 2, 28));
        assertThat(header.currency()).isEqualTo("RSD");
        assertThat(header.vatDateCode()).contains("3");
        assertThat(header.orderReference()).contains("NAR-2022/1");
        assertThat(header.lotReference()).contains("TENDER-2022/1");
        assertThat(header.contractReference()).contains("2022/UG-1");
        assertThat(header.buyerReference()).contains("JN-2022/1");
        assertThat(header.lineCount()).isEqualTo(2);
        assertThat(header.seller().name()).isEqualTo("Preduzeće A doo");
        assertThat(header.seller().pib()).contains("100000005");
        assertThat(header.seller().mb()).contains("20000000");
        assertThat(header.seller().city()).contains("Beograd");
        assertThat(header.seller().country()).contains("RS");
    }

    @Test
    void theDueDateOfACreditNoteIsThatOfItsPayment() {
        InvoiceHeader header = InvoiceReader.header(read(creditNote("<cac:PaymentMeans><cbc:PaymentDueDate>2026-11-20Z</cbc:PaymentDueDate>"
                + "</cac:PaymentMeans>"
                + "<cac:CreditNoteLine/>")));
        assertThat(header.dueDate()).contains(LocalDate.of(2026, 11, 20));
        assertThat(header.lineCount()).isEqualTo(1);
    }

    @Test
    void aNumberKeepsItsWhiteSpaceSoThatItCanBeRefused() {
        assertThat(InvoiceReader.header(read(creditNote("<cbc:ID> 1 </cbc:ID>"))).number()).isEqualTo(" 1 ");
    }

    @Test
    void theBudgetNumberLosesItsPrefixAndTheEndpointItsCountry() {
        Party buyer = InvoiceReader.header(read(creditNote("<cac:AccountingCustomerParty><cac:Party><cbc:EndpointID>RS101134702</cbc:EndpointID>"
                + "<cac:PartyIdentification><cbc:ID>x</cbc:ID></cac:PartyIdentification><cac:PartyIdentification><cbc:ID>JBKJS: 10520</cbc:ID>"
                + "</cac:PartyIdentification><cac:PartyName><cbc:Name>n</cbc:Name></cac:PartyName></cac:Party></cac:AccountingCustomerParty>")))
                .buyer();
        assertThat(buyer.pib()).contains("101134702");
        assertThat(buyer.jbkjs()).contains("10520");
        assertThat(buyer.name()).isEqualTo("n");
    }

    @Test
    void thePibIsTheVatNumberWhenThereIsNoEndpoint() {
        String scheme = "<cac:PartyTaxScheme><cbc:CompanyID>%s</cbc:CompanyID><cac:TaxScheme><cbc:ID>%s</cbc:ID></cac:TaxScheme>"
                + "</cac:PartyTaxScheme>";
        Party seller = InvoiceReader.header(read(creditNote("<cac:AccountingSupplierParty><cac:Party>" + scheme
                .formatted("Obveznik PDV-a", "RS-VAT-STATUS")
                + scheme.formatted("RS100373090", "VAT") + "</cac:Party></cac:AccountingSupplierParty>"))).seller();
        assertThat(seller.pib()).contains("100373090");
    }

    @Test
    void theTaxOfADocumentIsTheTotalInItsCurrency() {
        String total = "<cac:TaxTotal><cbc:TaxAmount currencyID='%s'>%s</cbc:TaxAmount></cac:TaxTotal>";
        InvoiceHeader header = InvoiceReader.header(read(creditNote("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>"
                + total.formatted("RSD", "2340.00") + total.formatted("EUR", "20.00"))));
        assertThat(header.taxAmount()).contains(new BigDecimal("20.00"));
    }

    @Test
    void earlierDocumentsAreListedWithTheirDates() {
        InvoiceHeader header = InvoiceReader.header(read(creditNote("<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>1</cbc:ID>"
                + "<cbc:IssueDate>2026-09-14</cbc:IssueDate><cbc:DocumentTypeCode>380</cbc:DocumentTypeCode></cac:InvoiceDocumentReference>"
                + "</cac:BillingReference>"
                + "<cac:BillingReference/><cac:BillingReference><cac:InvoiceDocumentReference/></cac:BillingReference>")));
        assertThat(header.billingReferences()).containsExactly(new BillingReference("1", Optional.of(LocalDate.of(2026, 9, 14)),
                Optional.of("380")),
                new BillingReference("", Optional.empty(), Optional.empty()));
    }

    @Test
    void whatIsAbsentOrUnreadableIsEmpty() {
        InvoiceHeader header = InvoiceReader.header(read(creditNote("<cbc:IssueDate>2026-02-29</cbc:IssueDate><cac:LegalMonetaryTotal>"
                + "<cbc:PayableAmount>1e3</cbc:PayableAmount></cac:LegalMonetaryTotal>")));
        assertThat(header.number()).isEmpty();
        assertThat(header.issueDate()).isEmpty();
        assertThat(header.payable()).isEmpty();
        assertThat(header.seller().name()).isEmpty();
        assertThat(header.seller().pib()).isEmpty();
    }

    @Test
    void everySampleHasANumberAndATotal() {
        for (var sample : Samples.all()) {
            InvoiceHeader header = InvoiceReader.header(read(Samples.bytes(sample)));
            assertThat(header.number()).isNotEmpty();
            assertThat(header.payable()).isPresent();
            assertThat(header.taxAmount()).isPresent();
        }
    }

    @Test
    void numbersAndDatesFollowTheSchemaNotJava() {
        assertThat(Values.decimal(" +.50 ")).contains(new BigDecimal("0.50"));
        assertThat(Values.decimal("1e3")).isEmpty();
        assertThat(Values.decimal("1".repeat(65))).isEmpty();
        assertThat(Values.decimal("1".repeat(64))).isPresent();
        assertThat(Values.date("2024-02-29+01:00")).contains(LocalDate.of(2024, 2, 29));
        assertThat(Values.date("12024-02-29")).isEmpty();
        assertThat(Values.date("-2024-02-29")).isEmpty();
    }

    private static byte[] creditNote(String content) {
        return Samples.utf8("<CreditNote xmlns='" + Namespaces.CREDIT_NOTE + "' xmlns:cbc='" + Namespaces.CBC + "' xmlns:cac='"
                + Namespaces.CAC
                + "'>" + content + "</CreditNote>");
    }
}
