-- What the first page counts. It is made of a company's events, in their order and only when somebody looks, so that sending costs nothing
-- more: event_id is the last event that is counted.
create table tally (
    company_id bigint primary key,
    event_id   bigint not null default 0
);

-- Invoices of a month of issue that stand, advance invoices left out, credit notes taken off.
create table month_tally (
    company_id      bigint  not null,
    side            text    not null check (side in ('sales', 'purchase')),
    month           date    not null,
    currency        text    not null,
    invoices        bigint  not null,
    sum_without_vat numeric not null,
    vat_amount      numeric not null,
    primary key (company_id, side, month, currency)
);

-- Invoices that wait for somebody: on_day is the day of sending of a purchase, and the day on which a sale failed or was rejected.
create table waiting_invoice (
    company_id bigint not null,
    side       text   not null check (side in ('sales', 'purchase')),
    invoice_id bigint not null,
    status     text   not null,
    on_day     date   not null,
    primary key (company_id, side, invoice_id)
);
create index waiting_invoice_day on waiting_invoice (company_id, side, status, on_day, invoice_id);

create index mail_failed on mail (company_id, finished_at) where state in ('Failed', 'Unsure');
