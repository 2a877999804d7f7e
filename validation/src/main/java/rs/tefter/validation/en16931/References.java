package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.rules.Tests.exists;
import static rs.tefter.validation.rules.Tests.filled;

import java.util.List;

/** Supporting documents (BG-24) and preceding invoices (BG-3). */
final class References {
    static final List<Group> GROUPS = List.of(
            Group.at("cac:AdditionalDocumentReference", fatal("BR-52", filled("cbc:ID"))),
            Group.at("cac:BillingReference", fatal("BR-55", exists("cac:InvoiceDocumentReference/cbc:ID"))));

    private References() {}
}
