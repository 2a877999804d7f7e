package rs.tefter.api.sef;

import rs.tefter.api.http.Reply;

/** Answers that are files. */
final class Files {

    private Files() {}

    static Reply xml(String name, byte[] content) {
        return Reply.of(200, Reply.XML, content).with("Content-Disposition", "attachment; filename=\"" + name + ".xml\"");
    }
}
