package rs.tefter.exchange;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.register.CirChange;
import rs.tefter.register.CirInvoice;
import rs.tefter.register.CirRequest;
import rs.tefter.register.CirRequest.Assignment;
import rs.tefter.register.Register;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;

/** Invoices by their id in the central register: what their parties ask and do, and what the Treasury enters. */
public final class RegisteredInvoices {

    private static final int LONGEST_CONTRACT_NUMBER = 200;

    private final Register register;
    private final RegisterBook book;
    private final PurchaseInvoices purchases;
    private final Companies companies;
    private final Idempotency idempotency;
    private final Courier courier;

    RegisteredInvoices(Register register, RegisterBook book, PurchaseInvoices purchases, Companies companies, Idempotency idempotency,
                       Courier courier) {
        this.register = register;
        this.book = book;
        this.purchases = purchases;
        this.companies = companies;
        this.idempotency = idempotency;
        this.courier = courier;
    }

    /** The entry; CirInvoiceNotFound when there is none. For those who keep the register. */
    public CirInvoice entry(String cirInvoiceId) {
        return register.find(cirInvoiceId).orElseThrow(() -> unknown(cirInvoiceId));
    }

    /** The entry of an invoice that the company sent; CirInvoiceNotFound when it is unknown or another company's. */
    public CirInvoice ofSeller(long companyId, String cirInvoiceId) {
        return owned(companyId, cirInvoiceId, CirInvoice::sellerId);
    }

    /** The entry of an invoice that the company received; CirInvoiceNotFound when it is unknown or another company's. */
    public CirInvoice ofBuyer(long companyId, String cirInvoiceId) {
        return owned(companyId, cirInvoiceId, CirInvoice::buyerId);
    }

    private CirInvoice owned(long companyId, String cirInvoiceId, ToLongFunction<CirInvoice> owner) {
        return register.find(cirInvoiceId).filter(entry -> owner.applyAsLong(entry) == companyId).orElseThrow(() -> unknown(cirInvoiceId));
    }

    private static Refusal unknown(String cirInvoiceId) {
        return Problem.unknown("CirInvoiceNotFound", "cirInvoiceId", "There is no invoice " + cirInvoiceId + " in the central register").refusal();
    }

    /** What has happened to an entry, eldest first. */
    public List<CirChange> changes(String cirInvoiceId) {
        return register.changes(cirInvoiceId, 0);
    }

    /**
     * Hands the payment of an invoice to another public-fund user.
     *
     * @param jbkjs  who is to pay
     * @param render makes the answer out of the buyer's invoice, in the shape of the caller's contract
     */
    public Answered assign(long companyId, Idempotency.Request request, String cirInvoiceId, String jbkjs, String contractNumber,
                           Function<PurchaseInvoice, StoredAnswer> render) {
        if (contractNumber.length() > LONGEST_CONTRACT_NUMBER) {
            throw Problem.refused("MaximumLengthString", "assignationContractNumber",
                "The number of a contract has at most " + LONGEST_CONTRACT_NUMBER + " characters").refusal();
        }
        return change(ofBuyer(companyId, cirInvoiceId), request,
            () -> CirRequest.assign(companyId, new Assignment(debtor(jbkjs).companyId(), contractNumber, register.nextCode())),
            entry -> render.apply(purchases.get(companyId, entry.purchaseInvoiceId())));
    }

    private Company debtor(String jbkjs) {
        Company debtor = companies.byJbkjs(jbkjs).or(() -> companies.byPib(jbkjs)).filter(Company::active)
            .orElseThrow(() -> Problem.refused("AssignatorCompanyNotFound", "assignerPartyJBKJS", "There is no company " + jbkjs).refusal());
        if (!debtor.publicFundUser()) {
            throw Problem.refused("AssignatorCompanyIsNotBudgetUser", "assignerPartyJBKJS", "Company " + jbkjs + " is no public-fund user").refusal();
        }
        return debtor;
    }

    /** Takes the payment of an invoice back from the one it was assigned to. */
    public Answered cancelAssign(long companyId, Idempotency.Request request, String cirInvoiceId, Function<PurchaseInvoice, StoredAnswer> render) {
        return change(ofBuyer(companyId, cirInvoiceId), request, () -> CirRequest.cancelAssign(companyId),
            entry -> render.apply(purchases.get(companyId, entry.purchaseInvoiceId())));
    }

    /** Enters what the Treasury has done. */
    public Answered enter(String cirInvoiceId, Idempotency.Request request, CirRequest wanted, Function<CirInvoice, StoredAnswer> render) {
        return change(entry(cirInvoiceId), request, () -> wanted, render);
    }

    private Answered change(CirInvoice found, Idempotency.Request request, Supplier<CirRequest> wanted, Function<CirInvoice, StoredAnswer> render) {
        Answered answered = idempotency.run(found.buyerId(), request, () -> {
            PurchaseInvoice invoice = purchases.get(found.buyerId(), found.purchaseInvoiceId());
            return book.change(invoice, entry(found.id()), wanted.get());
        }, render);
        courier.wake();
        return answered;
    }
}
