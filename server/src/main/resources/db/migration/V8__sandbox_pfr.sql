-- A fiscal processor of the sandbox: the counters of its secure element, what it has signed in dinars, and the wrong PINs since the last right one.
-- The ten counters are those of the kinds of receipts, by type and then by transaction. Whoever signs locks the row until the commit.
create table sandbox_pfr (
    jid           text     primary key check (jid ~ '^[A-Z0-9]{8}$'),
    drawn         boolean  not null,
    total_counter bigint   not null default 0,
    kind_counters bigint[] not null default array_fill(0::bigint, array[10]),
    sales         numeric  not null default 0,
    refunds       numeric  not null default 0,
    unaudited     numeric  not null default 0,
    wrong_pins    smallint not null default 0 check (wrong_pins between 0 and 3),
    page_key      bytea    not null
) with (fillfactor = 50);

-- An id that nobody chose is drawn once for all servers.
create unique index sandbox_pfr_drawn on sandbox_pfr (drawn) where drawn;

-- Each home folder has keys of its own; whoever checks a receipt needs the certificates of them all.
create table sandbox_pfr_certificate (
    jid         text  not null references sandbox_pfr,
    sha256      bytea not null,
    certificate bytea not null,
    primary key (jid, sha256)
);

-- Signed receipts as JSON, with the journal and without the picture of the QR code, which the address gives again.
create table sandbox_pfr_receipt (
    jid           text   not null references sandbox_pfr,
    total_counter bigint not null,
    request_id    text,
    request       bytea  not null,
    result        bytea  not null,
    primary key (jid, total_counter)
);
create unique index sandbox_pfr_receipt_request on sandbox_pfr_receipt (jid, request_id) where request_id is not null;
