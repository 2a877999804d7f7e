package rs.tefter.web.till;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import rs.tefter.api.http.Query;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.retail.rules.Payments;

/**
 * The form of the till as it was filled in. The server keeps nothing of it, so that a till may stand open for a day.
 *
 * @param request  names the sale, so that it happens once however often the form is sent
 * @param register the client's id
 * @param code     what was typed or scanned to be added
 */
public record TillForm(String request, Optional<UUID> register, InvoiceType type, String code, Basket basket, PaymentFields payments,
        Customer customer, Extras extras) {

    /** What can be asked for at a till; a copy is made of a receipt. */
    public static final List<InvoiceType> TYPES = List.of(InvoiceType.NORMAL, InvoiceType.ADVANCE, InvoiceType.PRO_FORMA, InvoiceType.TRAINING);

    static TillForm empty(UUID request, Optional<UUID> register, InvoiceType type) {
        return new TillForm(request.toString(), register, type, "", Basket.EMPTY, PaymentFields.NONE, Customer.NOBODY, Extras.NONE);
    }

    static TillForm read(Query form) {
        return new TillForm(form.get("request").orElse(""), form.get("register").flatMap(Ids::read), type(form.get("type")),
            form.get("code").orElse(""), Basket.read(form), PaymentFields.read(form), Customer.read(form), Extras.read(form));
    }

    static InvoiceType type(Optional<String> name) {
        return name.flatMap(given -> Stream.of(InvoiceType.values()).filter(type -> type.wireName().equals(given)).findFirst())
            .filter(TYPES::contains).orElse(InvoiceType.NORMAL);
    }

    TillForm with(Basket other) {
        return new TillForm(request, register, type, "", other, payments, customer, extras);
    }

    TillForm at(UUID client, String cashier) {
        return new TillForm(request, Optional.of(client), type, code, basket, payments, customer, extras.withCashier(cashier));
    }

    public boolean isAdvance() {
        return type == InvoiceType.ADVANCE;
    }

    public boolean isProForma() {
        return type == InvoiceType.PRO_FORMA;
    }

    /** Whether everything that was typed can be read. */
    public boolean isRight() {
        return basket.isRight() && payments.areRight() && extras.areRight();
    }

    /** Only of a form that is right. */
    Asked.Issue asked(Payments paid) {
        return new Asked.Issue(new ReceiptKind(type, TransactionType.SALE), customer.buyer(), paid, basket.wanted(), extras.discounts(),
            Optional.empty(), isAdvance() ? extras.posTime() : Optional.empty(), isAdvance() ? Optional.of(extras.unknownAmount()) : Optional.empty(),
            extras.specification(), extras.printed(), extras.cashierName(), Optional.empty());
    }
}
