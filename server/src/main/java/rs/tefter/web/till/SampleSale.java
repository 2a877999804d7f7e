package rs.tefter.web.till;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Sha256;
import rs.tefter.retail.Client;
import rs.tefter.retail.Clients;
import rs.tefter.retail.Labels;
import rs.tefter.retail.delivery.Wishes;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.retail.receipts.Desk;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.receipts.Receipts;
import rs.tefter.retail.rules.Buyer;
import rs.tefter.retail.rules.Discounts;
import rs.tefter.retail.rules.Payments;

/** Sells one thing at a register for trials; the processor's PIN, which is no secret there, is entered where it is asked for. */
public final class SampleSale {

    private static final String PIN_NEEDED = "1500";
    private static final BigDecimal PRICE = new BigDecimal("349.90");

    private final Shop shop;
    private final Optional<String> trialPin;

    public SampleSale(Shop shop, Optional<String> trialPin) {
        this.shop = shop;
        this.trialPin = trialPin;
    }

    /**
     * The receipt, one for each request id; refused as any sale is.
     *
     * @param name of what is sold
     */
    public Receipt sell(long companyId, UUID request, String name) {
        UUID register = register(companyId);
        try {
            return carryOut(companyId, register, request, name);
        } catch (Refusal refused) {
            boolean wantsPin = refused.problem().extensions().get("pfrCodes") instanceof List<?> codes && codes.contains(PIN_NEEDED);
            shop.watch().enterPin(companyId, register, trialPin.filter(_ -> wantsPin).orElseThrow(() -> refused));
            return carryOut(companyId, register, request, name);
        }
    }

    /** The receipt with that id, if it is signed. */
    public Optional<Receipt> find(long companyId, String id) {
        try {
            return Optional.of(shop.receipts().find(companyId, id)).filter(receipt -> receipt.signature().isPresent());
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }

    private UUID register(long companyId) {
        return trial(companyId).orElseGet(() -> {
            shop.trials().orElseThrow(Clients::notConnected).open(companyId);
            return trial(companyId).orElseThrow(Clients::notConnected);
        });
    }

    private Optional<UUID> trial(long companyId) {
        return shop.clients().all(companyId).stream().filter(client -> client.details().kind() == Client.Kind.SANDBOX).map(Client::id).findFirst();
    }

    private Receipt carryOut(long companyId, UUID register, UUID request, String name) {
        Asked.Wanted item = new Asked.Wanted("items[0]", Optional.empty(), BigDecimal.ONE, Optional.of(PRICE),
            Optional.of(Labels.SERBIAN.active().getFirst()), Optional.of(name), Optional.empty(), BigDecimal.ZERO);
        Asked sale = new Asked.Issue(new ReceiptKind(InvoiceType.NORMAL, TransactionType.SALE), Buyer.NOBODY,
            new Payments(Map.of(PaymentType.CASH, PRICE)), List.of(item), Discounts.NONE, Optional.empty(), Optional.empty(), Optional.empty(),
            Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
        Receipts.Order order = shop.desk().order(companyId, Optional.empty(), new Desk.Choice(Optional.of(register), Optional.empty()), sale,
            Wishes.NONE, Optional.of(Orders.key(request)), Sha256.of(request.toString().getBytes(StandardCharsets.UTF_8)));
        byte[] id = shop.receipts().carryOut(order, done -> Orders.main(done).id().toString().getBytes(StandardCharsets.UTF_8)).body();
        return shop.receipts().find(companyId, new String(id, StandardCharsets.UTF_8));
    }
}
