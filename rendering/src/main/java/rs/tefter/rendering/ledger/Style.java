package rs.tefter.rendering.ledger;

/** How a text looks: the font, its size in points, and its colour as red, green and blue. */
record Style(Face face, float size, int colour) {

    static final int INK = 0x1C2530;
    static final int GREY = 0x66717F;
    static final int ACCENT = 0x1F4E79;
    static final int WHITE = 0xFFFFFF;
    static final int PALE = 0xF2F5F8;
    static final int RULE = 0xDDE3EA;
    static final int STRONG_RULE = 0x8F9DAD;
    static final int WATERMARK = 0xECEFF2;

    static final Style BODY = new Style(Face.REGULAR, 8.5f, INK);
    static final Style QUIET = new Style(Face.REGULAR, 8.5f, GREY);
    static final Style STRONG = new Style(Face.BOLD, 8.5f, INK);
    static final Style NAME = new Style(Face.BOLD, 10.5f, INK);
    static final Style LABEL = new Style(Face.REGULAR, 7.2f, GREY);
    static final Style HEAD = new Style(Face.BOLD, 7.5f, ACCENT);
    static final Style DETAIL = new Style(Face.REGULAR, 7.5f, GREY);
    static final Style TITLE = new Style(Face.BOLD, 20, ACCENT);
    static final Style NUMBER = new Style(Face.BOLD, 13, INK);
    static final Style SUM = new Style(Face.BOLD, 11, WHITE);
    static final Style SUM_LABEL = new Style(Face.BOLD, 9.5f, WHITE);
    static final Style SUM_SMALL = new Style(Face.REGULAR, 7.2f, WHITE);
    static final Style FOOT = new Style(Face.REGULAR, 6.8f, GREY);

    private static final float LINE = 1.36f;
    private static final float ASCENT = 1.02f;

    /** From one line to the next. */
    float lineHeight() {
        return size * LINE;
    }

    /** From the top of a line to the foot of its letters. */
    float ascent() {
        return size * ASCENT;
    }

    float width(String shown) {
        return face.width(shown, size);
    }
}
