package rs.tefter.api.badi;

import java.net.URI;
import java.util.UUID;
import rs.tefter.retail.catalogue.Picture;

/** A file as the contract writes it. */
record FileDto(UUID id, String url, String name, String mimeType, int size) {

    static FileDto of(Picture picture, URI server) {
        return new FileDto(picture.id(), server + FileEndpoints.PATH + "/" + picture.id(), picture.name(), picture.mimeType(), picture.size());
    }
}
