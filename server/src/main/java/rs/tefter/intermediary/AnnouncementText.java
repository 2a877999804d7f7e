package rs.tefter.intermediary;

import java.util.List;
import java.util.stream.Collectors;

/** What a message about a document says, as text and as a page that needs nothing from elsewhere. */
record AnnouncementText(String sender, List<Line> lines, String link) {

    record Line(String label, String value) {}

    String plain() {
        return "Poštovani,\n\nstigla Vam je nova e-faktura od " + sender + ".\n\n"
            + lines.stream().map(line -> line.label + ": " + line.value).collect(Collectors.joining("\n"))
            + "\n\nDokument: " + link + "\n";
    }

    String html() {
        String rows = lines.stream()
            .map(line -> "<tr><td style=\"padding:4px 16px 4px 0;color:#555\">" + escaped(line.label) + "</td><td style=\"padding:4px 0\"><b>"
                + escaped(line.value) + "</b></td></tr>")
            .collect(Collectors.joining("\n"));
        return """
            <!DOCTYPE html>
            <html lang="sr-Latn"><head><meta charset="utf-8"><title>Nova e-faktura</title></head>
            <body style="font-family:Arial,Helvetica,sans-serif;color:#222;max-width:560px;margin:24px auto;padding:0 16px">
            <p>Poštovani,</p>
            <p>stigla Vam je nova e-faktura od <b>%s</b>.</p>
            <table style="border-collapse:collapse;margin:16px 0">
            %s
            </table>
            <p><a href="%s" style="color:#0b5cad">Otvorite dokument</a></p>
            </body></html>
            """.formatted(escaped(sender), rows, escaped(link));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
