package rs.tefter.exchange;

import rs.tefter.exchange.InvoiceSearch.Side;

/**
 * The questions that lists put to the mailbox of one side. Each list comes out of an index in the order wanted; what else is wanted is looked
 * for among the rows read, of which there is a limit.
 *
 * @param newest      the mailbox from its end on
 * @param newestEnd   the last row that {@code newest} reads
 * @param byDay       what was sent between two days
 * @param byDayEnd    the last row that {@code byDay} reads
 * @param byDue       what falls due between two days
 * @param byDueEnd    the last row that {@code byDue} reads
 * @param ofPartners  what is exchanged with a few partners
 * @param underNumber the invoices with one number, however old
 */
record MailboxSql(String newest, String newestEnd, String byDay, String byDayEnd, String byDue, String byDueEnd, String ofPartners,
                  String underNumber) {

    private static final String BY_ID = " order by {side}_invoice_id desc ";
    private static final String BY_DAY = " order by {day} desc, {side}_invoice_id desc ";
    private static final String FROM_THE_END = " from {side}_invoice where company_id = :company and {side}_invoice_id < :before" + BY_ID;
    private static final String BETWEEN_DAYS = " from {side}_invoice where company_id = :company and {day} >= :firstDay"
        + " and ({day}, {side}_invoice_id) < (:lastDay, :before)" + BY_DAY;
    private static final String BY_SENT = BY_DAY.replace("{day}", "sent_on");
    private static final String BETWEEN_SENT = BETWEEN_DAYS.replace("{day}", "sent_on");
    private static final String BY_DUE = BY_DAY.replace("{day}", "due_date");
    private static final String BETWEEN_DUE = BETWEEN_DAYS.replace("{day}", "due_date");
    private static final String READ = "select * from (select * ";
    private static final String WANTED = " limit :mostRead) as row_read where " + wanted();
    private static final String LIMIT = "limit :limit";
    private static final String END = "select {side}_invoice_id, issue_date";
    private static final String LAST = "offset :mostRead - 1 limit 1";

    private static final String OF_PARTNERS = """
        select found.* from unnest(string_to_array(:pibs, ' ')) as chosen (pib) cross join lateral (
          select * from {side}_invoice where company_id = :company and partner_pib = chosen.pib and {side}_invoice_id < :before and\s"""
        + wanted() + BY_ID + LIMIT + ") as found" + BY_ID + LIMIT;
    private static final String SOLD_UNDER =
        "select * from sales_invoice where company_id = :company and number_in_use = :number and " + wanted() + LIMIT;
    /** A number that is in use is its seller's only one, so the sellers are asked, each by its own index. */
    private static final String BOUGHT_UNDER = """
        with recursive seller (pib) as (
          (select partner_pib from purchase_invoice where company_id = :company order by partner_pib limit 1)
          union all
          select next.partner_pib from seller cross join lateral (select partner_pib from purchase_invoice
            where company_id = :company and partner_pib > seller.pib order by partner_pib limit 1) next),
        bought as (
          select p.* from seller join company c on c.pib = seller.pib
          join sales_invoice s on s.company_id = c.company_id and s.number_in_use = :number
          join purchase_invoice p on p.company_id = :company and p.sales_invoice_id = s.sales_invoice_id)
        select * from bought where\s""" + wanted() + BY_ID + LIMIT;

    private static final MailboxSql SALES = of("sales", SOLD_UNDER);
    private static final MailboxSql PURCHASES = of("purchase", BOUGHT_UNDER);

    static MailboxSql of(Side side) {
        return side == Side.SALES ? SALES : PURCHASES;
    }

    private static MailboxSql of(String side, String underNumber) {
        return new MailboxSql(
            on(READ + FROM_THE_END + WANTED + BY_ID + LIMIT, side), on(END + FROM_THE_END + LAST, side),
            on(READ + BETWEEN_SENT + WANTED + BY_SENT + LIMIT, side), on(END + BETWEEN_SENT + LAST, side),
            on(READ + BETWEEN_DUE + WANTED + BY_DUE + LIMIT, side), on(END + BETWEEN_DUE + LAST, side),
            on(OF_PARTNERS, side), on(underNumber, side));
    }

    private static String on(String sql, String side) {
        return sql.replace("{side}", side);
    }

    private static String wanted() {
        return """
            status <> 'Deleted' and (:anyStatus or status in (:statuses)) and (:anyPartner or partner_pib in (:partners))
            and (cast(:text as text) is null or position(lower(:text) in lower(number)) > 0 or partner_pib in (:named) or payable_amount = :amount)
            and (cast(:atLeast as numeric) is null or payable_amount >= :atLeast)
            and (cast(:atMost as numeric) is null or payable_amount <= :atMost)
            and (cast(:from as date) is null or sent_on >= :from) and (cast(:to as date) is null or sent_on <= :to)
            and (cast(:dueFrom as date) is null or due_date >= :dueFrom) and (cast(:dueTo as date) is null or due_date <= :dueTo)
            and (not :unpaid or paid_at is null)
            and {side}_invoice_id not in (:told)\s""";
    }
}
