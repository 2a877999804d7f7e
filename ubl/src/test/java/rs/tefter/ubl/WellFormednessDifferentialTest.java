package rs.tefter.ubl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What the reader takes for well-formed beside what the JDK's parser does; one seed is replayed by {@code -Dtefter.seed=}. */
class WellFormednessDifferentialTest {
    private static final int MUTANTS = 20_000;
    private static final long FIRST_SEED = 1_020_261_120L;
    private static final int ROOT_TAG = 240;
    private static final List<String> PIECES = List.of("<", ">", "&", "\"", "'", "/", "=", ":", "!", "?", "-", "]", "]]>", "<!--", "-->",
            "--", "<![CDATA[", "<?", "?>", "<?xml ?>",
            "&lt;", "&#65;", "&#x1F600;", "&#0;", "&#xFFFF;", "&x;", "&#;", "&#x;", " ", "\n", "\r", "\t", "\0", "\1", "\u007f",
                    "\u00c3\u00a9", "\u00ff", "\u00c0\u0080",
            "\u00e0\u0080\u0080", "\u00ed\u00a0\u0080", "\u00ef\u00bf\u00be", "\u00ef\u00bb\u00bf", "\u00f0\u009f\u0098\u0080",
                    "\u00f4\u0090\u0080\u0080", "\u00c2\u0085", " a='b'", " a=\"<\"", " xmlns=''",
            " xmlns:p=''", " xmlns:p='u'", " p:a='1'", " xmlns:xml='u'", " xml:lang='sr'", " xmlns:xmlns='u'", "<p:a/>", "<a:b:c/>",
                    "<cbc:x/>", "<cbc:/>", "</cbc:ID>", "<1/>", "<x", "<-/>", "1", "\u00c2\u00b7", "<cbc:-x/>", "<cbc:1x/>",
                    "<p:x xmlns:p='u' p:1=''/>", "<x.y-z/>");

    private final SAXParser parser = parser();

    @Test
    void everyMutantIsWellFormedForBothOrForNeither() {
        String replay = System.getProperty("tefter.seed");
        LongStream seeds = replay != null ? LongStream.of(Long.parseLong(replay)) : LongStream.range(FIRST_SEED, FIRST_SEED + MUTANTS);
        long wellFormed = seeds.filter(this::agree).count();
        if (replay == null) assertThat(wellFormed).as("well-formed mutants").isBetween(MUTANTS / 40L, MUTANTS / 2L);
    }

    private boolean agree(long seed) {
        byte[] bytes = mutant(seed);
        ReadResult ours = new UblReader(Limits.DEFAULT).read(bytes);
        boolean theirs = isWellFormed(bytes);
        // A wrong root is refused before the rest is looked at.
        if (ours instanceof ReadResult.Refused(ReadProblem problem) && problem.id().equals("TEF-L0-05")) return theirs;
        // Namespaces in XML forbids a name that begins with a colon; the JDK's parser does not mind.
        if (problem(ours).contains("':'")) return theirs;
        assertThat(ours instanceof ReadResult.Read).as(() -> "seed " + seed + ": " + ours + "\n" + new String(bytes, UTF_8))
                .isEqualTo(theirs);
        return theirs;
    }

    private static String problem(ReadResult result) {
        return result instanceof ReadResult.Refused(ReadProblem problem) ? problem.detail() : "";
    }

    private static byte[] mutant(long seed) {
        var random = new Random(seed);
        String text = new String(Samples.invoice("<cbc:ID schemeID='a' schemeName=\"b\">1</cbc:ID><!-- c -->"
                + "<cac:Party><cbc:Note><![CDATA[d]]>e&amp;f</cbc:Note></cac:Party><?g h?>\n"), ISO_8859_1);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int from = random.nextInt(5) == 0 ? random.nextInt(text.length()) : Math.min(text.length(), ROOT_TAG
                    + random.nextInt(text.length() - ROOT_TAG));
            int to = random.nextBoolean() ? from : Math.min(text.length(), from + 1 + random.nextInt(8));
            String piece = to > from && random.nextBoolean() ? "" : PIECES.get(random.nextInt(PIECES.size()));
            text = text.substring(0, from) + piece + text.substring(to);
        }
        return text.getBytes(ISO_8859_1);
    }

    private boolean isWellFormed(byte[] bytes) {
        try {
            parser.parse(new ByteArrayInputStream(bytes), new DefaultHandler());
            return true;
        } catch (SAXException | IOException e) {
            return false;
        }
    }

    private static SAXParser parser() {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newSAXParser();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
