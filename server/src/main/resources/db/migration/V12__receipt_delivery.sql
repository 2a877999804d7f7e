-- Printers of a client: raw bytes are sent there.
create table receipt_printer (
    company_id bigint  not null,
    client_id  uuid    not null,
    kind       text    not null check (kind in ('thermal', 'a4')),
    host       text    not null,
    port       integer not null,
    code_page  text    not null check (code_page in ('1251', '852')),
    primary key (company_id, client_id, kind)
);

-- One way in which a receipt is handed out; of several by the same way the newest counts. The state of an e-mail stands with the message.
-- due_at is the next attempt to print, or the end of the lease of the server that makes one (lease_id).
create table receipt_delivery (
    company_id  bigint  not null,
    delivery_id uuid    not null,
    receipt_id  uuid    not null,
    way         text    not null check (way in ('thermalPrinter', 'a4Printer', 'email', 'pdf', 'base64pdf')),
    state       text    not null check (state in ('done', 'queued', 'failed')),
    mail_id     uuid,
    error       text,
    attempts    integer not null default 0,
    created_at  timestamptz not null,
    due_at      timestamptz,
    lease_id    uuid,
    primary key (company_id, delivery_id)
) with (fillfactor = 80);
create index receipt_delivery_receipt on receipt_delivery (company_id, receipt_id, delivery_id);
create index receipt_delivery_due on receipt_delivery (due_at) where due_at is not null;
create index receipt_delivery_open on receipt_delivery (company_id, created_at) where state <> 'done' or mail_id is not null;

-- A link to a receipt's PDF, for whoever has it and for a short time. It is found without its company, hence the second index.
create table receipt_link (
    company_id bigint not null,
    token_hash bytea  not null,
    receipt_id uuid   not null,
    paper      text   not null,
    expires_at timestamptz not null,
    primary key (company_id, token_hash)
);
create unique index receipt_link_token on receipt_link (token_hash);

-- The report of a client's day as it was closed, and the number that it then got.
create table daily_closing (
    company_id bigint not null,
    client_id  uuid   not null,
    day        date   not null,
    number     bigint not null,
    closed_at  timestamptz not null,
    report     bytea  not null,
    primary key (company_id, client_id, day),
    unique (company_id, client_id, number)
);
