package rs.tefter.validation.acceptance;

import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Context;
import rs.tefter.validation.RegisteredCompany;
import rs.tefter.validation.id.Jbkjs;
import rs.tefter.validation.id.Pib;

/** A document with what most subjects of acceptance ask of it, read once. */
final class Submission {
    static final String INVOICE = "380";
    static final String CREDIT_NOTE = "381";
    static final String DEBIT_NOTE = "383";
    static final String PREPAYMENT = "386";

    private static final Name SUPPLIER = Name.cac("AccountingSupplierParty");
    private static final Name CUSTOMER = Name.cac("AccountingCustomerParty");
    private static final Name ENDPOINT = Name.cbc("EndpointID");
    private static final Name PARTY_IDENTIFICATION = Name.cac("PartyIdentification");
    private static final Name INVOICE_TYPE_CODE = Name.cbc("InvoiceTypeCode");
    private static final Name CREDIT_NOTE_TYPE_CODE = Name.cbc("CreditNoteTypeCode");

    private final Document document;
    private final Context context;
    private final int seller;
    private final int buyer;
    private final String statedType;
    private final String typeCode;
    private final Optional<LocalDate> issueDate;
    private final Optional<RegisteredCompany> buyerCompany;

    Submission(Document document, Context context) {
        this.document = document;
        this.context = context;
        seller = document.find(document.root(), SUPPLIER, Names.PARTY);
        buyer = document.find(document.root(), CUSTOMER, Names.PARTY);
        statedType = document.value(document.root(), typeCodeName()).orElse("");
        typeCode = document.isCreditNote() == statedType.equals(CREDIT_NOTE) ? statedType : "";
        issueDate = Values.date(document, document.root(), Names.ISSUE_DATE);
        buyerCompany = buyerPib().flatMap(this::registered);
    }

    Document document() {
        return document;
    }

    Context context() {
        return context;
    }

    int root() {
        return document.root();
    }

    /** The Party element of the seller, or {@link Document#NONE}. */
    int seller() {
        return seller;
    }

    /** The Party element of the buyer, or {@link Document#NONE}. */
    int buyer() {
        return buyer;
    }

    Name typeCodeName() {
        return document.isCreditNote() ? CREDIT_NOTE_TYPE_CODE : INVOICE_TYPE_CODE;
    }

    /** BT-3 as written, empty text when absent. */
    String statedType() {
        return statedType;
    }

    /** BT-3, empty text when absent or not allowed under this root; no rule of a type applies then. */
    String typeCode() {
        return typeCode;
    }

    boolean isOfType(String... codes) {
        for (String code : codes) {
            if (code.equals(typeCode)) {
                return true;
            }
        }
        return false;
    }

    Optional<LocalDate> issueDate() {
        return issueDate;
    }

    Optional<String> sellerPib() {
        return pib(seller);
    }

    Optional<String> buyerPib() {
        return pib(buyer);
    }

    /** The buyer in the register if it is active there; the body with the JBKJS of the document where several share a PIB. */
    Optional<RegisteredCompany> buyerCompany() {
        return buyerCompany;
    }

    boolean isBuyerPublic() {
        return buyerCompany.filter(RegisteredCompany::publicFundUser).isPresent();
    }

    /** Due date of the invoice, or of the first payment means of a credit note. */
    Optional<LocalDate> dueDate() {
        return document.isCreditNote() ? Values.date(document, root(), Names.PAYMENT_MEANS, Name.cbc("PaymentDueDate"))
                : Values.date(document, root(), Names.DUE_DATE);
    }

    private Optional<String> pib(int party) {
        return party == Document.NONE ? Optional.empty()
                : document.value(party, ENDPOINT).map(text -> Pib.parse(text).map(Pib::value).orElse(text));
    }

    private Optional<RegisteredCompany> registered(String pib) {
        Optional<RegisteredCompany> named = document.value(buyer, PARTY_IDENTIFICATION, Names.ID)
                .filter(id -> id.startsWith(Jbkjs.PREFIX)).flatMap(Jbkjs::parse)
                .flatMap(jbkjs -> context.register().byJbkjs(jbkjs.value())).filter(company -> company.pib().equals(pib));
        return named.or(() -> context.register().byPib(pib)).filter(RegisteredCompany::active);
    }
}
