package rs.tefter.retail.delivery;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import rs.tefter.retail.PrintMethod;

/**
 * What came of the wishes at once.
 *
 * @param link where the PDF is for ten minutes, if that was wished
 * @param pdf  the PDF itself, if that was wished
 */
public record Delivered(Map<PrintMethod, Status> ways, Optional<URI> link, Optional<byte[]> pdf) {}
