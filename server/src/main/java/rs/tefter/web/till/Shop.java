package rs.tefter.web.till;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import rs.tefter.platform.Time;
import rs.tefter.retail.Clients;
import rs.tefter.retail.DemoShops;
import rs.tefter.retail.Stores;
import rs.tefter.retail.catalogue.Catalogue;
import rs.tefter.retail.delivery.Deliveries;
import rs.tefter.retail.receipts.Desk;
import rs.tefter.retail.receipts.ReceiptSearch;
import rs.tefter.retail.receipts.Receipts;
import rs.tefter.retail.receipts.Watch;

/**
 * What the pages about selling ask.
 *
 * @param trials makes a register to try, in a sandbox
 */
public record Shop(Stores stores, Clients clients, Catalogue catalogue, Receipts receipts, ReceiptSearch search, Desk desk, Watch watch,
        Deliveries deliveries, Optional<DemoShops> trials, Time time, Supplier<UUID> ids) {}
