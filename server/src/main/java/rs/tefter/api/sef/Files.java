package rs.tefter.api.sef;

import rs.tefter.api.http.Reply;

/** Answers that are files. */
public final class Files {

    private Files() {}

    static Reply xml(String name, byte[] content) {
        return file(name + ".xml", Reply.XML, content);
    }

    static Reply asReceived(String name, byte[] content) {
        return file(name + ".xml", Reply.XML_AS_RECEIVED, content);
    }

    public static Reply pdf(String name, byte[] content) {
        return file(name + ".pdf", Reply.PDF, content);
    }

    private static Reply file(String name, String contentType, byte[] content) {
        return Reply.of(200, contentType, content).with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
