package rs.tefter.validation;

import java.util.Optional;

/**
 * Where a finding is: the XPath of its node with the usual prefixes, the line and column of the start tag (1-based, in
 * code points, of the bytes as received) and its byte offset.
 *
 * @param missing path of an absent element below the node, when the finding is about an absence
 */
public record Place(String xpath, int line, int column, int offset, Optional<String> missing) {}
