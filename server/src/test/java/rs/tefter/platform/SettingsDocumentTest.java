package rs.tefter.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsDocumentTest {

    private static final Pattern NAME = Pattern.compile("`(TEFTER_[A-Z_]+)`");

    @Test
    void theManualNamesExactlyTheSettingsThereAre(@TempDir Path folder) throws IOException {
        TreeSet<String> documented = new TreeSet<>();
        for (String row : Files.readAllLines(Path.of("../docs/operations.md"))) {
            if (row.startsWith("| `TEFTER_")) {
                NAME.matcher(row.split("\\|")[1]).results().forEach(name -> documented.add(name.group(1)));
            }
        }
        GivenSettings nothing = new GivenSettings();
        Settings.read(nothing, folder);
        assertThat(nothing.known()).containsExactlyInAnyOrderElementsOf(documented);
    }
}
