package rs.tefter.api.minimax;

import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tells where a record is, in the two headers that clients look at. */
final class Located {

    private Located() {}

    static Reply created(Call call, long id) {
        return at(MinimaxJson.reply(201, JsonNodeFactory.instance.arrayNode()), call, Long.toString(id));
    }

    /** The address of the collection as the client spelled it, the id, and the id once more in the query. */
    static Reply at(Reply reply, Call call, String id) {
        String path = call.requestPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return under(reply, call, path, id);
    }

    static Reply under(Reply reply, Call call, String collection, String id) {
        String address = call.origin() + collection + "/" + id + "?id=" + id;
        return reply.with("Location", address).with("URI", address);
    }
}
