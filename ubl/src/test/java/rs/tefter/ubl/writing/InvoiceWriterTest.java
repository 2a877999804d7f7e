package rs.tefter.ubl.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rs.tefter.ubl.BillingReference;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.InvoiceHeader;
import rs.tefter.ubl.InvoiceReader;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.StructureCheck;
import rs.tefter.ubl.UblReader;
import rs.tefter.ubl.writing.OutgoingInvoice.Attachment;
import rs.tefter.ubl.writing.OutgoingInvoice.Payment;
import rs.tefter.ubl.writing.OutgoingInvoice.Place;
import rs.tefter.ubl.writing.OutgoingInvoice.Referenced;
import rs.tefter.ubl.writing.OutgoingInvoice.References;
import rs.tefter.ubl.writing.OutgoingInvoice.TaxSubtotal;
import rs.tefter.ubl.writing.OutgoingInvoice.Totals;

class InvoiceWriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @EnumSource
    void aDocumentOfAnyKindWithEverythingInItHasTheStructureOfUbl(DocumentKind kind) {
        assertThat(new StructureCheck().check(read(InvoiceWriter.write(full(kind, "Prodavac doo"))))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenIsReadBack(DocumentKind kind) {
        InvoiceHeader header = InvoiceReader.header(read(InvoiceWriter.write(full(kind, "Prodavac doo"))));
        assertThat(header.number()).isEqualTo("2026-17/2");
        assertThat(header.typeCode()).isEqualTo(kind.typeCode());
        assertThat(header.issueDate()).contains(DAY);
        assertThat(header.dueDate()).contains(DAY.plusDays(8));
        assertThat(header.deliveryDate()).contains(DAY.minusDays(1));
        assertThat(header.currency()).isEqualTo("EUR");
        assertThat(header.vatDateCode()).contains("35");
        assertThat(header.periodStart()).contains(DAY.minusDays(20));
        assertThat(header.orderReference()).contains("NAR-1");
        assertThat(header.contractReference()).contains("U-2");
        assertThat(header.lotReference()).contains("LOT-3");
        assertThat(header.buyerReference()).contains("JN-JBKJS:10523");
        assertThat(header.billingReferences()).extracting(BillingReference::number).containsExactly("2026-1", "2026-2");
        assertThat(header.paymentAccount()).contains("160000000011111135");
        assertThat(header.paymentReference()).contains("97 16-2026000001");
        assertThat(header.seller().pib()).contains("999900016");
        assertThat(header.seller().mb()).as("padded to eight digits").contains("09900016");
        assertThat(header.buyer().jbkjs()).contains("99901");
        assertThat(header.buyer().email()).contains("kupac@primer.rs");
        assertThat(header.taxInclusive()).contains(new BigDecimal("97.20"));
        assertThat(header.payable()).contains(new BigDecimal("87.20"));
        assertThat(header.lineCount()).isEqualTo(1);
    }

    @Test
    void settledAdvancesStandInTheSerbianExtension() {
        OutgoingInvoice plain = full(DocumentKind.INVOICE, "Prodavac doo");
        TaxSubtotal tax = new TaxSubtotal(new OutgoingVat("S", new BigDecimal("20"), Optional.empty()), new BigDecimal("50.00"),
            new BigDecimal("10.00"));
        Totals left = new Totals(BigDecimal.ZERO, new BigDecimal("31.00"), new BigDecimal("6.20"), new BigDecimal("37.20"), BigDecimal.ZERO,
            new BigDecimal("37.20"));
        OutgoingInvoice settling = new OutgoingInvoice(plain.kind(), plain.number(), plain.process(), plain.issueDate(), plain.dueDate(),
            plain.notes(), plain.vatDateCode(), plain.currency(), plain.taxInDinars(), plain.periodStart(), plain.periodEnd(),
            plain.buyerReference(), plain.references(), plain.attachments(), plain.seller(), plain.buyer(), plain.deliveryDate(),
            plain.deliveryPlace(), plain.payment(), plain.taxes(), plain.totals(), plain.lines(), Optional.of(new OutgoingInvoice.Settlement(
                List.of(new OutgoingInvoice.SettledAdvance("AV-1", List.of(tax))), List.of(tax), left)));
        Document document = read(InvoiceWriter.write(settling));
        assertThat(new StructureCheck().check(document)).isEmpty();
        assertThat(new String(document.bytes(), StandardCharsets.UTF_8)).contains("#conformant#urn:mfin.gov.rs:srbdtext:2022<")
            .containsSubsequence("<sbt:InvoicedPrepaymentAmmount>", "<cbc:ID>AV-1<", ">50.00<", "<sbt:ReducedTotals>", ">37.20<");
    }

    @Test
    void whatStandsInATextStaysText() {
        String name = "A < B & \"C\" > 'D' ]]> Љиљана 🧾";
        InvoiceHeader header = InvoiceReader.header(read(InvoiceWriter.write(full(DocumentKind.INVOICE, name))));
        assertThat(header.seller().name()).isEqualTo(name);
    }

    @Test
    void aCharacterThatXmlCannotHoldBecomesASpace() {
        InvoiceHeader header = InvoiceReader.header(read(InvoiceWriter.write(full(DocumentKind.INVOICE, "A\u0000B\u001FC\uFFFED\uD800E"))));
        assertThat(header.seller().name()).isEqualTo("A B C D E");
    }

    @Test
    void theRootHasNoPrefixAndTheOthersHaveTheOnesThatReadersLookFor() {
        String xml = new String(InvoiceWriter.write(full(DocumentKind.CREDIT_NOTE, "x")), StandardCharsets.UTF_8);
        assertThat(xml).contains("<cbc:ProfileID>P1</cbc:ProfileID>");
        assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CreditNote xmlns=\"")
            .contains("<cac:CreditNoteLine>", "<cbc:CreditedQuantity unitCode=\"H87\">2</cbc:CreditedQuantity>")
            .doesNotContain("<cbc:DueDate>");
    }

    private static Document read(byte[] xml) {
        return switch (new UblReader(Limits.DEFAULT).read(xml)) {
            case ReadResult.Read read -> read.document();
            case ReadResult.Refused refused -> throw new AssertionError(refused.problem());
        };
    }

    private static OutgoingInvoice full(DocumentKind kind, String sellersName) {
        OutgoingVat vat = new OutgoingVat("S", new BigDecimal("20"), Optional.empty());
        OutgoingParty seller = new OutgoingParty(sellersName, "999900016", Optional.of("9900016"), Optional.empty(), Optional.of("Ulica 1"),
            Optional.of("Beograd"), Optional.of("11000"), "RS", true, Optional.empty());
        OutgoingParty buyer = new OutgoingParty("Kupac", "999900032", Optional.of("99900032"), Optional.of("99901"), Optional.empty(),
            Optional.of("Niš"), Optional.of("18000"), "RS", false, Optional.of("kupac@primer.rs"));
        OutgoingLine line = new OutgoingLine("1", Optional.of("napomena"), new BigDecimal("2"), "H87", new BigDecimal("81.00"),
            List.of(new OutgoingLine.Allowance(new BigDecimal("19.00"), "Rabat")), Optional.of("opis"), "Kafa", Optional.of("K-1"), vat,
            new BigDecimal("100"), Optional.of(new BigDecimal("2")));
        return new OutgoingInvoice(kind, "2026-17/2", Optional.of("P1"), DAY, Optional.of(DAY.plusDays(8)), List.of("gore", "dole"),
            Optional.of("35"), "EUR", Optional.of(new BigDecimal("1898.24")), Optional.of(DAY.minusDays(20)), Optional.of(DAY),
            Optional.of("JN-JBKJS:10523"),
            new References(Optional.of("NAR-1"), Optional.of("PN-1"), List.of(new Referenced("2026-1", Optional.of(DAY)),
                new Referenced("2026-2", Optional.empty())), Optional.of("OTP-1"), Optional.of("PRI-1"), Optional.of("LOT-3"), Optional.of("U-2"),
                Optional.of("OBJ-4"), Optional.of("PRO-5")),
            List.of(new Attachment("račun.pdf", "application/pdf", new byte[] {1, 2, 3})), seller, buyer, Optional.of(DAY.minusDays(1)),
            Optional.of(new Place(Optional.of("8600000000001"), Optional.of("Skladišna 5"), Optional.of("Niš"), Optional.of("18000"), "RS")),
            new Payment("30", Optional.of("97 16-2026000001"), Optional.of("160000000011111135")),
            List.of(new TaxSubtotal(vat, new BigDecimal("81.00"), new BigDecimal("16.20"))),
            new Totals(new BigDecimal("81.00"), new BigDecimal("81.00"), new BigDecimal("16.20"), new BigDecimal("97.20"), new BigDecimal("10.00"),
                new BigDecimal("87.20")), List.of(line));
    }
}
