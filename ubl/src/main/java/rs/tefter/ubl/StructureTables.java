package rs.tefter.ubl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The content models and value types of UBL 2.1 by the id of an element's name. */
final class StructureTables {
    private static final StructureTables INSTANCE = new StructureTables();

    private final Type[] types = new Type[Vocabulary.size()];
    private final Map<String, String> namespaces = new HashMap<>();

    /** What an element may hold. */
    sealed interface Type permits Value, Content, Wildcard { }

    /** A value with attributes. */
    record Value(SimpleType content, Attribute[] attributes, int requiredAttributes) implements Type { }

    /** An attribute of a value. */
    record Attribute(int name, boolean required, SimpleType type) { }

    /** One element of any namespace but that of extensions. */
    record Wildcard() implements Type { }

    private StructureTables() {
        Map<String, Type> named = new HashMap<>();
        List<String> lines = Vocabulary.tableLines();
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "namespace" -> namespaces.put(words[1], words[2]);
                case "value" -> named.put(words[1], value(words));
                case "content" -> named.put(words[1], content(words));
                default -> { }
            }
        }
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words[0].equals("element")) types[idOf(words[1])] = named.get(words[2]);
        }
    }

    /** The type of the element of that name; null for a name that is no UBL element. */
    static Type type(int name) {
        return name == Name.FOREIGN ? null : INSTANCE.types[name];
    }

    private int idOf(String qualified) {
        int colon = qualified.indexOf(':');
        return Vocabulary.find(namespaces.get(qualified.substring(0, colon)), qualified.substring(colon + 1)).id();
    }

    private static Value value(String[] words) {
        var attributes = new ArrayList<Attribute>();
        for (int i = 3; i < words.length; i++) {
            boolean required = words[i].indexOf('!') > 0;
            int mark = required ? words[i].indexOf('!') : words[i].indexOf('?');
            int name = Vocabulary.find("", words[i].substring(0, mark)).id();
            attributes.add(new Attribute(name, required, SimpleType.of(words[i].substring(mark + 1))));
        }
        int required = (int) attributes.stream().filter(Attribute::required).count();
        return new Value(SimpleType.of(words[2]), attributes.toArray(Attribute[]::new), required);
    }

    private Type content(String[] words) {
        if (words[2].startsWith("any")) return new Wildcard();
        int length = words.length - 2;
        var names = new int[length];
        var required = new boolean[length];
        var repeatable = new boolean[length];
        for (int i = 0; i < length; i++) {
            String word = words[i + 2];
            char occurrence = word.charAt(word.length() - 1);
            names[i] = idOf(word.substring(0, word.length() - 1));
            required[i] = occurrence == '!' || occurrence == '+';
            repeatable[i] = occurrence == '*' || occurrence == '+';
        }
        return new Content(names, required, repeatable, words[1].equals("cac:SignatureType"));
    }
}
