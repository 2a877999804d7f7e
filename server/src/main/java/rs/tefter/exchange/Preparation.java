package rs.tefter.exchange;

import java.util.Optional;
import java.util.function.Function;
import rs.tefter.platform.IdBlocks;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.validation.Accepted;
import rs.tefter.validation.RegisteredCompany;
import rs.tefter.validation.Result;
import rs.tefter.validation.Scope;

/** Turns a checked document into the rows that will be committed; its only round trip is for ids, once in a block. */
final class Preparation {

    private final Gate gate;
    private final Companies companies;
    private final IdBlocks salesIds;
    private final IdBlocks purchaseIds;
    private final TimeOrderedIds globalIds;

    Preparation(Gate gate, Companies companies, IdBlocks salesIds, IdBlocks purchaseIds, TimeOrderedIds globalIds) {
        this.gate = gate;
        this.companies = companies;
        this.salesIds = salesIds;
        this.purchaseIds = purchaseIds;
        this.globalIds = globalIds;
    }

    PreparedInvoice prepare(Company seller, Submission submission, Accepted accepted, byte[] contentHash, byte[] documentHash,
                            Function<InvoiceIds, StoredAnswer> render) {
        DocumentFacts facts = DocumentFacts.of(accepted.document());
        InvoiceIds ids = new InvoiceIds(salesIds.next(), purchaseIds.next(), globalIds.next());
        SalesStatus status = submission.draft() ? SalesStatus.DRAFT : SalesStatus.SENDING;
        return new PreparedInvoice(ids, facts.summary(), Partner.of(buyer(accepted.buyer())),
            status, accepted.sendToCir(), signer(facts), mistake(seller, submission),
            submission.requestId(), contentHash, render.apply(ids), PackedDocument.pack(submission.document(), documentHash), facts.references());
    }

    private Optional<Long> signer(DocumentFacts facts) {
        return facts.signerJbkjs().flatMap(companies::byJbkjs).map(Company::companyId);
    }

    private Company buyer(RegisteredCompany registered) {
        return registered.jbkjs().flatMap(companies::byJbkjs).or(() -> companies.byPib(registered.pib())).orElseThrow();
    }

    private Optional<String> mistake(Company seller, Submission submission) {
        if (submission.validateAtOnce()) {
            return Optional.empty();
        }
        Result everything = gate.check(seller, submission.document(), submission.sendToCir(), submission.formFile(), Scope.EVERYTHING);
        return everything.status().passes() ? Optional.empty() : Optional.of(Gate.problem(everything).message());
    }
}
