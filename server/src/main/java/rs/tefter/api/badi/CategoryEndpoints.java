package rs.tefter.api.badi;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.retail.catalogue.Categories;
import rs.tefter.retail.catalogue.Category;
import rs.tefter.retail.catalogue.Unit;
import rs.tefter.retail.catalogue.Units;

/** Categories of products, and units of measure. */
final class CategoryEndpoints {

    private static final String PATH = "/v2/categories";
    private static final String ONE = PATH + "/{id}";
    private static final String UNITS = "/v2/units";
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_CODE = 20;

    private final Categories categories;
    private final Units units;

    CategoryEndpoints(Categories categories, Units units) {
        this.categories = categories;
        this.units = units;
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.KEY, this::all),
            Route.post(PATH, Access.KEY, call -> reply(categories.add(call.companyId(), read(Fields.body(call), true)))),
            Route.patch(ONE, Access.KEY,
                call -> reply(categories.change(call.companyId(), Paths.id(call, "Category"), read(Fields.body(call), false)))),
            Route.delete(ONE, Access.KEY, this::delete),
            Route.get(UNITS, Access.KEY, this::allUnits),
            Route.post(UNITS, Access.KEY, this::addUnit));
    }

    private Reply all(Call call) {
        Fields.query(call).done();
        return BadiJson.reply(categories.all(call.companyId()).stream().map(CategoryDto::of).toList());
    }

    private static UnaryOperator<Category> read(Fields body, boolean nameRequired) {
        Field<String> name = body.filledText("name", LONGEST_NAME).requiredIf(nameRequired);
        Field<UUID> parentId = body.id("parentId");
        body.done();
        return current -> new Category(current.id(), name.orKeep(current.name()), parentId.orKeep(current.parentId()));
    }

    private static Reply reply(Category category) {
        return BadiJson.reply(CategoryDto.of(category));
    }

    private Reply delete(Call call) {
        categories.delete(call.companyId(), Paths.id(call, "Category"));
        return BadiJson.reply(Map.of());
    }

    private Reply allUnits(Call call) {
        Fields.query(call).done();
        return BadiJson.reply(units.all(call.companyId()));
    }

    private Reply addUnit(Call call) {
        Fields body = Fields.body(call);
        Field<String> code = body.filledText("code", LONGEST_CODE).required();
        Field<String> name = body.filledText("name", LONGEST_NAME).required();
        body.done();
        Unit unit = units.add(call.companyId(), code.get(), name.get());
        return BadiJson.reply(unit);
    }

    record CategoryDto(UUID id, String name, UUID parentId) {

        static CategoryDto of(Category category) {
            return new CategoryDto(category.id(), category.name(), category.parentId().orElse(null));
        }
    }
}
