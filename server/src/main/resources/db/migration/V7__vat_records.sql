-- How often a company declares VAT, as far as the operator knows; unknown is not checked.
alter table company add column vat_period_kind text check (vat_period_kind in ('monthly', 'quarterly'));

create sequence vat_record_id;
create sequence vat_relation_id;

-- The records of calculated VAT, individual and group, of both generations of the interface. Each correction is a row of its own;
-- the rows of one chain bear the id of its first. What a record says is never changed, its status is. Rows are found by
-- the number of their calculation, the number of the document they are about, their tax period and the day of their last change.
create table vat_record (
    company_id              bigint   not null,
    vat_record_id           bigint   not null,
    kind                    text     not null check (kind in ('individual', 'group')),
    generation              smallint not null check (generation in (1, 2)),
    chain_id                bigint   not null,
    status                  text     not null check (status in ('Draft', 'Recorded', 'Replaced', 'Cancelled')),
    year                    integer  not null,
    vat_period              smallint check (vat_period between 1 and 16),
    calculation_number      text,
    related_party           text,
    document_direction      smallint,
    document_type           smallint,
    internal_invoice_option smallint,
    related_invoice_option  smallint,
    related_internal_option smallint,
    document_number         text,
    internal_invoice_number text,
    recorded_at             timestamptz not null,
    status_changed_at       timestamptz not null,
    status_changed_on       date     not null,
    primary key (company_id, vat_record_id),
    check (kind = 'individual' or num_nonnulls(document_direction, document_type, internal_invoice_option) = 0)
) with (fillfactor = 80);
create index vat_record_chain on vat_record (company_id, chain_id);
create index vat_record_number on vat_record (company_id, kind, calculation_number);
create index vat_record_document on vat_record (company_id, document_number) where document_number is not null;
create index vat_record_internal on vat_record (company_id, internal_invoice_number) where internal_invoice_number is not null;
create index vat_record_period on vat_record (company_id, kind, year, vat_period);
create index vat_record_changed on vat_record (company_id, kind, generation, status_changed_on, vat_record_id);

-- The amounts and texts of a record by the names that the contract has for them; what was not said has no row.
create table vat_value (
    company_id    bigint not null,
    vat_record_id bigint not null,
    name          text   not null,
    amount        numeric,
    text          text,
    primary key (company_id, vat_record_id, name),
    foreign key (company_id, vat_record_id) references vat_record,
    check (num_nonnulls(amount, text) = 1)
);

-- The documents a record refers to: another record of the company, or a number that was recorded elsewhere.
create table vat_relation (
    company_id              bigint not null,
    relation_id             bigint not null,
    vat_record_id           bigint not null,
    related_record_id       bigint,
    document_number         text,
    internal_invoice_number text,
    primary key (company_id, relation_id),
    foreign key (company_id, vat_record_id) references vat_record,
    foreign key (company_id, related_record_id) references vat_record
);
create index vat_relation_record on vat_relation (company_id, vat_record_id);
create index vat_relation_related on vat_relation (company_id, related_record_id) where related_record_id is not null;

-- Events tell of VAT records too; what happens to them, their own company does.
alter table event drop constraint event_side_check;
alter table event add constraint event_side_check check (side in ('sales', 'purchase', 'contractor', 'individual-vat', 'group-vat'));
alter table event drop constraint event_actor_check;
alter table event add constraint event_actor_check check (actor in ('seller', 'buyer', 'company', 'system'));

create or replace function event_kind(side text, status text, register_change text) returns text language sql immutable as $$
    select case
        when side = 'individual-vat' then 'IndividualVatRecordStatusChanged'
        when side = 'group-vat' then 'GroupVatRecordStatusChanged'
        when side = 'sales' and status = 'Sent' and register_change is null then 'SalesInvoiceIssued'
        when side = 'sales' then 'SalesInvoiceStatusChanged'
        when status = 'New' and register_change is null then 'PurchaseInvoiceReceived'
        else 'PurchaseInvoiceStatusChanged' end
$$;
