package rs.tefter.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of files that are sent to be kept. */
final class FileNames {

    private FileNames() {}

    /** The header Content-Disposition (RFC 6266) for a name with any letters; what a file system cannot hold becomes a hyphen. */
    static String attachment(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "-");
        String ascii = safe.replaceAll("[^\\x20-\\x7e]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + URLEncoder.encode(safe, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
