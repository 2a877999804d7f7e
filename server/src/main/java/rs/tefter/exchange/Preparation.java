package rs.tefter.exchange;

import java.util.Optional;
import java.util.function.Function;
import rs.tefter.platform.IdBlocks;
import rs.tefter.platform.Origin;
import rs.tefter.platform.Problem;
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
    private final Switches switches;
    private final IdBlocks salesIds;
    private final IdBlocks purchaseIds;
    private final TimeOrderedIds globalIds;

    Preparation(Gate gate, Companies companies, Switches switches, IdBlocks salesIds, IdBlocks purchaseIds, TimeOrderedIds globalIds) {
        this.gate = gate;
        this.companies = companies;
        this.switches = switches;
        this.salesIds = salesIds;
        this.purchaseIds = purchaseIds;
        this.globalIds = globalIds;
    }

    PreparedInvoice prepare(Company seller, Submission submission, Accepted accepted, byte[] contentHash, byte[] documentHash,
                            Function<InvoiceIds, StoredAnswer> render) {
        DocumentFacts facts = DocumentFacts.of(accepted.document());
        InvoiceIds ids = new InvoiceIds(salesIds.next(), purchaseIds.next(), globalIds.next());
        Handling handling = submission.handling();
        byte[] document = submission.document();
        Optional<byte[]> bearing = facts.summary().signed() ? Optional.of(document) : sealed(handling, document);
        byte[] sent = bearing.orElse(document);
        boolean sealed = sent != document;
        Optional<byte[]> upload = handling.received().or(() -> sealed ? Optional.of(document) : Optional.empty());
        return new PreparedInvoice(ids, sealed ? facts.summary().withSignature() : facts.summary(), Partner.of(buyer(accepted.buyer())),
            status(seller, submission), accepted.sendToCir(), signer(facts), mistake(seller, submission),
            submission.requestId(), contentHash, render.apply(ids), sealed ? PackedDocument.pack(sent) : PackedDocument.pack(sent, documentHash),
            bearing.isEmpty(), handling.units(), handling.announcement(), upload.map(PackedDocument::pack), facts.references(),
            Origin.current());
    }

    /** Empty when there is no seal to be had at the moment. */
    private static Optional<byte[]> sealed(Handling handling, byte[] document) {
        return switch (handling.sealing().apply(document)) {
            case Sealing.Done(byte[] sealed) -> Optional.of(sealed);
            case Sealing.Refused(String why) -> throw Problem.refused(Sealing.UNSEALABLE, why).refusal();
            case Sealing.NotNow _ -> Optional.empty();
        };
    }

    private SalesStatus status(Company seller, Submission submission) {
        if (submission.draft()) {
            return SalesStatus.DRAFT;
        }
        return switches.of(seller.companyId()).hold() ? SalesStatus.NEW : SalesStatus.SENDING;
    }

    private Optional<Long> signer(DocumentFacts facts) {
        return facts.signerJbkjs().flatMap(companies::byJbkjs).map(Company::companyId);
    }

    private Company buyer(RegisteredCompany registered) {
        return registered.jbkjs().flatMap(companies::byJbkjs).or(() -> companies.byPib(registered.pib())).orElseThrow();
    }

    private Optional<String> mistake(Company seller, Submission submission) {
        if (switches.of(seller.companyId()).refuse()) {
            return Optional.of(Switches.REFUSED);
        }
        if (submission.validateAtOnce()) {
            return Optional.empty();
        }
        Result everything = gate.check(seller, submission.document(), submission.sendToCir(), submission.formFile(), Scope.EVERYTHING);
        return everything.status().passes() ? Optional.empty() : Optional.of(Gate.problem(everything).message());
    }
}
