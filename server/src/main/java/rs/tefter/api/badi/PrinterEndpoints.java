package rs.tefter.api.badi;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.rendering.receipt.EscPos.CodePage;
import rs.tefter.retail.Clients;
import rs.tefter.retail.PrintMethod;
import rs.tefter.retail.delivery.Printer;
import rs.tefter.retail.delivery.Printers;

/** The printers of a client. */
final class PrinterEndpoints {

    private static final String PATH = "/v2/clients/{id}/printers";
    private static final int LONGEST_ADDRESS = 260;

    private final Printers printers;
    private final Clients clients;

    PrinterEndpoints(Printers printers, Clients clients) {
        this.printers = printers;
        this.clients = clients;
    }

    List<Route> routes() {
        return List.of(Route.get(PATH, Access.KEY, this::all), Route.put(PATH, Access.KEY, this::set));
    }

    private Reply all(Call call) {
        Fields.query(call).done();
        return reply(printers.of(call.companyId(), client(call)));
    }

    private Reply set(Call call) {
        Fields body = Fields.body(call);
        Map<PrintMethod, Printer> wanted = new EnumMap<>(PrintMethod.class);
        for (PrintMethod way : List.of(PrintMethod.THERMAL_PRINTER, PrintMethod.A4_PRINTER)) {
            body.object(way.wire()).optional().flatMap(PrinterEndpoints::printer).ifPresent(printer -> wanted.put(way, printer));
        }
        body.done();
        printers.set(call.companyId(), client(call), wanted);
        return reply(wanted);
    }

    private static Optional<Printer> printer(Fields fields) {
        CodePage codePage = fields.choice("codePage", List.of(CodePage.values()), Printers::name).orElse(CodePage.CYRILLIC);
        return fields.filledText("address", LONGEST_ADDRESS).required().as(text -> Printer.parse(text, codePage)).optional();
    }

    private UUID client(Call call) {
        UUID id = Paths.id(call, "Client");
        return clients.find(call.companyId(), id).orElseThrow(() -> Problem.unknown("NotFound", "id", "Client not found").refusal()).id();
    }

    private static Reply reply(Map<PrintMethod, Printer> printers) {
        return BadiJson.reply(new PrintersDto(dto(printers, PrintMethod.THERMAL_PRINTER), dto(printers, PrintMethod.A4_PRINTER)));
    }

    private static PrinterDto dto(Map<PrintMethod, Printer> printers, PrintMethod way) {
        return Optional.ofNullable(printers.get(way)).map(printer -> new PrinterDto(printer.address(), Printers.name(printer.codePage())))
            .orElse(null);
    }

    record PrintersDto(PrinterDto thermalPrinter, PrinterDto a4Printer) {}

    record PrinterDto(String address, String codePage) {}
}
