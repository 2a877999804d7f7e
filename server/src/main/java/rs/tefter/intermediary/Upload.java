package rs.tefter.intermediary;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program hands over: a document, or the one document in an OutgoingInvoicesData envelope. It comes as text, so its declaration is
 * written anew, whatever encoding it had named.
 */
final class Upload {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final String ENVELOPE = "OutgoingInvoicesData";
    private static final Pattern PROLOG = Pattern.compile("\\A\\uFEFF?\\s*+(?:<\\?xml\\s[^>]*+>)?");
    private static final Pattern NAME = Pattern.compile("<((?:[\\w.-]++:)?([\\w.-]++))");
    private static final Pattern NAMESPACE = Pattern.compile("\\s(xmlns(?::[\\w.-]+)?)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern AROUND = Pattern.compile("<(?:[\\w.-]++:)?InvoiceEnvelope\\b");
    private static final Pattern SINGLE = Pattern.compile("<(?:[\\w.-]++:)?OutgoingInvoice[\\s>]");

    private final String before;
    private final String document;
    private final String after;
    private final boolean enveloped;

    private Upload(String before, String document, String after, boolean enveloped) {
        this.before = before;
        this.document = document;
        this.after = after;
        this.enveloped = enveloped;
    }

    static Upload of(String text) {
        Matcher prolog = PROLOG.matcher(text);
        String content = prolog.lookingAt() ? text.substring(prolog.end()) : text;
        return rootOf(content).filter(ENVELOPE::equals).flatMap(_ -> opened(content)).orElseGet(() -> new Upload("", content, "", false));
    }

    private static Optional<String> rootOf(String content) {
        Matcher name = NAME.matcher(content);
        return name.region(skipped(content, 0), content.length()).lookingAt() ? Optional.of(name.group(2)) : Optional.empty();
    }

    /** Empty when it does not hold exactly one document. */
    private static Optional<Upload> opened(String content) {
        Matcher around = AROUND.matcher(content);
        if (SINGLE.matcher(content).results().count() != 1 || !around.find()) {
            return Optional.empty();
        }
        int start = skipped(content, tagEnd(content, around.start()));
        Matcher name = NAME.matcher(content).region(start, content.length());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        String close = "</" + name.group(1);
        int end = content.indexOf('>', Math.max(content.lastIndexOf(close), start)) + 1;
        if (end == 0) {
            return Optional.empty();
        }
        String alone = withNamespaces(content.substring(start, end), name.group(1), namespaces(content.substring(0, start)));
        return Optional.of(new Upload(content.substring(0, start), alone, content.substring(end), true));
    }

    /** The declarations that stand in front of the document; its own win over them. */
    private static Map<String, String> namespaces(String before) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (int at = before.indexOf('<'); at >= 0; at = before.indexOf('<', tagEnd(before, at))) {
            NAMESPACE.matcher(before.substring(at, tagEnd(before, at))).results()
                .forEach(declaration -> declared.put(declaration.group(1), declaration.group(2)));
        }
        return declared;
    }

    private static String withNamespaces(String document, String name, Map<String, String> declared) {
        NAMESPACE.matcher(document.substring(0, tagEnd(document, 0))).results().forEach(own -> declared.remove(own.group(1)));
        StringBuilder more = new StringBuilder();
        declared.forEach((prefix, uri) -> more.append(' ').append(prefix).append('=').append(uri));
        int behindName = 1 + name.length();
        return document.substring(0, behindName) + more + document.substring(behindName);
    }

    /** The first place from there on that is neither white space nor a comment nor an instruction. */
    private static int skipped(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at + 4);
            } else if (text.startsWith("<?", at)) {
                at = behind(text, "?>", at + 2);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int behind(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    /** The place behind a tag, past angle brackets in its attributes; the end of the text when it has none. */
    private static int tagEnd(String text, int from) {
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return at + 1;
            }
        }
        return text.length();
    }

    /** Local name of the root of what was handed over; empty text when there is none. */
    String root() {
        return rootOf(enveloped ? before : document).orElse("");
    }

    boolean isEnveloped() {
        return enveloped;
    }

    /** Local name of the document's root. */
    String documentRoot() {
        return rootOf(document).orElse("");
    }

    /** The document alone, in UTF-8. */
    byte[] document() {
        return bytes(DECLARATION + document);
    }

    /** The envelope with this in place of its document. */
    byte[] around(byte[] sealed) {
        String text = new String(sealed, StandardCharsets.UTF_8);
        Matcher prolog = PROLOG.matcher(text);
        return bytes(DECLARATION + before + (prolog.lookingAt() ? text.substring(prolog.end()) : text) + after);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
