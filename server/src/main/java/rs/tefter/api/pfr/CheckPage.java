package rs.tefter.api.pfr;

import static rs.tefter.api.pfr.Template.escaped;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rs.tefter.api.http.Reply;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.journal.JournalTime;
import rs.tefter.fiscal.journal.Numbers;
import rs.tefter.fiscal.verification.ReceiptFacts;
import rs.tefter.pfr.KeptReceipt;
import rs.tefter.pfr.ReceiptChecks.Genuine;
import rs.tefter.platform.Sha256;

/** The page that opens behind the QR code of a receipt; programs read it by the ids of its elements. */
final class CheckPage {

    private static final String TICK = "M5 12.5l4.5 4.5L19 7.5";
    private static final String CROSS = "M6.5 6.5l11 11m0-11l-11 11";
    private static final int NONCE_BYTES = 16;
    /** The one style attribute of the page, where programs look for the journal. */
    private static final String STYLE_OF_JOURNAL = "font-family:monospace";

    private final Template page = Template.of("check-page.html");
    private final Template receipt = Template.of("check-page-receipt.html");
    private final Template journal = Template.of("check-page-journal.html");
    private final Template script = Template.of("check-page.js");
    private final String hint = Template.of("check-page-wrong.html").fill(Map.of());
    private final String style = Template.of("check-page.css").fill(Map.of());
    private final String city;
    private final RandomGenerator random;

    /** @param city of the taxpayer, which no receipt holds */
    CheckPage(String city, RandomGenerator random) {
        this.city = city;
        this.random = random;
    }

    Reply genuine(Genuine genuine) {
        String content = receipt(genuine) + genuine.kept().map(this::journal).orElse("");
        String running = script.fill(Map.of("invoiceNumber", genuine.signed().facts().invoiceNumber(), "token", genuine.token().toString()));
        return page(200, "Рачун је проверен", "valid", TICK, content, Optional.of(running));
    }

    Reply wrong(int status) {
        return page(status, "Рачун није исправан", "invalid", CROSS, hint, Optional.empty());
    }

    private Reply page(int status, String verdict, String look, String mark, String content, Optional<String> running) {
        String nonce = nonce();
        String html = page.fill(Map.of("status", verdict, "verdict", look, "mark", mark, "nonce", nonce, "style", style, "content", content,
            "script", running.map(text -> "<script nonce=\"" + nonce + "\">\n" + text + "\n</script>").orElse("")));
        return Reply.of(status, Reply.HTML, (html + "\n").getBytes(StandardCharsets.UTF_8))
            .with("Content-Security-Policy", policy(nonce))
            .with("X-Content-Type-Options", "nosniff")
            .with("X-Robots-Tag", "noindex")
            .with("Referrer-Policy", "no-referrer")
            .with("Cache-Control", "no-store");
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String policy(String nonce) {
        String attribute = Base64.getEncoder().encodeToString(Sha256.of(STYLE_OF_JOURNAL.getBytes(StandardCharsets.US_ASCII)));
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce + "' 'unsafe-hashes' 'sha256-" + attribute + "'; "
            + "img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private String receipt(Genuine genuine) {
        ReceiptFacts facts = genuine.signed().facts();
        Optional<InvoiceResult> result = genuine.kept().map(KeptReceipt::result);
        return receipt.fill(Map.ofEntries(
            Map.entry("totalAmount", Numbers.amount(facts.totalAmount())),
            Map.entry("kind", escaped(words(facts.kind()))),
            Map.entry("tin", escaped(result.map(InvoiceResult::tin).orElse(""))),
            Map.entry("location", escaped(result.map(InvoiceResult::locationName).orElse(""))),
            Map.entry("address", escaped(result.map(InvoiceResult::address).orElse(""))),
            Map.entry("city", escaped(result.map(_ -> city).orElse(""))),
            Map.entry("administrativeUnit", escaped(result.map(InvoiceResult::district).orElse(""))),
            Map.entry("invoiceNumber", escaped(facts.invoiceNumber())),
            Map.entry("time", JournalTime.print(JournalTime.inBelgrade(facts.signedAt()))),
            Map.entry("transactionTypeCounter", Long.toString(facts.transactionTypeCounter())),
            Map.entry("totalCounter", Long.toString(facts.totalCounter())),
            Map.entry("extension", facts.kind().code()),
            Map.entry("buyer", escaped(facts.buyerId().orElse(""))),
            Map.entry("requestedBy", escaped(facts.requestedBy())),
            Map.entry("signedBy", escaped(facts.signedBy()))));
    }

    private static String words(ReceiptKind kind) {
        return kind.type().title() + " " + kind.transaction().title();
    }

    /** The picture stands before the line that ends the receipt, as on paper. */
    private String journal(KeptReceipt kept) {
        String text = kept.result().journal().orElse("").stripTrailing().replace("\r\n", "\n");
        int end = text.lastIndexOf('\n') + 1;
        String picture = "<br/><img src=\"data:image/gif;base64," + kept.picture() + "\" width=\"250\" height=\"250\" alt=\"QR код рачуна\"/>";
        return journal.fill(Map.of("journal", escaped(text.substring(0, Math.max(0, end - 1))) + picture + "\n" + escaped(text.substring(end))));
    }
}
