package rs.tefter.api.minimax;

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

    private final Dispatch dispatch;

    StandingWriter(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    ObjectNode write(long companyId, CodeLists lists, IssuedInvoice invoice) {
        ObjectNode block = NODES.objectNode().put("Number", IssuedInvoices.numberText(lists, invoice).orElse(null));
        block.set("Net", RecordWriter.number(invoice.priced().net()));
        block.set("Vat", RecordWriter.number(invoice.priced().vat()));
        block.set("Gross", RecordWriter.number(invoice.priced().gross()));
        ArrayNode sums = block.putArray("VatBreakdown");
        invoice.priced().sums().forEach(sum -> sums.add(sum(sum)));
        block.putNull("Fiscal");
        block.set("EInvoice", dispatch.standing(companyId, invoice).map(StandingWriter::standing).orElse(null));
        return block;
    }

    private static ObjectNode sum(Pricing.VatSum sum) {
        ObjectNode node = NODES.objectNode();
        node.set("Percent", RecordWriter.number(sum.percent().setScale(Math.max(1, sum.percent().scale()))));
        node.set("Base", RecordWriter.number(sum.base()));
        node.set("Vat", RecordWriter.number(sum.vat()));
        return node;
    }

    private static ObjectNode standing(Dispatch.Standing standing) {
        return NODES.objectNode().put("Status", standing.status()).put("SalesInvoiceId", standing.salesInvoiceId().orElse(null))
            .put("SentAt", standing.sentAt().map(RecordWriter::time).orElse(null))
            .put("StatusAt", standing.statusAt().map(RecordWriter::time).orElse(null)).put("Message", standing.message().orElse(null));
    }
}
