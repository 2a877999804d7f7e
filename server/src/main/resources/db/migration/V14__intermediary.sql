-- Access: a person has a number beside the e-mail, and works for any number of companies, each with rights of its own.
create sequence account_number start 1001;
alter table account add column number bigint not null unique default nextval('account_number');

create table business_unit (
    company_id bigint not null references company,
    code       text   not null,
    name       text   not null,
    email      text,
    primary key (company_id, code)
);

-- unit_code restricts the person to the documents of one business unit.
create table account_grant (
    company_id     bigint not null references company,
    account_number bigint not null references account (number),
    rights         text[] not null,
    unit_code      text,
    primary key (company_id, account_number),
    foreign key (company_id, unit_code) references business_unit
);

-- Programs that may call, by the name their vendor has registered.
create table software (
    software_id   text primary key,
    name          text not null,
    active        boolean not null default true,
    registered_at timestamptz not null
);

-- The first number that documents bear at the intermediary, for all time.
create table electronic_id_origin (
    only_one boolean primary key default true check (only_one),
    first_id bigint  not null
);

-- What a sandbox company wants its invoices to meet.
create table sandbox_switch (
    company_id bigint  primary key references company,
    hold       boolean not null,
    refuse     boolean not null
);

-- The bytes as received, where what the buyer gets was made of them.
create table upload (
    company_id       bigint  not null,
    sales_invoice_id bigint  not null,
    sha256           bytea   not null,
    received_length  integer not null,
    content          bytea   not null,
    primary key (company_id, sales_invoice_id)
);
alter table upload alter column content set storage external;

-- What is noted of an invoice beside its status. Nothing of it is indexed, so that a note rewrites no index.
alter table sales_invoice
    add column seller_unit     text not null default '',
    add column buyer_unit      text not null default '',
    add column taken_at        timestamptz,
    add column imported_at     timestamptz,
    add column paid_in_part_at timestamptz,
    add column paid_at         timestamptz,
    add column archived_at     timestamptz,
    add column withdrawn       boolean not null default false,
    add column noted_at        timestamptz;
alter table purchase_invoice
    add column seller_unit     text not null default '',
    add column buyer_unit      text not null default '',
    add column taken_at        timestamptz,
    add column imported_at     timestamptz,
    add column paid_in_part_at timestamptz,
    add column paid_at         timestamptz,
    add column archived_at     timestamptz,
    add column withdrawn       boolean not null default false,
    add column noted_at        timestamptz;
create unique index purchase_invoice_sale on purchase_invoice (company_id, sales_invoice_id);

alter table transfer drop constraint transfer_kind_check;
alter table transfer add constraint transfer_kind_check
    check (kind in ('Delivery', 'Mistake', 'Storno', 'Statement', 'Register', 'Mirror', 'Notes'));

-- How far a document has come (10 in preparation, 20 in validation, 30 sent, 40 delivered, 45 canceled, 50 unsuccessful), and what its
-- parties made of it. Here, so that lists can be asked for it and every reader gets the same answer.
create function sales_transport(status text, withdrawn boolean, taken_at timestamptz) returns integer language sql immutable as $$
    select case
        when withdrawn or status = 'Cancelled' then 45
        when status in ('Draft', 'New', 'Sending', 'Deleted') then 20
        when status = 'Mistake' then 50
        when taken_at is not null then 40
        else 30 end
$$;

create function purchase_transport(withdrawn boolean, taken_at timestamptz) returns integer language sql immutable as $$
    select case when withdrawn then 45 when taken_at is not null then 40 else 30 end
$$;

create function sales_process(status text, imported boolean, paid_in_part boolean, paid boolean, archived boolean) returns integer
language sql immutable as $$
    select case
        when status = 'Cancelled' then 5
        when status = 'Deleted' then 13
        when status = 'Storno' then 14
        when status = 'Rejected' then 1
        when status = 'Paid' or status = 'Approved' and paid then 2
        when status = 'Approved' and paid_in_part then 3
        when status = 'Approved' then 0
        when archived or status = 'Archived' then 11
        when status = 'Sent' and imported then 4
        when status = 'New' then 6
        when status = 'Draft' then 7
        when status = 'Sending' then 12
        when status = 'Sent' then 8
        when status = 'Mistake' then 9
        when status = 'OverDue' then 10
        else 15 end
$$;

create function purchase_process(status text, imported boolean, paid_in_part boolean, paid boolean, archived boolean) returns integer
language sql immutable as $$
    select case
        when status = 'Cancelled' then 5
        when status = 'Deleted' then 13
        when status = 'Storno' then 14
        when status = 'Rejected' then 1
        when status = 'Approved' and paid then 2
        when status = 'Approved' and paid_in_part then 3
        when status = 'Approved' then 0
        when archived then 11
        when status in ('New', 'Seen', 'Received', 'Reminded', 'ReNotified') and imported then 4
        when status = 'New' then 6
        when status = 'SendingInProgress' then 12
        when status = 'Received' then 99
        when status = 'Seen' then 16
        when status = 'Reminded' then 17
        when status = 'ReNotified' then 18
        else 15 end
$$;
