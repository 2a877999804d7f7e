package rs.tefter.rendering;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import rs.tefter.rendering.InvoiceView.Payment;

/** How an invoice is paid, with the code that a bank's application reads. */
final class PaymentBlock {

    private static final int PIXELS = 4;
    private static final int QUIET_ZONE = 4;
    private static final int WHITE = 0xFFFFFF;

    private final InvoiceView view;
    private final Words words;
    private final Html html;

    PaymentBlock(InvoiceView view, Words words, Html html) {
        this.view = view;
        this.words = words;
        this.html = html;
    }

    void write() {
        Payment payment = view.payment();
        html.markup("<section class=\"payment\">").element("h2", words.get("payment"));
        IpsQr.of(view).ifPresent(this::picture);
        line("means", words.code("means", payment.means()));
        html.each(payment.accounts(), account -> line("account", Format.account(account)));
        line("paymentReference", Format.reference(payment.reference()));
        line("purpose", payment.purpose());
        html.each(payment.terms(), terms -> line("terms", terms));
        html.markup("</section>\n");
    }

    private void line(String label, String value) {
        if (!value.isEmpty()) {
            html.markup("<p class=\"line\">").element("span", "label", words.get(label)).markup("<br />").text(value).markup("</p>");
        }
    }

    private void picture(IpsQr order) {
        Optional<QrCode> code = order.code();
        code.ifPresent(qr -> {
            html.markup("<div class=\"qr\"><img alt=\"").text(words.get("qr.alt")).markup("\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png(qr)) + "\" />").element("p", "label", words.get("qr"));
            if (!order.withReference()) {
                html.element("p", "label", words.get("qr.noReference"));
            }
            html.markup("</div>");
        });
    }

    static byte[] png(QrCode code) {
        int side = (code.size + 2 * QUIET_ZONE) * PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.getModule(Math.floorDiv(x, PIXELS) - QUIET_ZONE, Math.floorDiv(y, PIXELS) - QUIET_ZONE);
                image.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
