package rs.tefter.sandbox;

/** JSON in lines, for people: only the space between its parts is another, and what is cut off or wrong is laid out as far as it goes. */
final class LaidOut {

    private static final int DEEPEST = 20;
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean inText;
    private boolean escaped;
    private boolean justOpened;

    private LaidOut() {}

    static String json(String text) {
        LaidOut laid = new LaidOut();
        text.chars().forEach(letter -> laid.take((char) letter));
        return laid.out.toString();
    }

    private void take(char letter) {
        if (inText) {
            inside(letter);
        } else if (letter == '}' || letter == ']') {
            close(letter);
        } else if (!Character.isWhitespace(letter)) {
            outside(letter);
        }
    }

    private void inside(char letter) {
        out.append(letter);
        inText = escaped || letter != '"';
        escaped = !escaped && letter == '\\';
    }

    private void close(char letter) {
        depth = Math.max(0, depth - 1);
        if (!justOpened) {
            line();
        }
        justOpened = false;
        out.append(letter);
    }

    private void outside(char letter) {
        if (justOpened) {
            line();
        }
        out.append(letter);
        inText = letter == '"';
        justOpened = letter == '{' || letter == '[';
        switch (letter) {
            case '{', '[' -> depth++;
            case ',' -> line();
            case ':' -> out.append(' ');
            default -> { }
        }
    }

    private void line() {
        out.append('\n').repeat(STEP, Math.min(depth, DEEPEST));
    }
}
