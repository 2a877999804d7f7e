package rs.tefter.api.sef.vat;

import java.util.List;
import java.util.Map;
import rs.tefter.api.sef.JsonFields;
import rs.tefter.vat.Entry;
import rs.tefter.vat.Form;
import rs.tefter.vat.VatRecord;

/** How the records of one form are read and written. */
interface Layout {

    Form form();

    Entry read(JsonFields body);

    /** The whole record, as a question answers it. */
    Map<String, Object> whole(VatRecord record);

    /** The whole record, as the call that made it answers; the versions are those of its chain, the newest first. */
    Map<String, Object> made(VatRecord record, List<VatRecord> versions);

    /** The record in a list. */
    Map<String, Object> item(VatRecord record);
}
