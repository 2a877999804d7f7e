package rs.tefter.api.badi;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.retail.PrintMethod;
import rs.tefter.retail.Store;
import rs.tefter.retail.Stores;
import tools.jackson.databind.JsonNode;

/** Places of sale. */
final class StoreEndpoints {

    private static final String PATH = "/v2/stores";
    private static final String ONE = PATH + "/{id}";

    private final Stores stores;

    StoreEndpoints(Stores stores) {
        this.stores = stores;
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.KEY, this::all),
            Route.post(PATH, Access.KEY, this::add),
            Route.patch(ONE, Access.KEY, call -> change(call, false)),
            Route.put(ONE, Access.KEY, call -> change(call, true)),
            Route.delete(ONE, Access.KEY, this::delete));
    }

    private Reply all(Call call) {
        Fields.query(call).done();
        return BadiJson.reply(stores.all(call.companyId()).stream().map(StoreDto::of).toList());
    }

    private Reply add(Call call) {
        UnaryOperator<Store.Details> wanted = StoreFields.read(Fields.body(call), true);
        return BadiJson.reply(StoreDto.of(stores.add(call.companyId(), wanted.apply(Store.Details.USUAL))));
    }

    private Reply change(Call call, boolean nameRequired) {
        UnaryOperator<Store.Details> change = StoreFields.read(Fields.body(call), nameRequired);
        return BadiJson.reply(StoreDto.of(stores.change(call.companyId(), Paths.id(call, "Store"), change)));
    }

    private Reply delete(Call call) {
        stores.delete(call.companyId(), Paths.id(call, "Store"));
        return BadiJson.reply(Map.of());
    }

    record PrintMethodDto(boolean thermalPrinter, boolean a4Printer, boolean email, boolean pdf, boolean base64pdf) {}

    record StoreDto(UUID id, String name, String address, String city, String zip, String gln, String phone, String language,
            PrintMethodDto printMethod, boolean printBankAccounts, boolean printDiscounts, JsonNode paymentMethodsOrder,
            String productPickerType, boolean isSoundEnabled, boolean defaultUnknownAmountAdvance) {

        static StoreDto of(Store store) {
            Store.Details details = store.details();
            return new StoreDto(store.id(), details.name(), details.address().orElse(null), details.city().orElse(null), details.zip().orElse(null),
                details.gln().orElse(null), details.phone().orElse(null), details.language().wire(), printMethod(details),
                details.printBankAccounts(), details.printDiscounts(), BadiJson.embedded(details.paymentMethodsOrder()),
                details.productPicker().wire(), details.soundEnabled(), details.unknownAmountAdvance());
        }

        private static PrintMethodDto printMethod(Store.Details details) {
            return new PrintMethodDto(details.prints(PrintMethod.THERMAL_PRINTER), details.prints(PrintMethod.A4_PRINTER),
                details.prints(PrintMethod.EMAIL), details.prints(PrintMethod.PDF), details.prints(PrintMethod.BASE64_PDF));
        }
    }
}
