package rs.tefter.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import rs.tefter.platform.Problem;

/** Reads a request body into memory, at most so many bytes, also after {@code Content-Encoding: gzip} is undone. */
final class Body {

    private static final int FIRST_BUFFER = 16 * 1024;

    private Body() {}

    static byte[] read(HttpServletRequest request, int maxBytes) throws IOException {
        if (request.getContentLengthLong() > maxBytes) {
            throw tooLarge(maxBytes);
        }
        if ("gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"))) {
            try (InputStream unzipped = new GZIPInputStream(request.getInputStream())) {
                return bounded(unzipped, FIRST_BUFFER, maxBytes);
            } catch (ZipException | EOFException notGzip) {
                throw Problem.refused("SomeOfInputParametarsNotDefined", "The body is no whole gzip although Content-Encoding says so").refusal();
            }
        }
        int expected = request.getContentLength();
        return bounded(request.getInputStream(), expected > 0 ? expected : FIRST_BUFFER, maxBytes);
    }

    private static byte[] bounded(InputStream in, int expected, int maxBytes) throws IOException {
        byte[] buffer = new byte[Math.min(expected, maxBytes) + 1];
        int length = 0;
        for (int read = in.read(buffer, 0, buffer.length); read >= 0; read = in.read(buffer, length, buffer.length - length)) {
            length += read;
            if (length > maxBytes) {
                throw tooLarge(maxBytes);
            }
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, maxBytes + 1L));
            }
        }
        return Arrays.copyOf(buffer, length);
    }

    private static RuntimeException tooLarge(int maxBytes) {
        return Problem.of(Problem.Kind.TOO_LARGE, "FileTooBig", "The body is larger than " + maxBytes + " bytes").refusal();
    }
}
