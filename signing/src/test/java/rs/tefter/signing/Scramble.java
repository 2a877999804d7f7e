package rs.tefter.signing;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Strews into a document, by a seed, whatever canonical form treats specially; most results are well-formed. */
final class Scramble {
    private static final int MOST_CHANGES = 12;
    private static final Pattern START_TAG = Pattern.compile("<[A-Za-z][^<>]*>");
    private static final List<String> CONTENT = List.of("text", " ", "\t", "\r\n", "\r", "&#13;", "&#xD;\n", "&#9;", "a > b", "&gt;&lt;&amp;",
            "&quot;&apos;", "]]&gt;", "<![CDATA[<&>\r\n\"']]>", "<![CDATA[]]>", "<!-- a comment -->", "<!---->", "<?pi?>", "<?pi  x='1' \r\n?>",
            "<?p:i data?>", "ж&#1046;&#x1F600;", "\uD83D\uDE00", "<x/>", "<x></x>", "<x >\n</x >", "<x xmlns=''/>", "<x xmlns='urn:x'><y/></x>",
            "<x xmlns='urn:x'><y xmlns=''><z xmlns='urn:x'/></y></x>", "<a:x xmlns:a='urn:a' a:b='1' c='2' a:a='3'/>",
            "<a:x xmlns:a='urn:a' xmlns:b='urn:b'><b:y xmlns:a='urn:c' a:z=''><a:y xmlns:a='urn:a'/></b:y></a:x>",
            "<x xml:lang='sr' xml:space='preserve'><y xml:lang='en'/></x>", "<x a='&#9;&#10;&#13;\t\n\r\n\"&lt;>&amp;&apos;'/>",
            "<b:x xmlns:b='urn:b' xmlns:a='urn:z' b:q='1' a:q='2' q='3' xml:q='4'/>", "<x xmlns:u='urn:a?b=1&amp;c=&quot;'/>",
            "<x\txmlns:unused = \"urn:unused\"\r\nb='1'\na='2'/>", "<x a='ж'>ж</x>", "<x xmlns:xml='http://www.w3.org/XML/1998/namespace'/>");
    private static final List<String> ATTRIBUTES = List.of(" a='1'", " xml:lang='sr'", " xml:id='i'", " xmlns:cbc='urn:other'", " xmlns=''",
            " xmlns='urn:default'", " xmlns:n='urn:n' n:z='1' n:a='2'", " Id = '&#xA;x'", " z=\"'\"\r\na=\"\"", " xmlns:cac='urn:oasis:cac'",
            " xml:space=\"default\"", " xmlns:z='urn:a' xmlns:y='urn:b' z:a='' y:a=''");
    private static final List<String> AROUND = List.of("<?before?>", "<!-- before -->", "\n<?before a  b?>\r\n", " ");

    private final Random random;
    private final String text;
    private final List<MatchResult> tags;
    private final TreeMap<Integer, String> pieces = new TreeMap<>();

    private Scramble(String text, long seed) {
        this.random = new Random(seed);
        this.text = text;
        this.tags = START_TAG.matcher(text).results().toList();
    }

    static byte[] of(byte[] document, long seed) {
        var scramble = new Scramble(Samples.text(document), seed);
        for (int i = scramble.random.nextInt(MOST_CHANGES); i >= 0; i--) scramble.change();
        return Samples.utf8(scramble.result());
    }

    private void change() {
        MatchResult tag = tags.get(random.nextInt(tags.size()));
        boolean empty = tag.group().endsWith("/>");
        switch (random.nextInt(8)) {
            case 0, 1 -> insert(tag.end() - (empty ? 2 : 1), pick(ATTRIBUTES));
            case 2 -> insert(tags.getFirst().end() - 1, pick(ATTRIBUTES));
            case 3 -> insert(tags.getFirst().start(), pick(AROUND));
            case 4 -> insert(text.length(), pick(AROUND));
            default -> insert(tag.end(), pick(CONTENT));
        }
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void insert(int at, String piece) {
        pieces.merge(at, piece, String::concat);
    }

    private String result() {
        var result = new StringBuilder();
        int from = 0;
        for (var piece : pieces.entrySet()) {
            result.append(text, from, piece.getKey()).append(piece.getValue());
            from = piece.getKey();
        }
        return result.append(text, from, text.length()).toString();
    }
}
