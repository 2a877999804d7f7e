package rs.tefter.ubl;

import java.util.List;
import java.util.Objects;

/** An expanded XML name: namespace URI ("" for none) and local name; two names are equal exactly when both parts are. */
public final class Name {
    /** The id of every name outside the vocabulary of the product. */
    public static final int FOREIGN = -1;

    private final int id;
    private final String namespace;
    private final String local;

    Name(int id, String namespace, String local) {
        this.id = id;
        this.namespace = namespace;
        this.local = local;
    }

    /** The name with this namespace URI ("" for none) and local part; known names are shared instances. */
    public static Name of(String namespaceUri, String local) {
        Name known = Vocabulary.find(namespaceUri, local);
        return known != null ? known : new Name(FOREIGN, Objects.requireNonNull(namespaceUri), Objects.requireNonNull(local));
    }

    /** A name of UBL CommonBasicComponents. */
    public static Name cbc(String local) {
        return of(Namespaces.CBC, local);
    }

    /** A name of UBL CommonAggregateComponents. */
    public static Name cac(String local) {
        return of(Namespaces.CAC, local);
    }

    /** A name of UBL CommonExtensionComponents. */
    public static Name cec(String local) {
        return of(Namespaces.CEC, local);
    }

    /** A name of the Serbian extension of EN 16931. */
    public static Name sbt(String local) {
        return of(Namespaces.SBT, local);
    }

    /** All names of the vocabulary, each at the place of its {@link #id()}. */
    public static List<Name> known() {
        return Vocabulary.names();
    }

    /** A number that is unique among the names of the vocabulary, or {@link #FOREIGN}. */
    public int id() {
        return id;
    }

    /** Namespace URI, "" for none. */
    public String namespace() {
        return namespace;
    }

    /** Local part. */
    public String local() {
        return local;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Name name && local.equals(name.local) && namespace.equals(name.namespace);
    }

    @Override
    public int hashCode() {
        return local.hashCode() * 31 + namespace.hashCode();
    }

    /** The name with its usual prefix, as in {@code cbc:ID}; a name of an unusual namespace as in {@code {uri}local}. */
    @Override
    public String toString() {
        String prefix = Namespaces.usualPrefix(namespace);
        if (prefix == null) return "{" + namespace + "}" + local;
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
