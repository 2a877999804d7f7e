package rs.tefter.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SchemaTablesTest {
    @Test
    void theCheckedInTablesAreWhatTheOfficialSchemasGive() {
        String checkedIn = new String(Samples.resource("/rs/tefter/ubl/" + Vocabulary.TABLES), StandardCharsets.UTF_8);
        assertThat(checkedIn).isEqualTo(SchemaTables.generate());
    }
}
