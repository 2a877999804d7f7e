package rs.tefter.retail.receipts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.platform.Problem;
import rs.tefter.retail.Labels;
import rs.tefter.retail.rules.Advance;
import rs.tefter.retail.rules.AdvanceActs;
import rs.tefter.retail.rules.Copying;
import rs.tefter.retail.rules.Draft;
import rs.tefter.retail.rules.Goods;
import rs.tefter.retail.rules.Issued;
import rs.tefter.retail.rules.Issuing;
import rs.tefter.retail.rules.Line;
import rs.tefter.retail.rules.Order;
import rs.tefter.retail.rules.Reference;
import rs.tefter.retail.rules.Refunding;
import rs.tefter.retail.rules.Rule;
import rs.tefter.retail.rules.Till;

/** Makes the plan of an order out of the catalogue and of what was issued before, inside a transaction of the company: it still holds at its end. */
final class Planner {

    /** The receipts to make, and the one of ours that they refer to. */
    record Plan(List<Draft> drafts, Optional<Receipt> original) {}

    private final ReceiptTable receipts;
    private final Assortment assortment;

    Planner(ReceiptTable receipts, Assortment assortment) {
        this.receipts = receipts;
        this.assortment = assortment;
    }

    Plan plan(Asked asked, Register register, LocalDate today) {
        return switch (asked) {
            case Asked.Issue issue -> issue(issue, register, register.till(issue.cashier(), today));
            case Asked.AdvancePayment payment -> withOriginal(register.companyId(), payment.original(), original ->
                AdvanceActs.pay(advance(original), register.till(Optional.empty(), today), payment.buyer().checked(), payment.payments(),
                    payment.posTime(), payment.specification(), payment.additionalText()));
            case Asked.CloseAdvance close -> withOriginal(register.companyId(), close.original(), original ->
                AdvanceActs.close(advance(original), register.till(Optional.empty(), today), close.buyer().checked(), close.payments(),
                    goods(close.items(), register), close.additionalText()));
            case Asked.Copy copy -> withOriginal(register.companyId(), copy.original(), original ->
                Copying.plan(original.issued(), register.till(Optional.empty(), today)));
            case Asked.Refund refund -> withOriginal(register.companyId(), refund.original(), original ->
                refund(refund, original, register.till(Optional.empty(), today)));
        };
    }

    private Plan issue(Asked.Issue issue, Register register, Till till) {
        Optional<Receipt> original = issue.reference().flatMap(reference -> receipts.find(register.companyId(), reference.number()));
        Optional<Reference> reference = issue.reference().map(byHand -> reference(byHand, original));
        boolean unknownAmount = issue.kind().type() == InvoiceType.ADVANCE && issue.unknownAmount().orElse(register.unknownAmount());
        Order order = new Order(issue.kind(), issue.buyer().checked(), issue.payments(), goods(issue.items(), register), issue.discounts(), reference,
            issue.posTime(), unknownAmount, issue.specification(), issue.additionalText());
        List<Issued> ours = original.stream().map(Receipt::issued).toList();
        return new Plan(Issuing.plan(order, till, ours, original.map(this::refunds).orElse(List.of())), original);
    }

    private static Reference reference(Asked.ByHand byHand, Optional<Receipt> original) {
        return byHand.time().map(time -> new Reference(byHand.number(), time))
            .or(() -> original.map(receipt -> receipt.issued().reference()))
            .orElseThrow(() -> Rule.REFERENCE_REQUIRED.broken("A receipt issued elsewhere is referred to by its number and its time"));
    }

    private Plan withOriginal(long companyId, String id, Function<Receipt, List<Draft>> plan) {
        Receipt original = find(companyId, id);
        if (original.state() != State.SIGNED) {
            throw Rule.PENDING.broken("It is not known yet whether this receipt was signed");
        }
        return new Plan(plan.apply(original), Optional.of(original));
    }

