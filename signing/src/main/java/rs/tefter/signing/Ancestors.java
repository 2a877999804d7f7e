package rs.tefter.signing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The start tags that are open where an element begins, the outermost first. */
final class Ancestors {
    private Ancestors() {
    }

    /** @param from where the document begins, after its declaration */
    static List<Tag> of(byte[] bytes, int from, int element) {
        List<Integer> open = new ArrayList<>();
        for (int at = from; at < element; ) {
            if (bytes[at] != '<') {
                at++;
            } else if (bytes[at + 1] == '!' || Markup.isInstruction(bytes, at)) {
                at = Markup.pastOther(bytes, at);
            } else if (Markup.isEndTag(bytes, at)) {
                open.removeLast();
                at = Markup.pastOther(bytes, at);
            } else {
                if (!Markup.isEmptyTag(bytes, at)) open.add(at);
                at = Markup.pastTag(bytes, at);
            }
        }
        return open.stream().map(start -> Tag.at(bytes, start)).toList();
    }

    /** The declaration in force for each prefix. */
    static Map<String, Tag.Attribute> declarations(List<Tag> ancestors) {
        Map<String, Tag.Attribute> declarations = new LinkedHashMap<>();
        for (Tag tag : ancestors) {
            tag.attributes().stream().filter(Tag.Attribute::isDeclaration).forEach(each -> declarations.put(each.declared(), each));
        }
        return declarations;
    }

    /** The attributes of the namespace xml in force, which an element inherits in Canonical XML 1.0. */
    static Map<String, Tag.Attribute> inherited(List<Tag> ancestors) {
        Map<String, Tag.Attribute> inherited = new LinkedHashMap<>();
        for (Tag tag : ancestors) {
            tag.attributes().stream().filter(each -> each.prefix().equals("xml")).forEach(each -> inherited.put(each.name(), each));
        }
        return inherited;
    }
}
