package rs.tefter.view;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.rendering.Imprint;
import rs.tefter.rendering.InvoiceRendering;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;
import rs.tefter.validation.Settings;
import rs.tefter.validation.Validator;
import rs.tefter.validation.text.Language;

/**
 * Makes PDFs that nobody sees while the server starts, so that the first person who wants one does not wait for classes, fonts and the
 * compiler. It holds up nothing: neither a document that somebody asks for meanwhile, nor the stop, nor the start, for which reason a
 * machine with a single processor does without.
 */
public final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    /** After so many of so many lines the time of one hardly falls any more. */
    private static final int ROUNDS = 12;
    private static final int LINES = 60;
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private WarmUp() {}

    /** Begins in a thread of its own. */
    public static void begin() {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::run);
        }
    }

    private static void run() {
        try {
            byte[] invoice = invoice();
            for (int round = 0; round < ROUNDS; round++) {
                pdf(invoice);
            }
        } catch (IOException | RuntimeException unexpected) {
            LOG.warn("the first PDF will take longer: {}", unexpected.toString());
        }
    }

    /** The PDF of a document that can be read. */
    static byte[] pdf(byte[] invoice) {
        Validator.gate(Limits.DEFAULT).inspect(invoice, Settings.gate());
        ReadResult.Read read = (ReadResult.Read) new UblReader(Limits.DEFAULT).read(invoice);
        return InvoiceRendering.pdf(read.document(), new Imprint(Language.SR_LATN, "", Optional.empty(), Optional.empty(), ANY_TIME));
    }

    /** The built-in invoice, with its one line so many times that it fills some pages. */
    static byte[] invoice() throws IOException {
        try (InputStream stream = WarmUp.class.getResourceAsStream("warm-up.xml")) {
            String xml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            int line = xml.indexOf("  <cac:InvoiceLine>");
            int end = xml.indexOf("</Invoice>");
            return (xml.substring(0, line) + xml.substring(line, end).repeat(LINES) + xml.substring(end)).getBytes(StandardCharsets.UTF_8);
        }
    }
}
