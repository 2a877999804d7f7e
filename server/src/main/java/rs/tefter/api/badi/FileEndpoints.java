package rs.tefter.api.badi;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Multipart;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.retail.catalogue.Picture;
import rs.tefter.retail.catalogue.Pictures;
import rs.tefter.retail.rules.Rule;

/** Pictures of products. */
final class FileEndpoints {

    static final String PATH = "/v2/files";
    private static final String PART = "file";
    private static final int LONGEST_NAME = 255;

    private final Pictures pictures;
    private final URI server;

    FileEndpoints(Pictures pictures, URI server) {
        this.pictures = pictures;
        this.server = server;
    }

    List<Route> routes() {
        return List.of(Route.post(PATH, Access.KEY, this::add), Route.get(PATH + "/{id}", Access.KEY, this::content));
    }

    private Reply add(Call call) {
        Multipart.Part part = call.parts().stream()
            .filter(candidate -> candidate.name().equals(PART)).findFirst().orElseThrow(() -> Rule.invalid(PART, "is required"));
        String name = part.fileName().isEmpty() ? PART : part.fileName();
        return BadiJson.reply(FileDto.of(pictures.add(call.companyId(), name.substring(0, Math.min(name.length(), LONGEST_NAME)), part.content()),
            server));
    }

    private Reply content(Call call) {
        UUID id = Paths.id(call, "File");
        Picture picture = pictures.find(call.companyId(), List.of(id)).get(id);
        if (picture == null) {
            throw Problem.unknown("NotFound", "id", "File not found").refusal();
        }
        return Reply.of(200, picture.mimeType(), pictures.content(call.companyId(), id).orElseThrow()).with("X-Content-Type-Options", "nosniff");
    }
}
