package rs.tefter.retail.catalogue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/** A description in HTML, with its text alone. */
public record Description(String html, String plain) {

    private static final OutputSettings AS_WRITTEN = new OutputSettings().prettyPrint(false);

    /** Of what was written only that is kept which describes: paragraphs, lists, emphasis, links; nothing that runs, loads or styles. */
    public static Description of(String written) {
        String html = Jsoup.clean(written, "", Safelist.basic(), AS_WRITTEN);
        return new Description(html, Jsoup.parse(html).text());
    }
}
