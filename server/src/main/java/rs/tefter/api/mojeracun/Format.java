package rs.tefter.api.mojeracun;

import java.util.List;
import rs.tefter.api.http.Call;

/** In which language a call is answered. */
enum Format {
    JSON, XML;

    private static final List<String> ON_OFFER = List.of("application/json", "application/xml", "text/xml");

    /** As the header Accept prefers; without one, a request in XML gets XML. */
    static Format of(Call call, boolean xmlRequest) {
        if (call.header("Accept").isEmpty()) {
            return xmlRequest ? XML : JSON;
        }
        return call.preferred(ON_OFFER).endsWith("xml") ? XML : JSON;
    }
}