    /** By our id or the fiscal processor's number; what was never signed cannot be found. */
    Receipt find(long companyId, String id) {
        Optional<Receipt> found = Ids.uuid(id).map(uuid -> receipts.find(companyId, uuid)).orElseGet(() -> receipts.find(companyId, id));
        return found.filter(receipt -> receipt.state() == State.SIGNED || receipt.state().isOpen())
            .orElseThrow(() -> Problem.unknown("NotFound", "id", "Receipt not found").refusal());
    }

    List<Line> refundable(Receipt original, List<Refunding.Wanted> wanted) {
        return Refunding.lines(original.issued(), refunds(original), wanted);
    }

    Advance advance(Receipt original) {
        if (original.kind().type() != InvoiceType.ADVANCE) {
            throw Rule.REFERENCE_KIND.broken(original.result().invoiceNumber() + " is no advance");
        }
        return new Advance(receipts.ofChain(original.place().companyId(), original.facts().chainId()).stream()
            .filter(receipt -> receipt.state().counts()).map(Receipt::issued).toList());
    }

    private List<Draft> refund(Asked.Refund asked, Receipt original, Till till) {
        if (original.kind().type() == InvoiceType.ADVANCE && original.kind().transaction() == TransactionType.SALE) {
            if (!asked.items().isEmpty()) {
                throw Rule.invalid("items", "is not allowed");
            }
            return AdvanceActs.refund(advance(original), till, asked.buyer().checked(), asked.payments(), asked.specification(),
                asked.additionalText());
        }
        if (!asked.specification().isEmpty()) {
            throw Rule.invalid("advanceSpecification", "is not allowed");
        }
        return Refunding.plan(original.issued(), refunds(original), till, asked.buyer().checked(), asked.payments(), asked.items(),
            asked.additionalText());
    }

    private List<Issued> refunds(Receipt original) {
        return receipts.ofChain(original.place().companyId(), original.facts().chainId()).stream()
            .filter(receipt -> receipt.state().counts() && receipt.kind().transaction() == TransactionType.REFUND
                && receipt.kind().type() == original.kind().type() && receipt.facts().originalId().equals(Optional.of(original.id())))
            .map(Receipt::issued).toList();
    }

    private List<Goods> goods(List<Asked.Wanted> wanted, Register register) {
        Set<Long> skus = wanted.stream().flatMap(each -> each.sku().stream()).collect(Collectors.toSet());
        Map<Long, Article> articles = skus.isEmpty() ? Map.of() : assortment.sell(register.companyId(), skus);
        return wanted.stream().map(each -> goods(each, each.sku().map(sku -> article(sku, articles, each.path())), register.labels())).toList();
    }

    private static Article article(long sku, Map<Long, Article> articles, String path) {
        Article article = articles.get(sku);
        if (article == null) {
            throw Problem.refused(Rule.INVALID, path + ".sku", "Product not found").refusal();
        }
        if (article.hasVariants()) {
            throw Rule.VARIANT.broken("The product with sku " + sku + " is sold as one of its variants");
        }
        return article;
    }

    private static Goods goods(Asked.Wanted wanted, Optional<Article> article, Labels labels) {
        String path = wanted.path();
        BigDecimal price = wanted.unitPrice().or(() -> article.flatMap(Article::price)).orElseThrow(missing(path + ".unitPrice"));
        String label = wanted.label().or(() -> article.map(Article::label)).orElseThrow(missing(path + ".taxRateLabel"));
        return new Goods(wanted.sku(), wanted.gtin().or(() -> article.flatMap(Article::gtin)),
            wanted.name().or(() -> article.map(Article::name)).orElseThrow(missing(path + ".name")),
            labels.read(label).orElseThrow(() -> Rule.invalid(path + ".taxRateLabel", "must be one of " + labels.listed())),
            wanted.quantity(), price.setScale(2, RoundingMode.HALF_UP), wanted.discount(), wanted.total());
    }

    private static Supplier<RuntimeException> missing(String path) {
        return () -> Rule.invalid(path, "is required");
    }
}
