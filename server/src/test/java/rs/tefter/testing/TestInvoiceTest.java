package rs.tefter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rs.tefter.ubl.Limits;
import rs.tefter.validation.Context;
import rs.tefter.validation.Register;
import rs.tefter.validation.RegisteredCompany;
import rs.tefter.validation.Result;
import rs.tefter.validation.SendToCir;
import rs.tefter.validation.Settings;
import rs.tefter.validation.Upload;
import rs.tefter.validation.Validator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TestInvoiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final JsonNode SELLER = company("999900016", "99900016", "Prva & Druga doo");
    private static final JsonNode BUYER = company("999900024", "99900024", "Treća <demo> trgovina doo");

    @Test
    void theInvoiceOfTheTourPassesTheGateWithoutAFinding() {
        Result result = validate(TestInvoice.between(SELLER, BUYER, "TOUR-20261120193645", TODAY).bytes());
        assertThat(result.findings()).isEmpty();
        assertThat(result.accepted()).isPresent();
    }

    @Test
    void theSignedInvoicePassesTheGate() {
        Result result = validate(SignedInvoice.sign(TestInvoice.between(SELLER, BUYER, "S-1", TODAY).bytes()));
        assertThat(result.refusal()).isEmpty();
        assertThat(result.accepted()).isPresent();
    }

    private static Result validate(byte[] invoice) {
        var upload = new Upload(SELLER.get("pib").stringValue(), SendToCir.parse("No"), false);
        return Validator.gate(Limits.DEFAULT).validate(invoice,
                new Context(TODAY, upload, new TwoCompanies(), _ -> Optional.empty(), Settings.gate()));
    }

    private static JsonNode company(String pib, String mb, String name) {
        return JsonMapper.shared().createObjectNode().put("pib", pib).put("mb", mb).put("name", name)
                .put("address", "Cara Dušana 1").put("city", "Beograd").put("postalCode", "11000");
    }

    private static final class TwoCompanies implements Register {
        @Override
        public Optional<RegisteredCompany> byPib(String pib) {
            return Stream.of(SELLER, BUYER).filter(company -> company.get("pib").stringValue().equals(pib)).findFirst()
                    .map(company -> new RegisteredCompany(pib, company.get("mb").stringValue(), Optional.empty(), true, false, false));
        }

        @Override
        public Optional<RegisteredCompany> byJbkjs(String jbkjs) {
            return Optional.empty();
        }
    }
}
