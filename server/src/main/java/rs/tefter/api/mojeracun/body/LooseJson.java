package rs.tefter.api.mojeracun.body;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON as live programs write it: names and values without quotes, single quotes, trailing commas, comments. What is deeper or has
 * more members than any request is refused.
 */
final class LooseJson {

    static final int DEEPEST = 16;
    static final int MOST_VALUES = 10_000;

    private final String text;
    private int at;
    private int values;

    LooseJson(String text) {
        this.text = text;
    }

    Fields read() throws Malformed {
        skip();
        Fields fields = object(1);
        skip();
        if (at < text.length()) {
            throw new Malformed("something follows the object");
        }
        return fields;
    }

    private Fields object(int depth) throws Malformed {
        expect('{');
        Fields fields = new Fields();
        skip();
        while (!accept('}')) {
            String name = isQuote(peek()) ? quoted() : bare(":,{}[]\"'\n");
            skip();
            expect(':');
            skip();
            fields.add(name, value(depth));
            skip();
            if (!accept(',') && peek() != '}') {
                throw new Malformed("a comma is missing at " + at);
            }
            skip();
        }
        return fields;
    }

    private Value value(int depth) throws Malformed {
        if (++values > MOST_VALUES || depth > DEEPEST) {
            throw new Malformed("too many or too deep values");
        }
        return switch (peek()) {
            case '{' -> new Value.Members(object(depth + 1));
            case '[' -> new Value.Items(array(depth + 1));
            case '"', '\'' -> new Value.Text(quoted());
            default -> word();
        };
    }

    private List<Value> array(int depth) throws Malformed {
        expect('[');
        List<Value> items = new ArrayList<>();
        skip();
        while (!accept(']')) {
            items.add(value(depth));
            skip();
            if (!accept(',') && peek() != ']') {
                throw new Malformed("a comma is missing at " + at);
            }
            skip();
        }
        return items;
    }

    /** A value without quotes reaches to the comma, the bracket or the end of its line; none at all is nothing. */
    private Value word() throws Malformed {
        if (peek() == ',' || peek() == '}' || peek() == ']') {
            return new Value.Nothing();
        }
        String word = bare(",}]\n");
        return word.equals("null") ? new Value.Nothing() : new Value.Text(word);
    }

    private String bare(String ends) throws Malformed {
        int from = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0 && !isComment()) {
            at++;
        }
        String word = text.substring(from, at).strip();
        if (word.isEmpty() || at >= text.length()) {
            throw new Malformed("a name or value is missing at " + from);
        }
        return word;
    }

    private String quoted() throws Malformed {
        char quote = text.charAt(at++);
        int end = text.indexOf(quote, at);
        int escape = text.indexOf('\\', at);
        if (end >= 0 && (escape < 0 || escape > end)) {
            String plain = text.substring(at, end);
            at = end + 1;
            return plain;
        }
        StringBuilder unescaped = new StringBuilder();
        while (peek() != quote) {
            char c = text.charAt(at++);
            unescaped.append(c == '\\' ? escaped() : c);
        }
        at++;
        return unescaped.toString();
    }

    private char escaped() throws Malformed {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> c;
        };
    }

    private char unicode() throws Malformed {
        try {
            int end = at + 4;
            char c = (char) Integer.parseInt(text, at, end, 16);
            at = end;
            return c;
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw new Malformed("an escape is broken at " + at);
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private boolean isComment() {
        return text.startsWith("//", at) && (at == 0 || text.charAt(at - 1) != ':') || text.startsWith("/*", at);
    }

    private void skip() throws Malformed {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new Malformed("a comment has no end");
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw new Malformed("the text ends too early");
        }
        return text.charAt(at);
    }

    private boolean accept(char c) throws Malformed {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char c) throws Malformed {
        if (!accept(c)) {
            throw new Malformed(c + " is missing at " + at);
        }
    }
}
