package rs.tefter.web.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import rs.tefter.api.http.Csv;
import rs.tefter.api.http.Reply;
import rs.tefter.platform.Refusal;
import rs.tefter.validation.text.Language;
import rs.tefter.web.Words;

/** Documents in one file: of each the XML as received and the PDF, and a list that says which of them are there. */
final class Archive implements Reply.Stream {

    private static final String LIST = "sadrzaj.csv";

    private final Papers papers;
    private final List<Opened> documents;
    private final Language language;
    private final Set<String> names = new HashSet<>(Set.of(LIST));

    Archive(Papers papers, List<Opened> documents, Language language) {
        this.papers = papers;
        this.documents = documents;
        this.language = language;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Words words = Words.in(language);
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        Csv list = new Csv(contents);
        list.row(List.of(words.get("documents.number"), "PIB", words.get("documents.file"), words.get("documents.result")));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Opened document : documents) {
                String name = unused(document);
                put(zip, name + ".xml", papers.original(document));
                list.row(List.of(document.summary().number(), document.partner().pib(), name, words.get(putPdf(zip, name, document))));
                zip.flush();
            }
            put(zip, LIST, contents.toByteArray());
        }
    }

    /** What became of the PDF: too many may be asked for at a time, and then the others must not be lost with this one. */
    private String putPdf(ZipOutputStream zip, String name, Opened document) throws IOException {
        byte[] pdf;
        try {
            pdf = papers.pdf(document, language);
        } catch (Refusal busy) {
            return "documents.result.no-pdf";
        }
        put(zip, name + ".pdf", pdf);
        return "documents.result.whole";
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Partners may use the same numbers. */
    private String unused(Opened document) {
        String safe = document.summary().number().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^\\.+", "");
        String name = safe.isEmpty() || !names.add(safe) ? safe + "-" + document.id() : safe;
        names.add(name);
        return name;
    }
}
