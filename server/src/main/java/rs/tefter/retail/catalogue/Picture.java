package rs.tefter.retail.catalogue;

import java.util.UUID;

/**
 * A picture of a product.
 *
 * @param size in bytes
 */
public record Picture(UUID id, String name, String mimeType, int size) {}
