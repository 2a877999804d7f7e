package rs.tefter.api.badi;

import java.util.Optional;
import java.util.regex.Pattern;
import rs.tefter.access.Caller;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Admission;
import rs.tefter.api.http.Call;
import rs.tefter.platform.Problem;
import rs.tefter.retail.Clients;
import rs.tefter.retail.LocalClient;

/**
 * Lets in the programs of this machine, without a key, in the name of the client that the port is bound to.
 *
 * <p>A web page is not such a program, though a browser on this machine would carry its calls: a page cannot send JSON to another origin
 * without asking first, which is never granted here, and a page whose name was made to lead to this machine betrays itself by the name.
 */
public final class LocalPrograms implements Admission {

    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|[0-9.]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final String JSON = "application/json";

    private final LocalClient client;

    public LocalPrograms(LocalClient client) {
        this.client = client;
    }

    @Override
    public Optional<Admitted> admit(Call call, Access access) {
        if (!THIS_MACHINE.matcher(call.header("Host").orElse("")).matches()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "HostNotAllowed", "Host must be localhost or an IP address").refusal();
        }
        boolean hasBody = call.header("Content-Length").map(length -> !length.equals("0")).orElse(call.header("Transfer-Encoding").isPresent());
        if (hasBody && !call.mediaType().equals(JSON)) {
            throw Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "UnsupportedMediaType", "Content-Type must be application/json").refusal();
        }
        long companyId = client.find().orElseThrow(Clients::notConnected).companyId();
        return Optional.of(new Admitted(Optional.of(new Caller(companyId))));
    }
}
