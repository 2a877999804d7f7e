package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.fiscal.verification.QrImage;
import rs.tefter.mail.MailAddress;
import rs.tefter.platform.Refusal;
import rs.tefter.retail.PrintMethod;
import rs.tefter.retail.delivery.Paper;
import rs.tefter.retail.delivery.Wishes;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.retail.receipts.Listed;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.receipts.State;
import rs.tefter.retail.rules.Line;
import rs.tefter.retail.rules.Rule;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;

/** The list of receipts, each receipt, and what becomes of it on paper. */
final class ReceiptPages {

    private static final int PAGE = 50;
    private static final int PIXELS_A_MODULE = 4;

    private final Pages pages;
    private final Shop shop;
    private final Orders orders;

    ReceiptPages(Pages pages, Shop shop, Orders orders) {
        this.pages = pages;
        this.shop = shop;
        this.orders = orders;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/receipts", CompanyRole.VIEWER, this::list),
            guard.page("/receipts/{id}", CompanyRole.VIEWER, this::show),
            guard.page("/receipts/{id}/qr", CompanyRole.VIEWER, this::qr),
            guard.page("/receipts/{id}/pdf", CompanyRole.VIEWER, this::pdf),
            guard.form("/receipts/{id}/mail", CompanyRole.ACCOUNTANT, this::mail),
            guard.form("/receipts/{id}/copy", CompanyRole.ACCOUNTANT, this::copy));
    }

    private Reply list(Visit visit) {
        ReceiptFilter filter = ReceiptFilter.read(visit);
        List<Listed> found = filter.number().map(number -> numbered(visit, number))
            .orElseGet(() -> shop.search().list(visit.companyId(), filter.filter(), ReceiptFilter.before(visit), PAGE + 1));
        ReceiptList list = new ReceiptList(filter, RegisterChoice.all(shop, visit.companyId()), found.stream().limit(PAGE).toList(),
            found.size() > PAGE);
        return pages.show(visit, visit.isPartial() ? "receipts/rows" : "receipts/list", list);
    }

    /** A whole number is looked up and not searched for. */
    private List<Listed> numbered(Visit visit, String number) {
        try {
            return List.of(Listed.of(shop.receipts().find(visit.companyId(), number)));
        } catch (Refusal unknown) {
            return List.of();
        }
    }

    private Reply show(Visit visit) {
        Receipt receipt = shop.receipts().find(visit.companyId(), visit.call().path("id"));
        if (receipt.state() != State.SIGNED) {
            return pages.show(visit, "receipts/unsigned", receipt);
        }
        boolean advance = receipt.kind().type() == InvoiceType.ADVANCE;
        boolean open = advance && shop.receipts().advance(receipt).isOpen();
        Optional<RegisterChoice> register = RegisterChoice.all(shop, visit.companyId()).stream()
            .filter(choice -> choice.id().equals(receipt.place().clientId())).findFirst();
        return pages.show(visit, "receipts/receipt", new ReceiptView(receipt, visit.query("new").isPresent(), shop.ids().get(), register,
            shop.receipts().chain(receipt), shop.deliveries().of(visit.companyId(), receipt.id()), open, left(receipt, open)));
    }

    private BigDecimal left(Receipt receipt, boolean open) {
        if (receipt.kind().transaction() == TransactionType.REFUND || receipt.kind().type() == InvoiceType.COPY) {
            return BigDecimal.ZERO;
        }
        if (receipt.kind().type() == InvoiceType.ADVANCE) {
            return open ? shop.receipts().advance(receipt).paid() : BigDecimal.ZERO;
        }
        return shop.receipts().refundable(receipt, List.of()).stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** For eyes and telephones: with the white margin that readers want. It never changes. */
    private Reply qr(Visit visit) {
        byte[] picture = QrImage.png(signed(visit).result().verificationUrl(), PIXELS_A_MODULE);
        return Reply.of(200, "image/png", picture).with("Cache-Control", "private, max-age=86400, immutable")
            .with("X-Content-Type-Options", "nosniff");
    }

    private Reply pdf(Visit visit) {
        Receipt receipt = signed(visit);
        Paper paper = visit.query("paper").filter(Paper.A4.wire()::equals).isPresent() ? Paper.A4 : Paper.MM80;
        return pages.file(Reply.PDF, receipt.result().invoiceNumber() + ".pdf", shop.deliveries().pdf(visit.companyId(), receipt.id(), paper));
    }

    private Receipt signed(Visit visit) {
        Receipt receipt = shop.receipts().find(visit.companyId(), visit.call().path("id"));
        if (receipt.state() != State.SIGNED) {
            throw Rule.PENDING.broken("It is not known yet whether this receipt was signed");
        }
        return receipt;
    }

    private Reply mail(Visit visit) {
        UUID id = signed(visit).id();
        Optional<MailAddress> address = visit.form().get("email").flatMap(MailAddress::parse);
        return pages.act("/receipts/" + id, "receipts.mailed", () -> shop.deliveries().again(visit.companyId(), id,
            new Wishes(Set.of(PrintMethod.EMAIL), Optional.of(address.orElseThrow(() -> Rule.invalid("email", "is no address"))), Paper.MM80)));
    }

    private Reply copy(Visit visit) {
        Receipt receipt = signed(visit);
        try {
            return orders.carryOut(visit, Optional.empty(), new Asked.Copy(receipt.id().toString()), Wishes.NONE);
        } catch (Refusal refused) {
            return pages.refused("/receipts/" + receipt.id(), refused);
        }
    }
}
