-- Who is told of a company's events: a registration of the first generation (url), a subscription of the second (callback_endpoints),
-- extra hooks (url, event_kinds; none named means all). Events with an id up to read_up_to have been put into deliveries. Only what
-- happened inside the window is sent; a null end of it is open.
create table callback_registration (
    company_id      bigint  not null,
    registration_id uuid    not null,
    kind            text    not null check (kind in ('first', 'second', 'hook')),
    url             text,
    event_kinds     text[]  not null default '{}',
    active          boolean not null default true,
    created_at      timestamptz not null,
    window_from     timestamptz,
    window_to       timestamptz,
    read_up_to      bigint  not null,
    primary key (company_id, registration_id),
    check ((kind = 'second') = (url is null))
) with (fillfactor = 70);

create table callback_endpoints (
    company_id     bigint primary key,
    outgoing_url   text,
    incoming_url   text,
    contractor_url text
);

-- Signing needs the secret itself, so a hash would not do. The one without an end is the current one.
create table callback_secret (
    company_id bigint not null,
    secret     text   not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    primary key (company_id, secret)
);
create unique index callback_secret_current on callback_secret (company_id) where expires_at is null;

create sequence callback_delivery_id;
create sequence callback_attempt_id;

-- One batch of events for one address, with the bytes that every attempt sends. due_at is the next attempt, or the end of the lease
-- of the server that is making one (lease_id), and null when nothing is left to do. tries counts since the last replay by hand.
create table callback_delivery (
    company_id      bigint   not null,
    delivery_id     bigint   not null,
    registration_id uuid     not null,
    channel         text     not null check (channel in ('first', 'outgoing', 'incoming', 'hook')),
    url             text     not null,
    address         text     not null,
    request_id      uuid     not null,
    event_ids       bigint[] not null,
    body            bytea    not null,
    state           text     not null check (state in ('Pending', 'Delivered', 'Exhausted', 'Cancelled')),
    attempts        integer  not null default 0,
    tries           integer  not null default 0,
    due_at          timestamptz,
    lease_id        uuid,
    created_at      timestamptz not null,
    primary key (company_id, delivery_id),
    check ((state = 'Pending') = (due_at is not null))
) with (fillfactor = 70);
create index callback_delivery_due on callback_delivery (due_at) where due_at is not null;
create index callback_delivery_pending on callback_delivery (company_id, registration_id) where due_at is not null;
create index callback_delivery_request on callback_delivery (company_id, request_id);
create index callback_delivery_created on callback_delivery (created_at);

-- The log: every attempt, and the one that is due as Pending.
create table callback_attempt (
    company_id      bigint   not null,
    attempt_id      bigint   not null,
    delivery_id     bigint   not null,
    attempt         integer  not null,
    url             text     not null,
    state           text     not null check (state in ('Pending', 'Delivered', 'Failed', 'Exhausted', 'Cancelled')),
    started_at      timestamptz,
    duration_millis bigint,
    http_status     integer,
    error           text,
    response_head   text,
    next_attempt_at timestamptz,
    primary key (company_id, attempt_id),
    unique (company_id, delivery_id, attempt)
) with (fillfactor = 70);
create index callback_attempt_state on callback_attempt (company_id, state, attempt_id);

-- The kind of an event in the framework text of 2021.
create function event_kind(side text, status text, cir_assignment_change text) returns text language sql immutable as $$
    select case
        when side = 'sales' and status = 'Sent' then 'SalesInvoiceIssued'
        when side = 'sales' then 'SalesInvoiceStatusChanged'
        when status = 'New' and cir_assignment_change is null then 'PurchaseInvoiceReceived'
        else 'PurchaseInvoiceStatusChanged' end
$$;
