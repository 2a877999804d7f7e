package rs.tefter.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import rs.tefter.api.http.Reply;
import rs.tefter.platform.Refusal;

/** Makes replies of templates. Every template has the parameters {@code frame} and {@code page}. */
public final class Pages {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final Duration NOTICE_LIFETIME = Duration.ofMinutes(1);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "rs.tefter.web.template");
    private final Assets assets;
    private final Cookies cookies;
    private final boolean sandbox;
    private final Optional<String> trialPin;
    private final Predicate<Visit> disturbed;

    Pages(Assets assets, Cookies cookies, boolean sandbox, Optional<String> trialPin, Predicate<Visit> disturbed) {
        this.assets = assets;
        this.cookies = cookies;
        this.sandbox = sandbox;
        this.trialPin = trialPin;
        this.disturbed = disturbed;
    }

    /** A page or a part of one; a notice of the act before is told on whole pages, once. */
    public Reply show(Visit visit, String template, Object page) {
        return show(200, visit, template, page);
    }

    public Reply show(int status, Visit visit, String template, Object page) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("frame", new Frame(visit, assets, sandbox, trialPin, disturbed.test(visit)), "page", page), out);
        Reply reply = guarded(Reply.of(status, Reply.HTML, out.toByteArray()));
        boolean told = !visit.isPartial() && Cookies.read(visit.call(), Cookies.NOTICE).isPresent();
        return told ? reply.with("Set-Cookie", cookies.drop(Cookies.NOTICE)) : reply;
    }

    private static Reply guarded(Reply reply) {
        return reply.with("Content-Security-Policy", CONTENT_SECURITY_POLICY).with("Cache-Control", "no-store")
            .with("X-Content-Type-Options", "nosniff").with("Referrer-Policy", "same-origin").with("X-Frame-Options", "DENY")
            .with("Vary", "Cookie, HX-Request");
    }

    /** A page made elsewhere, such as a rendered invoice, to be shown inside one of ours. */
    public Reply embedded(String html) {
        return Reply.page(html).with("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox allow-popups")
            .with("Cache-Control", "no-store").with("X-Content-Type-Options", "nosniff");
    }

    /** A file to keep. */
    public Reply file(String mediaType, String name, byte[] content) {
        return asFile(Reply.of(200, mediaType, content), name);
    }

    /** A file to keep that is written while it is made. */
    public Reply stream(String mediaType, String name, Reply.Stream content) {
        return asFile(Reply.stream(mediaType, content), name);
    }

    private static Reply asFile(Reply reply, String name) {
        return reply.with("Content-Disposition", FileNames.attachment(name)).with("Cache-Control", "no-store")
            .with("X-Content-Type-Options", "nosniff").with("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    /** A file to look at in the browser. */
    public Reply inline(String mediaType, String name, byte[] content) {
        return file(mediaType, name, content).with("Content-Disposition", FileNames.attachment(name).replaceFirst("attachment", "inline"))
            .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'");
    }

    /** On to another page of ours, after an act (303). */
    public Reply redirect(String path) {
        return Reply.empty(303).with("Location", path);
    }

    /** On to another page, which tells what was done. */
    public Reply done(String path, String key, String value) {
        return redirect(path).with("Set-Cookie", cookies.keep(Cookies.NOTICE, Notice.done(key, value).stored(), NOTICE_LIFETIME));
    }

    public Reply done(String path, String key) {
        return done(path, key, "");
    }

    /** Back to a page, which tells why an act was refused. */
    public Reply refused(String path, Refusal refusal) {
        return redirect(path).with("Set-Cookie", cookies.keep(Cookies.NOTICE,
            Notice.refused(refusal.problem().code(), refusal.problem().message()).stored(), NOTICE_LIFETIME));
    }

    /** Carries an act out and goes on to a page that says so, or back to it with the refusal. */
    public Reply act(String path, String key, Runnable act) {
        try {
            act.run();
            return done(path, key);
        } catch (Refusal refusal) {
            return refused(path, refusal);
        }
    }
}
