package rs.tefter.validation.report;

import java.util.List;
import rs.tefter.validation.Status;
import rs.tefter.validation.report.Verdict.Outline;

/** The part of a page about many documents that shows all of them at a glance. */
final class Summary {
    private final Labels labels;

    Summary(Labels labels) {
        this.labels = labels;
    }

    void write(List<Outline> outlines, Html html) {
        html.markup("<section class=\"summary\">\n<ul class=\"totals\">");
        total("all", labels.get("documents"), outlines.size(), html);
        for (Status status : Status.values()) {
            int number = (int) outlines.stream().filter(outline -> outline.status() == status).count();
            if (number > 0) {
                total(status.wire(), labels.get("documents." + status.wire()), number, html);
            }
        }
        html.markup("</ul>\n<table class=\"files\">\n<thead><tr>").element("th", "file", labels.get("document"))
                .element("th", "outcome", labels.get("status"));
        for (String kind : List.of("errors", "warnings", "notes")) {
            html.element("th", "number", labels.get(kind));
        }
        html.markup("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < outlines.size(); i++) {
            row(i + 1, outlines.get(i), html);
        }
        html.markup("</tbody>\n</table>\n</section>\n");
    }

    private static void total(String style, String label, int number, Html html) {
        html.markup("<li class=\"" + style + "\">").element("b", "number", Integer.toString(number)).text(" " + label).markup("</li>");
    }

    private void row(int number, Outline outline, Html html) {
        html.markup("<tr><td class=\"file\">");
        if (outline.isClean()) {
            html.file(outline.file());
        } else {
            html.markup("<a href=\"#d" + number + "\">").file(outline.file()).markup("</a>");
        }
        html.markup("</td><td>").element("span", "status " + outline.status().wire(), labels.get("status." + outline.status().wire()))
                .markup("</td>");
        count("errors", outline.errors(), html);
        count("warnings", outline.warnings(), html);
        count("notes", outline.notes(), html);
        html.markup("</tr>\n");
    }

    private void count(String kind, int number, Html html) {
        html.markup("<td class=\"number" + (number == 0 ? " none" : "") + "\">").element("span", "label", labels.get(kind) + " ")
                .text(number == 0 ? "–" : Integer.toString(number)).markup("</td>");
    }
}
