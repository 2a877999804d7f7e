package rs.tefter.api.sef.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.sef.vat.VatClient.refused;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;

/** VAT records to look at. */
class VatPdfTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static String text(Reply reply) throws IOException {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(reply.body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void anIndividualRecordShowsWhatItSaysInTheLanguageAskedFor() throws IOException {
        VatClient trader = VatClient.individual(sandbox.client(Sandbox.TRADER));
        long id = trader.record(Bodies.with(Bodies.outbound(381, "S-77").put("calculationNumber", "PE-77"),
            "{\"relatedInvoiceOption\":1,\"relatedVatRecordOutOfSystem\":[\"F-12\"]}")).get("IndividualVatId").longValue();
        Reply pdf = trader.get("/" + id + "/pdf");
        assertThat(pdf.header("Content-Disposition")).isEqualTo("attachment; filename=\"individual-vat-record-" + id + ".pdf\"");
        assertThat(text(pdf)).contains("Pojedinačna evidencija PDV PE-77", "Evidentirano", "avgust 2025", "Dokument o smanjenju", "S-77",
            "roba", "1.000,00", "200,00", "F-12 van sistema");
        assertThat(text(trader.get("/" + id + "/pdf?language=sr-Cyrl"))).contains("Појединачна евиденција PDV", "август 2025");
        assertThat(text(trader.get("/" + id + "/pdf?language=en"))).contains("Individual VAT record", "August 2025", "Credit note");
        refused(trader.get("/" + id + "/pdf?language=de"), 400, "EnumValueNotDefined", "language");
        refused(VatClient.individual(sandbox.client(Sandbox.OTHER_TRADER)).get("/" + id + "/pdf"), 404, "VatRecordNotExists", "individualVatId");
    }

    @Test
    void aGroupRecordShowsEveryAmountUnderAWordOfItsOwn() throws IOException {
        VatClient trader = VatClient.group(sandbox.client(Sandbox.TRADER));
        long id = trader.record(Bodies.with(Bodies.group(2025, 16),
            "{\"prepaymentTouristServicesBaseAmount20\":7,\"stornoSupplierTaxDebtorTurnover\":{\"prepaymentIncreaseVat10\":3.5}}"))
            .get("GroupVatId").longValue();
        assertThat(text(trader.get("/" + id + "/pdf"))).contains("Zbirna evidencija PDV", "IV tromesečje 2025", "Uz naknadu 20%, osnovica 1.000,00",
            "Avans za turističke usluge 20%, osnovica 7,00", "Storniranje, poreski dužnik isporučilac: Povećanje avansa 10%, PDV 3,50");
        refused(VatClient.group(sandbox.client(Sandbox.OTHER_TRADER)).get("/" + id + "/pdf"), 404, "TheGroupVatRecordWithIdNotFound", "groupVatId");
    }
}
