package rs.tefter.validation.report;

import java.util.List;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Place;
import rs.tefter.validation.Profile;
import rs.tefter.validation.Status;
import rs.tefter.validation.data.Resources;
import rs.tefter.validation.report.Verdict.Outline;
import rs.tefter.validation.text.Language;

/**
 * A page for reading and printing that needs nothing beside itself: no script, no image, no font from elsewhere. Its parts can be had
 * one by one, for those who write a page about more documents than they want to hold.
 */
public final class HtmlReport {
    private static final String STYLE = Resources.text("report/report.css");

    private final Profile profile;
    private final Language language;
    private final Labels labels;
    private final boolean single;

    /** @param documents how many the page is about */
    public HtmlReport(Profile profile, Language language, int documents) {
        this.profile = profile;
        this.language = language;
        this.labels = Labels.in(language);
        this.single = documents == 1;
    }

    /** The whole page about one document. */
    public static String page(Verdict verdict, Language language) {
        HtmlReport report = new HtmlReport(verdict.profile(), language, 1);
        return report.head(List.of(verdict.outline())) + report.section(1, verdict) + report.foot();
    }

    /** What stands above the sections: the title and, unless there is a single document, the summary of all. */
    public String head(List<Outline> outlines) {
        Html html = new Html().markup("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").text(labels.get("title"));
        if (single) {
            html.text(" – " + outlines.getFirst().file());
        }
        html.markup("</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<header>\n").element("p", "brand", "Tefter")
                .markup("\n<h1>").text(labels.get("title")).markup("</h1>\n<p class=\"profile\">").text(labels.get("profile") + " ")
                .element("b", "code", profile.name()).markup("</p>\n</header>\n<main>\n");
        if (!single) {
            new Summary(labels).write(outlines, html);
        }
        return html.toString();
    }

    /**
     * What there is to say about one document beyond the summary; empty when there is nothing.
     *
     * @param number of the document on the page, from 1
     */
    public String section(int number, Verdict verdict) {
        if (!single && verdict.outline().isClean()) {
            return "";
        }
        Html html = new Html().markup("<section id=\"d" + number + "\">\n<div class=\"title\"><h2>").file(verdict.file()).markup("</h2>")
                .element("span", "status " + verdict.result().status().wire(), status(verdict.result().status()))
                .markup("</div>\n");
        List<Finding> findings = verdict.result().findings();
        if (findings.isEmpty()) {
            return html.element("p", "nothing", labels.get("nothing." + verdict.result().status().verdict())).markup("\n</section>\n").toString();
        }
        html.markup("<ul class=\"counts\">");
        count("errors", verdict.errors(), html);
        count("warnings", verdict.warnings(), html);
        count("notes", verdict.notes(), html);
        html.markup("</ul>\n<table class=\"findings\">\n<thead><tr>");
        for (String column : List.of("rule", "finding", "place", "sef")) {
            html.element("th", column, labels.get(column));
        }
        html.markup("</tr></thead>\n<tbody>\n");
        findings.forEach(finding -> row(finding, html));
        return html.markup("</tbody>\n</table>\n</section>\n").toString();
    }

    /** What ends the page. */
    public String foot() {
        return new Html().markup("</main>\n<footer>").text(labels.get("legend")).markup("</footer>\n</body>\n</html>\n").toString();
    }

    private String status(Status status) {
        return labels.get("status." + status.wire());
    }

    private void count(String kind, int number, Html html) {
        if (number > 0) {
            html.markup("<li class=\"" + kind + "\">").text(labels.get(kind) + " ").element("b", "number", Integer.toString(number)).markup("</li>");
        }
    }

    private void row(Finding finding, Html html) {
        String severity = finding.severity().wire();
        html.markup("<tr class=\"" + severity + "\"><td class=\"rule\">").element("span", "severity", labels.get("severity." + severity))
                .element("b", "code", finding.ruleId())
                .element("span", "layer", labels.get("layer." + finding.layer().number()))
                .element("span", "terms", String.join(", ", finding.terms()));
        html.markup("</td>\n<td class=\"finding\">").names("p", "message", finding.message(language))
                .names("p", "hint", finding.hint(language));
        finding.value().filter(value -> !finding.message(language).contains(value)).ifPresent(value -> detail("found", value, html));
        html.markup("</td>\n<td class=\"place\">");
        finding.place().ifPresent(place -> place(place, html));
        html.markup("</td>\n<td class=\"sef\">");
        finding.sef().filter(_ -> finding.blocks()).ifPresent(error ->
                html.element("span", "label", labels.get("sef") + " ").names("span", "code", error.errorCode()));
        html.markup("</td></tr>\n");
    }

    private void place(Place place, Html html) {
        html.element("p", "line", labels.get("line") + " " + place.line() + ", " + labels.get("column") + " " + place.column())
                .names("p", "path code", place.xpath());
        place.missing().ifPresent(path -> detail("missing", path, html));
    }

    private void detail(String label, String value, Html html) {
        html.markup("<p class=\"detail\">").text(labels.get(label) + ": ").names("code", "code", value).markup("</p>");
    }
}
