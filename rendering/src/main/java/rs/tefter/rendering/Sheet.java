package rs.tefter.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;
import rs.tefter.rendering.Html.Limits;

/** The paper a document is shown on: a page for a browser, or one that becomes a PDF. Neither needs anything beside itself. */
enum Sheet {

    SCREEN(new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE), style("screen.css")),
    PAPER(new Limits(10_000, 2_000_000, 5_000), style("paper.css"));

    private final Limits limits;
    private final String style;

    Sheet(Limits limits, String style) {
        this.limits = limits;
        this.style = '\n' + style("document.css") + style;
    }

    /** Most rows that a table may have here. */
    int rows() {
        return limits.rows();
    }

    /** What a browser may do with the page: show it with this style and the pictures in it, and nothing else. */
    String policy() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'; img-src data:; base-uri 'none'; "
                + "form-action 'none'; frame-ancestors 'none'; sandbox";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The whole page. */
    String page(Words words, String title, Consumer<Html> content) {
        Html html = new Html(limits);
        html.markup("<!DOCTYPE html>\n<html lang=\"" + words.language().tag() + "\">\n<head>\n<meta charset=\"utf-8\" />\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n").element("title", title)
            .markup("\n<style>" + style + "</style>\n</head>\n<body>\n");
        if (this == PAPER) {
            html.markup("<div id=\"foot\"><span class=\"what\">").text(title).markup("</span>").text(words.get("page"))
                .markup(" <span id=\"page\"></span> / <span id=\"pages\"></span></div>\n");
        }
        html.markup("<main>\n");
        content.accept(html);
        return html.markup("</main>\n</body>\n</html>\n").toString();
    }

    private static String style(String file) {
        try (InputStream stream = Sheet.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
