package rs.tefter.validation.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rs.tefter.validation.data.Resources;

/**
 * All messages and hints, loaded once from texts/*.properties: {@code ID.sr}, {@code ID.sr.hint}, {@code ID.en},
 * {@code ID.en.hint}. Serbian is written in Latin and put into Cyrillic by {@link Transliteration}; what stands between
 * backticks stays as it is, and {@code {name}} is replaced by a value of the finding. Braces in an id make it that of a
 * family, see {@link Member}.
 */
public final class Texts {
    static final List<String> FILES = List.of("reading", "structure", "documents", "parties", "dates", "tax", "payment",
            "funds", "sources", "identifiers", "en16931-document", "en16931-parties", "en16931-references", "en16931-lines",
            "en16931-allowances-charges", "en16931-vat", "en16931-totals", "en16931-payment", "en16931-codes",
            "en16931-syntax", "en16931-datatypes", "srbdt");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Texts> ALL = load();

    private final Map<Language, String> messages;
    private final Map<Language, String> hints;

    private Texts(Map<Language, String> messages, Map<Language, String> hints) {
        this.messages = messages;
        this.hints = hints;
    }

    /** Ids of all texts, those of a family one by one. */
    public static Set<String> ids() {
        return ALL.keySet();
    }

    static Texts of(String id) {
        return Optional.ofNullable(ALL.get(id)).orElseThrow(() -> new IllegalArgumentException("No text for " + id));
    }

    /** Replaces each {@code {name}} by its value; a name without a value stays visible. */
    public static String fill(String template, Map<String, String> values) {
        return PLACEHOLDER.matcher(template)
                .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
    }

    String message(Language language, Map<String, String> values) {
        return fill(messages.get(language), values);
    }

    String hint(Language language, Map<String, String> values) {
        return fill(hints.get(language), values);
    }

    private static Map<String, Texts> load() {
        Map<String, Texts> all = new HashMap<>();
        for (String file : FILES) {
            Properties properties = Resources.properties("texts/" + file + ".properties");
            for (String key : properties.stringPropertyNames()) {
                if (key.endsWith(".sr")) {
                    addFamily(all, properties, key.substring(0, key.length() - ".sr".length()));
                }
            }
        }
        return Map.copyOf(all);
    }

    private static void addFamily(Map<String, Texts> all, Properties properties, String family) {
        for (Member member : Member.of(family)) {
            Texts texts = new Texts(inAll(properties, family, "", member), inAll(properties, family, ".hint", member));
            if (all.put(member.id(), texts) != null) {
                throw new IllegalStateException("Two texts for " + member.id());
            }
        }
    }

    private static Map<Language, String> inAll(Properties properties, String family, String suffix, Member member) {
        String serbian = fill(required(properties, family + ".sr" + suffix), member.words("sr"));
        String english = fill(required(properties, family + ".en" + suffix), member.words("en"));
        return Map.of(Language.SR_LATN, plain(serbian), Language.SR_CYRL, plain(Transliteration.toCyrillic(serbian)),
                Language.EN, plain(english));
    }

    private static String plain(String text) {
        return text.replace("`", "");
    }

    private static String required(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key))
                .orElseThrow(() -> new IllegalStateException("Text missing: " + key));
    }
}
