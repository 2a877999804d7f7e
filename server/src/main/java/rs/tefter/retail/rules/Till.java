package rs.tefter.retail.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The cash register that makes the receipts and how it is set.
 *
 * @param cashier name printed on the receipts
 * @param number of the cash-register system: its id and its version
 * @param today in Belgrade
 * @param printDiscounts whether discounts are told beside the receipt
 * @param sendTendered whether a fiscal processor is told the cash that was handed over, or what was kept of it
 * @param bankAccount told where something is paid by wire transfer
 * @param carryAsOther whether the receipt that closes an advance names its payments as another way to pay
 */
public record Till(Optional<String> cashier, String number, LocalDate today, boolean printDiscounts, boolean sendTendered, boolean carryAsOther,
        Optional<String> bankAccount) {}
