package rs.tefter.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rs.tefter.access.CompanyRole;
import rs.tefter.access.Membership;
import rs.tefter.api.http.Explanation;
import rs.tefter.validation.text.Language;

/** What every template is given beside its own data: texts, numbers and dates in the reader's way, and what stands around the page. */
public final class Frame {

    private final Visit visit;
    private final Assets assets;
    private final boolean sandbox;
    private final Optional<String> trialPin;
    private final boolean disturbed;
    private final Words words;
    private final Format format;

    Frame(Visit visit, Assets assets, boolean sandbox, Optional<String> trialPin, boolean disturbed) {
        this.visit = visit;
        this.assets = assets;
        this.sandbox = sandbox;
        this.trialPin = trialPin;
        this.disturbed = disturbed;
        this.words = Words.in(visit.language());
        this.format = new Format(visit.language());
    }

    public String t(String key) {
        return words.get(key);
    }

    public String t(String key, Object... values) {
        return words.get(key, values);
    }

    /** So many of something: the texts of the key for one, a few and many, as Serbian tells them apart. */
    public String counted(String key, long count) {
        long ten = count % 10;
        boolean teens = count % 100 / 10 == 1;
        String form = teens || ten == 0 || ten > 4 ? ".many" : ten == 1 ? ".one" : ".few";
        return words.get(key + form, format.count(count));
    }

    /** The text of a value that others made up, such as a status of a contract. */
    public String name(String key) {
        return words.orLast(key);
    }

    public Format format() {
        return format;
    }

    public String money(BigDecimal amount, String currency) {
        return format.money(amount, currency);
    }

    public String date(LocalDate day) {
        return format.date(day);
    }

    public String date(Optional<LocalDate> day) {
        return day.map(format::date).orElse("");
    }

    public String time(Instant instant) {
        return format.time(instant);
    }

    public String asset(String name) {
        return assets.path(name);
    }

    public String icon(String name) {
        return assets.path("icons.svg") + "#" + name;
    }

    public Language language() {
        return visit.language();
    }

    public Theme theme() {
        return visit.theme();
    }

    /** The PIN of the fiscal processor for trials, which is no secret in a sandbox. */
    public Optional<String> trialPin() {
        return trialPin;
    }

    public boolean isSandbox() {
        return sandbox;
    }

    /** Whether something goes wrong that somebody asked for. */
    public boolean isDisturbed() {
        return disturbed;
    }

    public boolean isSignedIn() {
        return visit.session().isPresent();
    }

    public Optional<Membership> member() {
        return visit.membership();
    }

    public List<Membership> memberships() {
        return visit.memberships();
    }

    public String email() {
        return visit.session().map(session -> session.person().email()).orElse("");
    }

    /** What forms carry, so that no other site can send them. */
    public String formToken() {
        return visit.session().map(session -> session.formToken()).orElse("");
    }

    public boolean maySend() {
        return visit.may(CompanyRole.ACCOUNTANT);
    }

    public boolean mayManage() {
        return visit.may(CompanyRole.ADMINISTRATOR);
    }

    /** The path with its query, to come back to. */
    public String here() {
        return visit.here();
    }

    /** Whether the page is this one, whatever is asked of it. */
    public boolean isAt(String path) {
        return visit.call().requestPath().equals(path);
    }

    /** Whether the page belongs below that entry of the navigation. */
    public boolean isBelow(String path) {
        String here = visit.call().requestPath();
        return here.equals(path) || !path.equals("/") && here.startsWith(path + "/");
    }

    /** What the search was asked for, on its own page. */
    public String sought() {
        return isAt("/search") ? visit.query("q").orElse("") : "";
    }

    /** What to tell about the act before. */
    public Optional<Notice> notice() {
        return Cookies.read(visit.call(), Cookies.NOTICE).flatMap(Notice::read);
    }

    /** What a refusal of that code means; in English the code says it. */
    public String refusal(String code) {
        return Explanation.of(code, code, visit.language()).message();
    }

    public String noticeText(Notice notice) {
        return switch (notice.kind()) {
            case DONE -> words.orLast(notice.key()).replace("{0}", notice.value());
            case REFUSED -> Explanation.of(notice.key(), notice.value(), visit.language()).message();
        };
    }
}
