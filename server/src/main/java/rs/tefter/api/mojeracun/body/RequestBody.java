package rs.tefter.api.mojeracun.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The parameters of a call, read by what the body looks like and not by what its header says. */
public record RequestBody(Fields fields, boolean isXml) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public static RequestBody read(byte[] bytes) throws Malformed {
        String text = text(bytes);
        if (text.isEmpty()) {
            return new RequestBody(new Fields(), false);
        }
        return switch (text.charAt(0)) {
            case '{' -> new RequestBody(new LooseJson(text).read(), false);
            case '<' -> new RequestBody(LooseXml.read(text), true);
            default -> throw new Malformed("neither JSON nor XML");
        };
    }

    private static String text(byte[] bytes) throws Malformed {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            int from = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
            return text.substring(from).strip();
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed("not UTF-8");
        }
    }
}
