package rs.tefter.api.mojeracun;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Call;
import rs.tefter.api.mojeracun.body.Fields;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Sha256;
import rs.tefter.registry.Company;

/**
 * A call that has been let in.
 *
 * @param unit code of the only business unit whose documents it may touch
 */
record Session(Call call, Fields fields, Format format, Company company, Optional<String> unit, Parameters parameters) {

    /** The code for a key of idempotency that was used before with other parameters. */
    static final String MISMATCH = "IDEMPOTENCY";
    static final String KEY = "Idempotency-Key";

    long companyId() {
        return company.companyId();
    }

    /** The call as far as repetition is concerned: everything that was said but the password counts. */
    Idempotency.Request request(String operation) {
        byte[] said = fields.canonical(List.of("Password")).getBytes(StandardCharsets.UTF_8);
        return new Idempotency.Request("mer-" + operation, call.header(KEY).flatMap(RequestId::of), Sha256.of(said), MISMATCH);
    }
}
