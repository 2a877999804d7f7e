package rs.tefter.validation.en16931;

import java.util.List;
import java.util.SplittableRandom;

/** Random changes of what stands where. */
final class ShapeChanges {
    private static final List<Breach> BREACHES = Breach.all();
    private static final List<String> MIXTURES = List.of("<!-- c -->", "<![CDATA[ ]]>", "<![CDATA[1]]>", "<?p i?>", "&#32;", " ", "&#9;1", "text",
            "&#xA0;", "&amp;", "&#13;", "&#x2028;");

    private final SplittableRandom random;
    private final Picks picks;

    ShapeChanges(SplittableRandom random) {
        this.random = random;
        this.picks = new Picks(random);
    }

    void remove(XmlElement root) {
        XmlElement chosen = picks.below(root);
        if (chosen != root) {
            chosen.remove();
        }
    }

    void duplicate(XmlElement root) {
        XmlElement chosen = picks.below(root);
        if (chosen != root) {
            chosen.follow(chosen.copy());
        }
    }

    void swap(XmlElement root) {
        List<XmlElement> children = picks.below(root, element -> element.children().size() > 1).children();
        if (children.size() > 1) {
            XmlElement first = picks.one(children);
            first.remove();
            picks.one(children.stream().filter(child -> child != first).toList()).follow(first);
        }
    }

    void move(XmlElement root) {
        XmlElement chosen = picks.below(root);
        XmlElement target = picks.below(root, element -> !element.isLeaf());
        if (chosen != root && chosen.all().noneMatch(element -> element == target)) {
            chosen.remove();
            put(target, chosen);
        }
    }

    void rename(XmlElement root) {
        XmlElement chosen = picks.below(root);
        if (chosen != root) {
            chosen.rename(picks.one(Picks.NAMES));
        }
    }

    void moveToNamespace(XmlElement root) {
        XmlElement chosen = picks.below(root);
        if (chosen != root) {
            String local = chosen.name().substring(chosen.name().indexOf(':'));
            chosen.rename(picks.one(List.copyOf(XmlWriter.NAMESPACES.keySet())) + local);
        }
    }

    /** A part of any document, where such a part belongs or just anywhere. */
    void graft(XmlElement root) {
        Picks.Graft graft = picks.graft();
        boolean anywhere = random.nextInt(5) == 0;
        XmlElement target = picks.below(root, element -> anywhere ? !element.isLeaf() : element.name().equals(graft.parentName()));
        put(target, graft.element());
    }

    /** Parts of any documents, put into an extension. */
    void extend(XmlElement root) {
        XmlElement content = new XmlElement("sbt:SrbDtExt");
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            content.add(picks.graft().element());
        }
        XmlElement extension = content;
        for (String name : List.of("cec:ExtensionContent", "cec:UBLExtension", "cec:UBLExtensions")) {
            XmlElement around = new XmlElement(name);
            around.add(extension);
            extension = around;
        }
        root.insert(0, extension);
    }

    /** What breaks a certain rule in another document, as far as it can be done in this one. */
    void breach(XmlElement root) {
        picks.one(BREACHES).edits().forEach(edit -> edit.apply(root));
    }

    /** Makes the whole document, or one part of it, one of the other kind. */
    void convert(XmlElement root) {
        if (random.nextBoolean()) {
            DocumentKind.of(root).other().convert(root);
        } else {
            XmlElement part = picks.below(root, element -> !element.isLeaf());
            if (part != root) {
                DocumentKind.of(root).other().convert(part);
            }
        }
    }

    /** Comments, sections, text and elements inside of text. */
    void mix(XmlElement root) {
        XmlElement chosen = picks.below(root, XmlElement::isLeaf);
        int at = random.nextInt(chosen.content.size() + 1);
        if (random.nextInt(3) == 0) {
            chosen.insert(at, picks.graft().element());
        } else {
            chosen.content.add(at, new XmlContent.Text(picks.one(MIXTURES)));
        }
    }

    private void put(XmlElement target, XmlElement element) {
        target.insert(random.nextInt(target.content.size() + 1), element);
    }
}
