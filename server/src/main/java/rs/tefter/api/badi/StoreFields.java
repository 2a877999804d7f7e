package rs.tefter.api.badi;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import rs.tefter.retail.PrintMethod;
import rs.tefter.retail.Store;
import rs.tefter.retail.Store.Language;
import rs.tefter.retail.Store.ProductPicker;
import tools.jackson.databind.JsonNode;

/** Reads what a request says of a store. */
final class StoreFields {

    private static final int LONGEST = 255;
    private static final int LONGEST_ORDER = 4_000;
    private static final Pattern GLN = Pattern.compile("[0-9]{13}");

    private StoreFields() {}

    /** What the request makes of a store. */
    static UnaryOperator<Store.Details> read(Fields body, boolean nameRequired) {
        Field<String> name = body.filledText("name", LONGEST).requiredIf(nameRequired);
        Field<String> address = body.text("address", LONGEST);
        Field<String> city = body.text("city", LONGEST);
        Field<String> zip = body.text("zip", LONGEST);
        Field<String> gln = body.text("gln", LONGEST).mustBe(text -> GLN.matcher(text).matches(), "fails to match the required pattern");
        Field<String> phone = body.text("phone", LONGEST);
        Field<Language> language = body.choice("language", List.of(Language.values()), Language::wire);
        Field<Fields> printMethod = body.object("printMethod");
        Field<Boolean> bankAccounts = body.flag("printBankAccounts");
        Field<Boolean> discounts = body.flag("printDiscounts");
        Field<String> order = paymentMethodsOrder(body);
        Field<ProductPicker> picker = body.choice("productPickerType", List.of(ProductPicker.values()), ProductPicker::wire);
        Field<Boolean> sound = body.flag("isSoundEnabled");
        Field<Boolean> unknownAmountAdvance = body.flag("defaultUnknownAmountAdvance");
        Field<Set<PrintMethod>> methods = printMethod.map(StoreFields::methods);
        body.done();
        return current -> new Store.Details(name.orKeep(current.name()), address.orKeep(current.address()), city.orKeep(current.city()),
            zip.orKeep(current.zip()), gln.orKeep(current.gln()), phone.orKeep(current.phone()), language.orKeep(current.language()),
            methods.orKeep(current.printMethods()), bankAccounts.orKeep(current.printBankAccounts()), discounts.orKeep(current.printDiscounts()),
            order.orKeep(current.paymentMethodsOrder()), picker.orKeep(current.productPicker()), sound.orKeep(current.soundEnabled()),
            unknownAmountAdvance.orKeep(current.unknownAmountAdvance()));
    }

    /** A method that is not named is not available. */
    private static Set<PrintMethod> methods(Fields object) {
        Set<PrintMethod> methods = EnumSet.noneOf(PrintMethod.class);
        for (PrintMethod method : PrintMethod.values()) {
            if (object.flag(method.wire()).orElse(false)) {
                methods.add(method);
            }
        }
        return methods;
    }

    /** Rows of keys for a screen, which mean nothing here and are kept as they were sent. */
    private static Field<String> paymentMethodsOrder(Fields body) {
        return body.any("paymentMethodsOrder").mustBe(JsonNode::isArray, "must be an array")
            .mustBe(rows -> rows.valueStream().allMatch(JsonNode::isArray), "must be an array of arrays")
            .map(JsonNode::toString)
            .mustBe(text -> text.length() <= LONGEST_ORDER, "length must be less than or equal to " + LONGEST_ORDER + " characters long");
    }
}
