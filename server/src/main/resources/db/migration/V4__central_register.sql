-- The central register of invoices (CRF). It is nobody's mailbox: an entry belongs to the register and names both parties. Entries change
-- in the transactions of the buyer, which keep the buyer's row in step; the seller's row follows by a transfer.
create sequence cir_invoice_number;

create table cir_invoice (
    cir_invoice_id      text    primary key,
    buyer_id            bigint  not null,
    purchase_invoice_id bigint  not null,
    seller_id           bigint  not null,
    sales_invoice_id    bigint  not null,
    status              text    not null default 'ActiveCir',
    amount              numeric not null,
    settled_amount      numeric not null default 0,
    version             integer not null default 0,
    registered_at       timestamptz not null
) with (fillfactor = 80);

-- Every change of an entry, numbered from 1. The assignment history shows one change as three rows, hence the steps of three in its ids.
create sequence cir_change_id increment 3;

create table cir_change (
    cir_invoice_id  text    not null references cir_invoice,
    version         integer not null,
    change_id       bigint  not null default nextval('cir_change_id'),
    act             text    not null,
    old_status      text    not null,
    new_status      text    not null,
    amount          numeric,
    comment         text,
    debtor_id       bigint references company,
    contract_number text,
    assigned_as     text,
    company_id      bigint references company,
    changed_at      timestamptz not null,
    primary key (cir_invoice_id, version)
);

-- Objections to entries (CRF reklamacije). Both parties of the invoice see them; company_id opened it.
create sequence cir_ticket_id;

create table cir_ticket (
    ticket_id        bigint primary key default nextval('cir_ticket_id'),
    cir_invoice_id   text   not null references cir_invoice,
    buyer_id         bigint not null,
    seller_id        bigint not null,
    company_id       bigint not null references company,
    category         text   not null,
    resource_type    text   not null,
    data             text,
    amount           numeric,
    user_comment     text,
    operator_comment text,
    status           text   not null default 'Active',
    created_at       timestamptz not null,
    closed_at        timestamptz
);
create index cir_ticket_invoice on cir_ticket (cir_invoice_id, ticket_id);
create index cir_ticket_buyer on cir_ticket (buyer_id, ticket_id);
create index cir_ticket_seller on cir_ticket (seller_id, ticket_id);

create table cir_ticket_change (
    ticket_id  bigint  not null references cir_ticket,
    change_id  bigint  generated always as identity,
    property   text    not null,
    old_value  text,
    new_value  text,
    company_id bigint references company,
    changed_at timestamptz not null,
    primary key (ticket_id, change_id)
);

-- signer_id is the body that ran the procurement (JN-JBKJS of BT-10); it sees the invoice beside the buyer.
alter table sales_invoice
    add column cir_settled_amount numeric not null default 0,
    add column cir_version integer not null default 0,
    add column signer_id bigint;
alter table purchase_invoice
    add column cir_settled_amount numeric not null default 0,
    add column cir_version integer not null default 0,
    add column signer_id bigint,
    add column reverse_charge_vat numeric;

-- What a signer sees. The buyer's events up to read_up_to have been repeated in the signer's mailbox.
create table contractor_invoice (
    company_id          bigint not null,
    purchase_invoice_id bigint not null,
    buyer_id            bigint not null,
    read_up_to          bigint not null default 0,
    primary key (company_id, purchase_invoice_id)
);

alter table event add column cir_status text;
alter table event drop constraint event_side_check;
alter table event add constraint event_side_check check (side in ('sales', 'purchase', 'contractor'));

-- Register: buyer to seller, the entry has changed. Mirror: buyer to signer, the buyer's side has changed.
alter table transfer drop constraint transfer_kind_check;
alter table transfer add constraint transfer_kind_check
    check (kind in ('Delivery', 'Mistake', 'Storno', 'Statement', 'Register', 'Mirror'));

alter table callback_delivery drop constraint callback_delivery_channel_check;
alter table callback_delivery add constraint callback_delivery_channel_check
    check (channel in ('first', 'outgoing', 'incoming', 'contractor', 'hook'));

-- An event about the register is a change, though the invoice keeps the status it was issued or received with.
drop function event_kind(text, text, text);
create function event_kind(side text, status text, register_change text) returns text language sql immutable as $$
    select case
        when side = 'sales' and status = 'Sent' and register_change is null then 'SalesInvoiceIssued'
        when side = 'sales' then 'SalesInvoiceStatusChanged'
        when status = 'New' and register_change is null then 'PurchaseInvoiceReceived'
        else 'PurchaseInvoiceStatusChanged' end
$$;
