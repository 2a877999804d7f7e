-- One order of a cash register: the receipts that it makes are numbered by step. An order with a key is carried out once for that key.
-- The answer is kept as it went out; without one it is made again from the receipts. An address among its wishes is forgotten
-- when the mail is under way.
create table receipt_job (
    company_id      bigint not null,
    job_id          uuid   not null,
    act             text   not null check (act in ('issue', 'advance-payment', 'close-advance', 'copy', 'refund')),
    idempotency_key text,
    content_hash    bytea  not null,
    wishes          text   not null,
    answer          bytea,
    started_at      timestamptz not null,
    primary key (company_id, job_id)
);
create unique index receipt_job_key on receipt_job (company_id, idempotency_key) where idempotency_key is not null;

-- A receipt from before it is sent until for ever. Its bytes are written before the first of them leaves, and never change afterwards; what the
-- fiscal processor answered is kept as it came. "sending" holds while the server that sends it waits for the answer, or until it is found dead.
-- Receipts of one sale, with its advances, refunds and copies, bear the id of the first as their chain.
create table receipt (
    company_id       bigint   not null,
    receipt_id       uuid     not null,
    job_id           uuid     not null,
    step             smallint not null,
    store_id         uuid     not null,
    client_id        uuid     not null,
    state            text     not null check (state in ('new', 'sending', 'signed', 'rejected', 'unknown', 'not_sent')),
    code             text     not null,
    request_id       text     not null,
    request          bytea,
    created_at       timestamptz not null,
    sent_at          timestamptz,
    problem          text,
    problem_text     text,
    pfr_codes        text[]   not null default '{}',
    pfr_answer       bytea,
    chain_id         uuid     not null,
    original_id      uuid,
    reference_number text,
    reference_time   text,
    after_previous   boolean  not null,
    handed_out       boolean  not null,
    unknown_amount   boolean  not null,
    pos_time         text,
    cashier          text,
    buyer_id         text,
    cost_centre      text,
    total            numeric  not null,
    change           numeric  not null,
    returned         numeric,
    texts            text[]   not null,
    metadata         text,
    handed_over      boolean  not null default false,
    result           bytea,
    invoice_number   text,
    signed_by        text,
    total_counter    bigint,
    signed_at        timestamptz,
    primary key (company_id, receipt_id),
    foreign key (company_id, job_id) references receipt_job on delete cascade,
    check ((state = 'signed') = (result is not null)),
    check (state = 'new' or request is not null)
) with (fillfactor = 80);
alter table receipt alter column result set storage external;
create unique index receipt_step on receipt (company_id, job_id, step);
create index receipt_number on receipt (company_id, invoice_number) where invoice_number is not null;
create index receipt_request on receipt (company_id, request_id);
create index receipt_chain on receipt (company_id, chain_id);
create index receipt_original on receipt (company_id, original_id) where original_id is not null;
create index receipt_signed on receipt (company_id, signed_at, receipt_id) where state = 'signed';
create index receipt_client on receipt (company_id, client_id, signed_at, receipt_id) where state = 'signed';
create index receipt_code on receipt (company_id, code, signed_at, receipt_id) where state = 'signed';
create index receipt_buyer on receipt (company_id, buyer_id, signed_at) where buyer_id is not null;
create index receipt_counter on receipt (company_id, signed_by, total_counter) where state = 'signed';
-- What is not settled yet, over all companies, for those who look after it.
create index receipt_open on receipt (client_id, created_at) where state in ('new', 'sending', 'unknown', 'not_sent', 'rejected');

create index receipt_to_hand_over on receipt (company_id, job_id) where state = 'signed' and not handed_over;

-- Lines as they were sent ('sent'), and of an advance what is to be delivered for it ('goods').
create table receipt_line (
    company_id bigint   not null,
    receipt_id uuid     not null,
    part       text     not null check (part in ('sent', 'goods')),
    place      smallint not null,
    sku        bigint,
    gtin       text,
    name       text     not null,
    label      text     not null,
    quantity   numeric  not null,
    unit_price numeric  not null,
    total      numeric  not null,
    discount   numeric  not null,
    refunded   smallint,
    primary key (company_id, receipt_id, part, place),
    foreign key (company_id, receipt_id) references receipt on delete cascade
);

-- Payments as they were sent, by the wire's number of the way to pay: cash with what was given back in it.
create table receipt_payment (
    company_id bigint   not null,
    receipt_id uuid     not null,
    way        smallint not null,
    amount     numeric  not null,
    primary key (company_id, receipt_id, way),
    foreign key (company_id, receipt_id) references receipt on delete cascade
);

-- The taxes that the fiscal processor found on a signed receipt.
create table receipt_tax (
    company_id bigint   not null,
    receipt_id uuid     not null,
    place      smallint not null,
    label      text     not null,
    category   text     not null,
    kind       smallint not null,
    rate       numeric  not null,
    amount     numeric  not null,
    primary key (company_id, receipt_id, place),
    foreign key (company_id, receipt_id) references receipt on delete cascade
);
