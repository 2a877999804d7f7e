package rs.tefter.api.mojeracun.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {

    private static Fields fields(String body) throws Malformed {
        return RequestBody.read(body.getBytes(StandardCharsets.UTF_8)).fields();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"Username\":1083,\"Note\":\"Đorđe\",\"Flag\":true,\"None\":null}",
        "\uFEFF {\"username\":\"1083\",\"NOTE\":\" Đorđe \",\"flag\":\"true\",\"none\":\"\"}",
        "{Username:1083,Note:\"Đorđe\",Flag:true}",
        "{\nUsername:1083,\nNote:Đorđe,\nFlag:true\n}",
        "{'Username':'1083','Note':'Đorđe','Flag':'true',}",
        "{/* who */ Username: 1083, // the number\n Note: Đorđe\n, Flag: true, None:,}",
        "{\"Username\":1,\"Username\":1083,\"Note\":\"\\u0110or\\u0111e\",\"Flag\":true,\"Unknown\":{\"a\":[1,{\"b\":2}]}}",
        "<a><Username>1083</Username><Note>Đorđe</Note><Flag>true</Flag><None/></a>",
        "<?xml version=\"1.0\"?><x:Any xmlns:x=\"urn:x\" xmlns=\"urn:y\"><username>1083</username><x:Note><![CDATA[Đorđe]]></x:Note>"
            + "<FLAG> true </FLAG></x:Any>"
    })
    void everySpellingSaysTheSame(String body) throws Malformed {
        Fields fields = fields(body);
        assertThat(fields.text("Username")).contains("1083");
        assertThat(fields.text("Note")).contains("Đorđe");
        assertThat(fields.text("Flag")).contains("true");
        assertThat(fields.text("None")).isEmpty();
        assertThat(fields.canonical(List.of("None", "Unknown"))).startsWith("{flag=4:true;note=5:Đorđe;username=");
    }

    @Test
    void aDocumentStandsInItsParameterEscapedOrNot() throws Malformed {
        String invoice = "<Invoice xmlns=\"urn:i\"><ID>1 &amp; 2</ID></Invoice>";
        assertThat(fields("{\"File\":\"<Invoice xmlns=\\\"urn:i\\\"><ID>1 &amp; 2<\\/ID><\\/Invoice>\"}").text("File")).contains(invoice);
        assertThat(fields("<r><File>" + invoice.replace("&", "&amp;").replace("<", "&lt;") + "</File></r>").text("file")).contains(invoice);
        assertThat(fields("<r><File><![CDATA[" + invoice + "]]></File><A>1</A></r>").text("File")).contains(invoice);
        Fields asElement = fields("<r xmlns=\"urn:r\"><File>\n" + invoice + "\n</File><A>1</A></r>");
        assertThat(asElement.text("File")).contains(invoice);
        assertThat(asElement.text("A")).contains("1");
    }

    @Test
    void valuesWithoutQuotesReachToTheEndOfTheirLine() throws Malformed {
        Fields fields = fields("{CompanyBu: Prodaja Niš, Link: http://a.rs/b, From:2026-11-20T10:00:00,\nLast:x}");
        assertThat(fields.text("CompanyBu")).contains("Prodaja Niš");
        assertThat(fields.text("Link")).contains("http://a.rs/b");
        assertThat(fields.text("From")).contains("2026-11-20T10:00:00");
        assertThat(fields.text("Last")).contains("x");
    }

    @Test
    void listsAreArraysOrRepeatedElements() throws Malformed {
        for (String body : List.of("{\"L\":[{\"N\":\"1\"},{\"N\":2}]}", "<r><L><N>1</N></L><L><N>2</N></L></r>",
                "<r><L><I><N>1</N></I><I><N>2</N></I></L></r>")) {
            assertThat(fields(body).objects("L").stream().map(item -> item.text("N"))).as(body).containsExactly(Optional.of("1"), Optional.of("2"));
        }
        for (String body : List.of("{\"L\":[\"a\",\"b\"]}", "<r><L>a</L><L>b</L></r>", "<r><L><string>a</string><string>b</string></L></r>")) {
            assertThat(fields(body).texts("L")).as(body).containsExactly("a", "b");
        }
    }

    @Test
    void nothingIsAnEmptyRequest() throws Malformed {
        assertThat(fields(" \r\n ").names("Username")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Username\":", "{\"Username\"", "{", "{\"a\":1", "{\"a\":\"b", "{\"a\":1}}", "{\"a\":\"\\u12\"}", "{/*",
        "{\"a\":[1", "[1]", "1083", "\"a\"", "<a>", "<a></b>", "<a/><b/>", "<", "<a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY e 'x'>]><a><Username>&e;</Username></a>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"})
    void whatCannotBeReadIsMalformed(String body) {
        assertThatThrownBy(() -> fields(body)).isInstanceOf(Malformed.class);
    }

    @Test
    void depthAndNumberAreBounded() throws Malformed {
        int most = LooseJson.DEEPEST;
        assertThat(fields("{a:" + "[".repeat(most - 1) + "1" + "]".repeat(most - 1) + "}").names("a")).isTrue();
        assertThatThrownBy(() -> fields("{a:" + "[".repeat(most) + "1" + "]".repeat(most) + "}")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> fields("<a>".repeat(100_000))).isInstanceOf(Malformed.class);
        assertThat(fields("{" + "a:1,".repeat(LooseJson.MOST_VALUES) + "}").text("a")).contains("1");
        assertThatThrownBy(() -> fields("{" + "a:1,".repeat(LooseJson.MOST_VALUES + 1) + "}")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> fields("<r>" + "<a/>".repeat(LooseJson.MOST_VALUES + 1) + "</r>")).isInstanceOf(Malformed.class);
    }
}
