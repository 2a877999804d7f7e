package rs.tefter.api.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads multipart/form-data (RFC 7578) out of a body that is already in memory and therefore already bounded. */
public final class Multipart {

    /** One part; the names are empty when its header gives none. */
    public record Part(String name, String fileName, byte[] content) {}

    private static final int MAX_PARTS = 2_000;
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([^=;\\s]+)=(?:\"([^\"]*)\"|([^;\\s]*))");
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    private Multipart() {}

    /** The parts in order; none when the boundary is missing or the body does not follow it. */
    public static List<Part> parts(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return List.of();
        }
        String value = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
        return split(body, ("--" + value).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<Part> split(byte[] body, byte[] delimiter) {
        List<Part> parts = new ArrayList<>();
        int at = indexOf(body, delimiter, 0);
        while (at >= 0 && parts.size() < MAX_PARTS) {
            int from = at + delimiter.length;
            int next = indexOf(body, delimiter, from);
            int headersEnd = indexOf(body, BLANK_LINE, from);
            if (next < 0 || headersEnd < 0 || headersEnd > next) {
                return parts;
            }
            int contentFrom = headersEnd + BLANK_LINE.length;
            int contentTo = Math.max(contentFrom, body[next - 1] == '\n' ? next - 2 : next);
            String headers = new String(body, from, headersEnd - from, StandardCharsets.UTF_8);
            parts.add(new Part(parameter(headers, "name"), parameter(headers, "filename"), Arrays.copyOfRange(body, contentFrom, contentTo)));
            at = next;
        }
        return parts;
    }

    private static String parameter(String headers, String name) {
        return headers.lines()
            .filter(line -> line.regionMatches(true, 0, "Content-Disposition:", 0, 20))
            .flatMap(line -> PARAMETER.matcher(line).results())
            .filter(parameter -> parameter.group(1).equalsIgnoreCase(name))
            .map(parameter -> parameter.group(2) != null ? parameter.group(2) : parameter.group(3))
            .findFirst().orElse("");
    }

    private static int indexOf(byte[] body, byte[] sought, int from) {
        for (int at = from; at <= body.length - sought.length; at++) {
            if (body[at] == sought[0] && Arrays.equals(body, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }
}
