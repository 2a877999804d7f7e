package rs.tefter.ubl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every name the product knows, numbered from 0: the elements and attributes of the UBL tables, SrbDtExt and the envelope. */
final class Vocabulary {
    static final String TABLES = "ubl-2.1.tables";

    private static final List<Name> NAMES = new ArrayList<>();
    private static final Name[] TABLE = fill();

    private Vocabulary() {
    }

    static int size() {
        return NAMES.size();
    }

    static List<Name> names() {
        return Collections.unmodifiableList(NAMES);
    }

    static Name get(int id) {
        return NAMES.get(id);
    }

    /** Null when the name is unknown: this is asked for every element of every document. */
    static Name find(String namespace, String local) {
        int mask = TABLE.length - 1;
        for (int slot = slot(namespace, local, mask); TABLE[slot] != null; slot = slot + 1 & mask) {
            Name name = TABLE[slot];
            if (name.local().equals(local) && name.namespace().equals(namespace)) return name;
        }
        return null;
    }

    private static int slot(String namespace, String local, int mask) {
        int hash = local.hashCode() * 31 + namespace.hashCode();
        return (hash ^ hash >>> 15) & mask;
    }

    private static Name[] fill() {
        readTables();
        for (String local : List.of("SrbDtExt", "InvoicedPrepaymentAmmount", "ReducedTotals")) {
            add(Namespaces.SBT, local);
            add(Namespaces.XSD, local);
        }
        for (String local : List.of("DocumentEnvelope", "DocumentHeader", "DocumentBody", "SalesInvoiceId", "PurchaseInvoiceId",
                "DocumentId",
                "CreationDate", "SendingDate", "DocumentPdf")) {
            add(Namespaces.ENVELOPE, local);
        }
        for (String local : List.of("type", "nil", "schemaLocation", "noNamespaceSchemaLocation")) add(Namespaces.XSI, local);
        var table = new Name[Integer.highestOneBit(NAMES.size()) * 4];
        for (Name name : NAMES) {
            int slot = slot(name.namespace(), name.local(), table.length - 1);
            while (table[slot] != null) slot = slot + 1 & table.length - 1;
            table[slot] = name;
        }
        return table;
    }

    private static void readTables() {
        Map<String, String> namespaces = new HashMap<>();
        for (String line : tableLines()) {
            String[] words = line.split(" ", 3);
            switch (words[0]) {
                case "namespace" -> namespaces.put(words[1], words[2]);
                case "attribute" -> add("", words[1]);
                case "element" -> {
                    int colon = words[1].indexOf(':');
                    add(namespaces.get(words[1].substring(0, colon)), words[1].substring(colon + 1));
                }
                default -> { }
            }
        }
    }

    /** The lines of the structure tables. */
    static List<String> tableLines() {
        try (var reader = new BufferedReader(new InputStreamReader(Vocabulary.class.getResourceAsStream(TABLES), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser interns what it reports, so equal names are mostly the same strings; comparing them is then a glance. */
    private static void add(String namespace, String local) {
        NAMES.add(new Name(NAMES.size(), namespace.intern(), local.intern()));
    }
}
