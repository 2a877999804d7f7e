package rs.tefter.web.invoice;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Explanation;
import rs.tefter.api.http.Multipart;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.drafting.Drafting;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Sha256;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.validation.Finding;
import rs.tefter.validation.SendToCir;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** Sending ready UBL documents, many at once. Each is an invoice of its own: one that is refused keeps none of the others back. */
public final class UploadPages implements Section {

    /**
     * What became of a file.
     *
     * @param sent     the sales invoice that it has become
     * @param findings why it was refused
     */
    public record Outcome(String fileName, Optional<Long> sent, String code, Optional<Explanation> explanation, List<Finding> findings) {}

    /** @param form the name of the form; the same file in it is sent once */
    public record Uploads(String form, List<Outcome> outcomes) {

        public long sent() {
            return outcomes.stream().filter(outcome -> outcome.sent().isPresent()).count();
        }
    }

    private static final int LETTERS_OF_HASH = 32;

    private final Pages pages;
    private final Drafting drafting;
    private final Companies companies;
    private final Supplier<UUID> ids;

    /** @param ids names of forms, each once */
    public UploadPages(Pages pages, Drafting drafting, Companies companies, Supplier<UUID> ids) {
        this.pages = pages;
        this.drafting = drafting;
        this.companies = companies;
        this.ids = ids;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/sales/upload", CompanyRole.ACCOUNTANT,
                visit -> pages.show(visit, "invoice/upload", new Uploads(ids.get().toString(), List.of()))),
            guard.form("/sales/upload", CompanyRole.ACCOUNTANT, this::upload));
    }

    private Reply upload(Visit visit) {
        Company seller = companies.byId(visit.companyId()).orElseThrow();
        List<Multipart.Part> parts = visit.call().parts();
        String form = parts.stream().filter(part -> part.name().equals("form")).map(part -> new String(part.content(), StandardCharsets.UTF_8))
            .filter(text -> text.matches("[0-9a-f-]{36}")).findFirst().orElseGet(() -> ids.get().toString());
        List<Outcome> outcomes = parts.stream().filter(part -> !part.fileName().isEmpty()).map(file -> send(visit, seller, form, file)).toList();
        return pages.show(visit, visit.isPartial() ? "invoice/outcomes" : "invoice/upload", new Uploads(form, outcomes));
    }

    private Outcome send(Visit visit, Company seller, String form, Multipart.Part file) {
        String hash = HexFormat.of().formatHex(Sha256.of(file.content())).substring(0, LETTERS_OF_HASH);
        RequestId requestId = new RequestId("upload-" + form + "-" + hash);
        try {
            long sent = drafting.upload(seller, requestId, file.content(), SendToCir.AUTO);
            return new Outcome(file.fileName(), Optional.of(sent), "", Optional.empty(), List.of());
        } catch (Refusal refusal) {
            Problem problem = refusal.problem();
            return new Outcome(file.fileName(), Optional.empty(), problem.code(), Optional.of(Explanation.of(problem, visit.language())),
                problem.findings());
        }
    }
}
