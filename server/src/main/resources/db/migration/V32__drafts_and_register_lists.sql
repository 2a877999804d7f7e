-- Invoices that people write: the form as it was filled in, whether it can be sent or not. Once sent, the row is the proof that this form
-- has been: it keeps the invoice's id and nothing else.
create table invoice_draft (
    company_id       bigint  not null,
    draft_id         uuid    not null,
    form             text    not null,
    number           text    not null,
    buyer_name       text    not null,
    amount           numeric not null,
    currency         text    not null,
    saved_at         timestamptz not null,
    saved_by         text    not null,
    sales_invoice_id bigint,
    primary key (company_id, draft_id)
);
create index invoice_draft_saved on invoice_draft (company_id, saved_at, draft_id) where sales_invoice_id is null;

create table invoice_draft_file (
    company_id bigint  not null,
    draft_id   uuid    not null,
    position   integer not null,
    name       text    not null,
    content    bytea   not null,
    primary key (company_id, draft_id, position)
);
alter table invoice_draft_file alter column content set storage external;

-- What was sold before, to be offered again.
create table sold_line (
    company_id     bigint  not null,
    name           text    not null,
    code           text,
    unit_code      text    not null,
    price          numeric not null,
    category       text    not null,
    percent        numeric not null,
    exemption_code text,
    sold_at        timestamptz not null,
    primary key (company_id, name)
);

-- Advance invoices of a buyer, which later ones settle; others are not in it, so that sending them costs nothing.
create index sales_invoice_advance on sales_invoice (company_id, buyer_id, sales_invoice_id) where type_code = 386;

-- A company's invoices in the central register, newest first; nothing of it changes after the registration.
create index cir_invoice_buyer on cir_invoice (buyer_id, registered_at, cir_invoice_id);
create index cir_invoice_seller on cir_invoice (seller_id, registered_at, cir_invoice_id);
