package rs.tefter.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=\"x y\"";

    private static byte[] body(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void partsKeepTheirBytesAndNames() {
        byte[] body = body("preamble\n--x y\nContent-Disposition: form-data; filename=\"a;name=b.xml\"; name=\"ublFile\"\n"
            + "Content-Type: text/xml\n\n<a>\n</a>\n"
            + "--x y\ncontent-disposition: form-data; name=other\n\n\n--x y--\nepilogue");
        assertThat(Multipart.parts(TYPE, body)).hasSize(2)
            .satisfiesExactly(
                file -> {
                    assertThat(file.name()).isEqualTo("ublFile");
                    assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("<a>\r\n</a>");
                },
                other -> {
                    assertThat(other.name()).isEqualTo("other");
                    assertThat(other.content()).isEmpty();
                });
    }

    @Test
    void aPartWithoutANameHasAnEmptyOne() {
        assertThat(Multipart.parts(TYPE, body("--x y\nContent-Type: text/xml\n\nabc\n--x y--")))
            .singleElement().satisfies(part -> assertThat(part.name()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--x y", "--x y--", "--x y\nContent-Disposition: form-data; name=a\n\nno end",
        "--x y\nno blank line\n--x y--", "nothing of the kind"})
    void whatIsBrokenHasNoParts(String text) {
        assertThat(Multipart.parts(TYPE, body(text))).isEmpty();
    }

    @Test
    void withoutABoundaryThereAreNoParts() {
        assertThat(Multipart.parts("multipart/form-data", body("--\n\n\n--"))).isEmpty();
    }
}
