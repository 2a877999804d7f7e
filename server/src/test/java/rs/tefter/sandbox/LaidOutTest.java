package rs.tefter.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** People read JSON in lines, and read what was sent. */
class LaidOutTest {

    @Test
    void eachMemberStandsOnALineOfItsOwn() {
        assertThat(LaidOut.json("{\"a\":1.10,\"b\":[{},[]],\"c\":{\"d\":null}}")).isEqualTo("""
            {
              "a": 1.10,
              "b": [
                {},
                []
              ],
              "c": {
                "d": null
              }
            }""");
    }

    @Test
    void textsStayAsTheyAreWhateverIsInThem() {
        String text = "\"{ \\\"x\\\" : [1, 2], \\\\\"";
        assertThat(LaidOut.json("[" + text + "]")).isEqualTo("[\n  " + text + "\n]");
    }

    @Test
    void whatIsCutOffOrWrongIsLaidOutAsFarAsItGoes() {
        assertThat(LaidOut.json("{\"a\":\"b")).isEqualTo("{\n  \"a\": \"b");
        assertThat(LaidOut.json("}}]")).isEqualTo("\n}\n}\n]");
    }
}
