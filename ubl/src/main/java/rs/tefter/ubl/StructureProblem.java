package rs.tefter.ubl;

import java.util.List;

/**
 * A place where a document departs from the UBL 2.1 schemas.
 *
 * @param id TEF-L1-01 unexpected element, -02 element missing, -03 attribute missing, -04 attribute not allowed or not valid,
 *        -05 value not valid or text where none is allowed, -06 xsi:type or xsi:nil, -07 (no error) signature not looked into
 * @param node the unexpected element, the parent of the missing one, the element of the attribute or of the value
 * @param subject name of the unexpected or missing element, of the attribute, of the element with the value
 * @param expected names of the elements allowed at the place, at most 8, for -01 and -02
 * @param detail what is wrong, in English, one sentence
 */
public record StructureProblem(String id, int node, String subject, List<String> expected, String detail) {
    /** Whether the document breaks the schema here; TEF-L1-07 only informs. */
    public boolean isError() {
        return !id.equals("TEF-L1-07");
    }
}
