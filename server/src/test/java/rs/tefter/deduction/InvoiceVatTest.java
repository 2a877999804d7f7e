package rs.tefter.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.testing.TestInvoice;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bases and VAT of an invoice by rate. */
class InvoiceVatTest {

    private static final JsonNode COMPANY = JsonMapper.shared().readTree("""
        {"pib":"999900016","mb":"99900016","name":"Demo","address":"Ulica 1","city":"Niš","postalCode":"18000"}""");

    private static TestInvoice invoice() {
        return TestInvoice.between(COMPANY, COMPANY, "F-1", LocalDate.of(2026, 11, 21));
    }

    private static Map<Rate, Entry.Amount> vat(TestInvoice invoice) {
        return InvoiceVat.of(((ReadResult.Read) new UblReader(Limits.DEFAULT).read(invoice.bytes())).document());
    }

    private static Entry.Amount amount(String base, String vat) {
        return new Entry.Amount(new BigDecimal(base), new BigDecimal(vat));
    }

    @Test
    void eachRateHasItsBaseAndVat() {
        assertThat(vat(invoice())).isEqualTo(Map.of(Rate.STANDARD, amount("3250.58", "650.12"), Rate.REDUCED, amount("1000.00", "100.00")));
    }

    @Test
    void whatBearsNoVatIsLeftOut() {
        String rate = "<cbc:ID>S</cbc:ID>\n        <cbc:Percent>10</cbc:Percent>\n        <cac:TaxScheme>\n          <cbc:ID>VAT</cbc:ID>\n"
            + "        </cac:TaxScheme>\n      </cac:TaxCategory>";
        assertThat(vat(invoice().with(rate, rate.replace(">S<", ">AE<").replace(">10<", ">0<")))).containsOnlyKeys(Rate.STANDARD);
    }

    @Test
    void aForeignCurrencyIsConvertedAsItsVatIs() {
        TestInvoice euros = invoice().withAll("currencyID=\"RSD\"", "currencyID=\"EUR\"").with("  <cac:LegalMonetaryTotal>",
            "  <cac:TaxTotal><cbc:TaxAmount currencyID=\"RSD\">75012.00</cbc:TaxAmount></cac:TaxTotal>\n  <cac:LegalMonetaryTotal>");
        assertThat(vat(euros)).isEqualTo(Map.of(Rate.STANDARD, amount("325058.00", "65012.00"), Rate.REDUCED, amount("100000.00", "10000.00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://mfin.gov.rs/srbdt/srbdtext", "http://www.w3.org/2001/XMLSchema"})
    void settledAdvancesAreTakenOff(String namespace) {
        String extension = """
            <cec:UBLExtensions xmlns:cec="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"><cec:UBLExtension>
              <cec:ExtensionContent><sbt:SrbDtExt xmlns:sbt="http://mfin.gov.rs/srbdt/srbdtext" xmlns:own="%s"><own:ReducedTotals>
                <cac:TaxTotal><cbc:TaxAmount currencyID="RSD">20.00</cbc:TaxAmount><cac:TaxSubtotal>
                  <cbc:TaxableAmount currencyID="RSD">100.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="RSD">20.00</cbc:TaxAmount>
                  <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20.00</cbc:Percent></cac:TaxCategory>
                </cac:TaxSubtotal></cac:TaxTotal>
              </own:ReducedTotals></sbt:SrbDtExt></cec:ExtensionContent></cec:UBLExtension></cec:UBLExtensions>
            """.formatted(namespace);
        assertThat(vat(invoice().with("  <cbc:CustomizationID>", extension + "  <cbc:CustomizationID>")))
            .isEqualTo(Map.of(Rate.STANDARD, amount("100.00", "20.00")));
    }
}
