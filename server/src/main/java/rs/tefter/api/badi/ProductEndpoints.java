package rs.tefter.api.badi;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.retail.Clients;
import rs.tefter.retail.Labels;
import rs.tefter.retail.catalogue.Pictures;
import rs.tefter.retail.catalogue.Product;
import rs.tefter.retail.catalogue.ProductFilter;
import rs.tefter.retail.catalogue.Products;

/** The catalogue. */
final class ProductEndpoints {

    private static final String PATH = "/v2/products";
    private static final String ONE = PATH + "/{id}";
    private static final int LONGEST_SEARCH = 255;

    private final Products products;
    private final Pictures pictures;
    private final Clients clients;
    private final URI server;

    ProductEndpoints(Products products, Pictures pictures, Clients clients, URI server) {
        this.products = products;
        this.pictures = pictures;
        this.clients = clients;
        this.server = server;
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.KEY, this::all),
            Route.post(PATH, Access.KEY, this::add),
            Route.get(ONE, Access.KEY, this::one),
            Route.patch(ONE, Access.KEY, call -> change(call, false)),
            Route.put(ONE, Access.KEY, call -> change(call, true)),
            Route.delete(ONE, Access.KEY, this::delete));
    }

    private Reply all(Call call) {
        Fields query = Fields.query(call);
        Field<Boolean> full = query.flag("full");
        Field<String> text = query.text("q", LONGEST_SEARCH);
        Field<BigDecimal> sku = query.number("sku");
        Field<String> ean = query.text("ean", LONGEST_SEARCH);
        Field<Instant> updatedSince = query.time("updatedSince");
        Field<Boolean> deleted = query.flag("deleted");
        query.done();
        List<Product> found = products.all(call.companyId(), new ProductFilter(text.optional(), sku.map(BigDecimal::longValue).optional(),
            ean.optional(), updatedSince.optional(), deleted.orElse(false)));
        ProductDto.Writer writer = writer(call, found, full.orElse(false));
        return BadiJson.reply(found.stream().map(writer::write).toList());
    }

    private Reply one(Call call) {
        Fields.query(call).done();
        return reply(call, products.find(call.companyId(), Paths.id(call, "Product")).orElseThrow(Products::unknown));
    }

    private Reply add(Call call) {
        return reply(call, products.add(call.companyId(), ProductFields.forNew(Fields.body(call), labels(call))));
    }

    private Reply change(Call call, boolean required) {
        UUID id = Paths.id(call, "Product");
        return reply(call, products.change(call.companyId(), id, ProductFields.forChange(Fields.body(call), labels(call), required)));
    }

    private Reply delete(Call call) {
        products.delete(call.companyId(), Paths.id(call, "Product"));
        return BadiJson.reply(Map.of());
    }

    private Labels labels(Call call) {
        return clients.labels(call.companyId());
    }

    private Reply reply(Call call, Product product) {
        return BadiJson.reply(writer(call, List.of(product), true).write(product));
    }

    private ProductDto.Writer writer(Call call, List<Product> written, boolean listsImages) {
        List<UUID> images = written.stream().flatMap(product -> Stream.concat(Stream.of(product), product.variants().stream()))
            .flatMap(product -> product.details().images().stream()).distinct().toList();
        return new ProductDto.Writer(server, images.isEmpty() ? Map.of() : pictures.find(call.companyId(), images), listsImages);
    }
}
