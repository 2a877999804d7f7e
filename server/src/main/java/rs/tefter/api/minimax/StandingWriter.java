package rs.tefter.api.minimax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.TaxItem;
import rs.tefter.issuing.Actions;
import rs.tefter.issuing.Dispatch;
import rs.tefter.issuing.IssuedInvoice;
import rs.tefter.issuing.IssuedInvoices;
import rs.tefter.issuing.Pricing;
import rs.tefter.ledger.CodeLists;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what Tefter knows of an invoice beyond the vendor's contract: its sums, its receipt and where its electronic invoice stands. */
final class StandingWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Actions actions;

    StandingWriter(Actions actions) {
        this.actions = actions;
    }

    ObjectNode write(long companyId, CodeLists lists, IssuedInvoice invoice) {
        ObjectNode block = NODES.objectNode().put("Number", IssuedInvoices.numberText(lists, invoice).orElse(null));
        block.set("Net", RecordWriter.number(invoice.priced().net()));
        block.set("Vat", RecordWriter.number(invoice.priced().vat()));
        block.set("Gross", RecordWriter.number(invoice.priced().gross()));
        ArrayNode sums = block.putArray("VatBreakdown");
        invoice.priced().sums().forEach(sum -> sums.add(sum(sum)));
        block.set("Fiscal", actions.fiscalisation().receipt(companyId, invoice).map(receipt -> fiscal(receipt.result())).orElse(null));
        block.set("EInvoice", actions.dispatch().standing(companyId, invoice).map(StandingWriter::standing).orElse(null));
        return block;
    }

    private static ObjectNode sum(Pricing.VatSum sum) {
        ObjectNode node = NODES.objectNode();
        node.set("Percent", RecordWriter.number(sum.percent().setScale(Math.max(1, sum.percent().scale()))));
        node.set("Base", RecordWriter.number(sum.base()));
        node.set("Vat", RecordWriter.number(sum.vat()));
        return node;
    }

    private static ObjectNode fiscal(InvoiceResult receipt) {
        ObjectNode node = NODES.objectNode().put("PfrNumber", receipt.invoiceNumber())
            .put("PfrTime", RecordWriter.time(receipt.sdcDateTime().toInstant()))
            .put("Counter", receipt.invoiceCounter()).put("VerificationUrl", receipt.verificationUrl());
        node.set("TaxTotal", RecordWriter.number(receipt.taxItems().stream().map(TaxItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add)
            .setScale(2, RoundingMode.HALF_UP)));
        return node;
    }

    private static ObjectNode standing(Dispatch.Standing standing) {
        return NODES.objectNode().put("Status", standing.status()).put("SalesInvoiceId", standing.salesInvoiceId().orElse(null))
            .put("SentAt", standing.sentAt().map(RecordWriter::time).orElse(null))
            .put("StatusAt", standing.statusAt().map(RecordWriter::time).orElse(null)).put("Message", standing.message().orElse(null));
    }
}
