package rs.tefter.retail.catalogue;

import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Time;

/** The catalogues of companies and what belongs to them. */
public record Catalogue(Products products, Categories categories, Units units, Pictures pictures) {

    public static Catalogue of(DataSource database, CompanyTransactions transactions, Time time, Supplier<UUID> ids) {
        Categories categories = new Categories(database, transactions, time, ids);
        Units units = new Units(database, transactions, time, ids);
        Pictures pictures = new Pictures(database, transactions, time, ids);
        return new Catalogue(new Products(database, units, categories, pictures, transactions, time, ids), categories, units, pictures);
    }
}
