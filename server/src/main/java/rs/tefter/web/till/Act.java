package rs.tefter.web.till;

import rs.tefter.api.http.Query;

/** What a button of the till's form asks for, such as {@code drop:2}: a verb and what it is about. */
record Act(String verb, String object) {

    private static final Act COUNT = new Act("count", "");

    static Act read(Query form) {
        return form.get("act").map(text -> text.split(":", 2)).map(parts -> new Act(parts[0], parts.length > 1 ? parts[1] : "")).orElse(COUNT);
    }

    /** The place of a line; one that no line has where it is no number. */
    int place() {
        return object.matches("[0-9]{1,3}") ? Integer.parseInt(object) : Basket.MOST_LINES;
    }
}
