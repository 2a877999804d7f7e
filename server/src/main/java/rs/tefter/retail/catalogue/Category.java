package rs.tefter.retail.catalogue;

import java.util.Optional;
import java.util.UUID;

/** A group of products, which may stand within another. */
public record Category(UUID id, String name, Optional<UUID> parentId) {}
