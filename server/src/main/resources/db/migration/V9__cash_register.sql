-- Access of cash registers. A key is found without its company, hence unique over all of them; its secret is kept as a slow hash.
create table esir_key (
    company_id        bigint not null references company,
    key               text   not null unique,
    environment       text   not null check (environment in ('sandbox', 'production')),
    secret_hash       text   not null,
    created_at        timestamptz not null,
    secret_created_at timestamptz not null,
    primary key (company_id, key)
);

-- What is deleted here is hidden, because receipts refer to it for ever.
create table store (
    company_id             bigint  not null,
    store_id               uuid    not null,
    name                   text    not null,
    address                text,
    city                   text,
    zip                    text,
    gln                    text,
    phone                  text,
    language               text    not null,
    print_methods          text[]  not null,
    print_bank_accounts    boolean not null,
    print_discounts        boolean not null,
    payment_methods_order  text    not null,
    product_picker_type    text    not null,
    sound_enabled          boolean not null,
    unknown_amount_advance boolean not null,
    created_at             timestamptz not null,
    deleted_at             timestamptz,
    primary key (company_id, store_id)
);

-- A connection to a fiscal processor. What opens a processor of the tax administration is sealed with a key of the server's home;
-- what the processor said last stands beside it. The local port is bound to a client by its id alone, hence the second index.
create table pfr_client (
    company_id           bigint not null,
    client_id            uuid   not null,
    store_id             uuid   not null,
    name                 text   not null,
    kind                 text   not null check (kind in ('sandbox', 'lpfr', 'vpfr')),
    base_url             text   not null,
    cashier              text,
    fallback_client_id   uuid,
    certificate          bytea,
    certificate_password bytea,
    pac                  bytea,
    connected            boolean not null default false,
    pfr_codes            text[]  not null default '{}',
    last_invoice_number  text,
    labels               text[]  not null default '{}',
    created_at           timestamptz not null,
    deleted_at           timestamptz,
    primary key (company_id, client_id),
    foreign key (company_id, store_id) references store
);
create unique index pfr_client_id on pfr_client (client_id);

-- The next number that a product without one gets; numbers given by hand are stepped over.
create table catalogue (
    company_id bigint primary key,
    next_sku   bigint not null
);

create table category (
    company_id  bigint not null,
    category_id uuid   not null,
    name        text   not null,
    parent_id   uuid,
    created_at  timestamptz not null,
    primary key (company_id, category_id)
);

-- Units beside those that every company has.
create table sale_unit (
    company_id bigint not null,
    unit_id    uuid   not null,
    code       text   not null,
    name       text   not null,
    created_at timestamptz not null,
    primary key (company_id, unit_id),
    unique (company_id, code)
);

create table picture (
    company_id bigint  not null,
    file_id    uuid    not null,
    name       text    not null,
    mime_type  text    not null,
    size       integer not null,
    content    bytea   not null,
    created_at timestamptz not null,
    primary key (company_id, file_id)
);
alter table picture alter column content set storage external;

-- A variant is a product below another. A number is free again when its product is deleted and was never sold.
create table product (
    company_id             bigint  not null,
    product_id             uuid    not null,
    variant_of             uuid,
    place                  integer not null default 0,
    name                   text    not null,
    sku                    bigint  not null,
    manufacturer_sku       text,
    description            text,
    description_plain      text,
    sale_unit_id           uuid,
    base_unit_id           uuid,
    quantity_per_base_unit numeric,
    price                  numeric,
    tax_label              text    not null,
    subtitle               text,
    product_type           text    not null check (product_type in ('product', 'service', 'digital')),
    weight                 numeric,
    dimensions             text,
    has_variants           boolean not null,
    variant_name           text,
    ean                    text,
    categories             uuid[]  not null,
    images                 uuid[]  not null,
    sold                   boolean not null default false,
    created_at             timestamptz not null,
    updated_at             timestamptz not null,
    deleted_at             timestamptz,
    primary key (company_id, product_id)
);
create unique index product_sku on product (company_id, sku) where deleted_at is null or sold;
create index product_variants on product (company_id, variant_of, place) where variant_of is not null;
