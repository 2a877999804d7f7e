-- Registry: the register of companies. Public data, so company_id is its own key.
create table company (
    company_id          bigint generated always as identity primary key,
    pib                 text    not null,
    registration_number text    not null,
    jbkjs               text,
    name                text    not null,
    address             text    not null,
    city                text    not null,
    postal_code         text    not null,
    country             text    not null default 'RS',
    public_fund_user    boolean not null default false,
    in_cir              boolean not null default false,
    fictional           boolean not null default false,
    registered_at       timestamptz not null,
    deleted_at          timestamptz,
    unique nulls not distinct (pib, jbkjs)
);
create unique index company_jbkjs on company (jbkjs) where jbkjs is not null;

-- Access: keys and passwords are kept as hashes only.
create table api_access (
    company_id bigint  primary key references company,
    active     boolean not null default false
);

create table api_key (
    company_id bigint not null references company,
    key_hash   bytea  not null unique,
    last_four  text   not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    primary key (company_id, key_hash)
);

create table account (
    company_id    bigint references company,
    email         text not null unique,
    password_hash text not null,
    role          text not null check (role in ('operator', 'administrator', 'user')),
    created_at    timestamptz not null
);

-- Idempotency: the answer given to a request id, stored with what the request did.
create table stored_answer (
    company_id    bigint   not null,
    family        text     not null,
    request_id    text     not null,
    content_hash  bytea    not null,
    status        smallint not null,
    content_type  text     not null,
    body          bytea    not null,
    first_seen_at timestamptz not null,
    primary key (company_id, family, request_id)
);

-- Exchange. The two spaces of ids start far apart, so that a swapped id is unknown rather than another document.
create sequence sales_invoice_id start 1000001;
create sequence purchase_invoice_id start 5000001;
create sequence event_id;

-- The bytes as received, compressed by zstd. They never change.
create table document (
    company_id       bigint not null,
    sales_invoice_id bigint not null,
    sha256           bytea  not null,
    received_length  integer not null,
    content          bytea  not null,
    primary key (company_id, sales_invoice_id)
);
alter table document alter column content set storage external;

-- number_in_use is null once the number is free again (Deleted, Mistake). No index covers status or version, so a status change
-- rewrites no index as long as the page has room: hence the fill factor.
create table sales_invoice (
    company_id          bigint   not null,
    sales_invoice_id    bigint   not null,
    purchase_invoice_id bigint   not null,
    glob_uniq_id        uuid     not null,
    number              text     not null,
    number_in_use       text,
    type_code           smallint not null,
    status              text     not null,
    buyer_id            bigint   not null,
    partner_pib         text     not null,
    partner_code        text     not null,
    partner_name        text     not null,
    currency            text     not null,
    sum_without_vat     numeric  not null,
    vat_amount          numeric  not null,
    rounding_amount     numeric  not null,
    payable_amount      numeric  not null,
    issue_date          date     not null,
    delivery_date       date,
    due_date            date,
    send_to_cir         boolean  not null,
    signed              boolean  not null,
    request_id          text,
    cir_status          text     not null default 'None',
    cir_invoice_id      text,
    comment             text,
    cancel_comment      text     not null default '',
    storno_comment      text     not null default '',
    storno_number       text,
    version             integer  not null default 1,
    created_at          timestamptz not null,
    modified_at         timestamptz not null,
    sent_at             timestamptz,
    sent_on             date,
    primary key (company_id, sales_invoice_id)
) with (fillfactor = 70);
create unique index sales_invoice_number on sales_invoice (company_id, number_in_use);
create unique index sales_invoice_glob on sales_invoice (company_id, glob_uniq_id);
create index sales_invoice_sent on sales_invoice (company_id, sent_on, sales_invoice_id);

-- Which earlier document of the same seller a document corrects (source) or settles (advance).
create table sales_reference (
    company_id        bigint not null,
    referenced_number text   not null,
    sales_invoice_id  bigint not null,
    kind              text   not null check (kind in ('source', 'advance')),
    primary key (company_id, referenced_number, kind, sales_invoice_id)
);

create table purchase_invoice (
    company_id           bigint   not null,
    purchase_invoice_id  bigint   not null,
    sales_invoice_id     bigint   not null,
    glob_uniq_id         uuid     not null,
    number               text     not null,
    type_code            smallint not null,
    status               text     not null,
    seller_id            bigint   not null,
    partner_pib          text     not null,
    partner_code         text     not null,
    partner_name         text     not null,
    currency             text     not null,
    sum_without_vat      numeric  not null,
    vat_amount           numeric  not null,
    rounding_amount      numeric  not null,
    payable_amount       numeric  not null,
    issue_date           date     not null,
    delivery_date        date,
    due_date             date,
    signed               boolean  not null,
    public_receiver      boolean  not null,
    cir_status           text     not null default 'None',
    cir_invoice_id       text,
    comment              text,
    storno_comment       text     not null default '',
    storno_number        text,
    decided_by_deadline  boolean  not null default false,
    version              integer  not null default 1,
    created_at           timestamptz not null,
    modified_at          timestamptz not null,
    sent_at              timestamptz not null,
    sent_on              date     not null,
    primary key (company_id, purchase_invoice_id)
) with (fillfactor = 80);
create unique index purchase_invoice_glob on purchase_invoice (company_id, glob_uniq_id);
create index purchase_invoice_sent on purchase_invoice (company_id, sent_on, purchase_invoice_id);

-- One row a status change. event_id ascends in commit order within a company: it is drawn under the company's lock.
create table event (
    company_id            bigint not null,
    event_id              bigint not null,
    side                  text   not null check (side in ('sales', 'purchase')),
    invoice_id            bigint not null,
    status                text   not null,
    occurred_at           timestamptz not null,
    occurred_on           date   not null,
    comment               text,
    cir_invoice_id        text,
    storno_number         text,
    cir_assignment_change text,
    signed                boolean,
    actor                 text   not null default 'system' check (actor in ('seller', 'buyer', 'system')),
    primary key (company_id, event_id)
);
create index event_day on event (company_id, side, occurred_on, event_id);
create index event_invoice on event (company_id, side, invoice_id, event_id);

-- What one company's mailbox owes another's; deleted when done. due_at in the future is a lease of the server that works on it.
create table transfer (
    company_id          bigint   not null,
    sales_invoice_id    bigint   not null,
    kind                text     not null check (kind in ('Delivery', 'Mistake', 'Storno', 'Statement')),
    to_company_id       bigint   not null,
    purchase_invoice_id bigint   not null,
    by_deadline         boolean  not null default false,
    status              text,
    comment             text,
    storno_number       text,
    due_at              timestamptz not null,
    attempts            integer  not null default 0,
    last_error          text,
    primary key (company_id, sales_invoice_id, kind)
) with (fillfactor = 70);
create index transfer_due on transfer (due_at);

create table daily_run (
    name        text primary key,
    last_run_on date not null
);
