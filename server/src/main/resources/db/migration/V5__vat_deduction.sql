-- Companies pay VAT unless the operator says otherwise.
alter table company add column vat_payer boolean not null default true;

-- Notices of buyers to suppliers that input VAT was corrected. One row is read by both parties, so nothing has to be delivered.
create sequence notice_id;

create table notice (
    notice_id           bigint  primary key default nextval('notice_id'),
    sender_id           bigint  not null references company,
    recipient_id        bigint  not null references company,
    sent_at             timestamptz not null,
    sent_on             date    not null,
    number              text    not null,
    total_vat_amount    numeric not null,
    origin              text    not null,
    reference           text    not null,
    related_number      text    not null,
    related_issue_date  timestamptz not null,
    period_start        timestamptz,
    period_end          timestamptz,
    storno_date         timestamptz,
    notes               text,
    sales_invoice_id    bigint,
    purchase_invoice_id bigint,
    unique (sender_id, number),
    check (num_nonnulls(sales_invoice_id, purchase_invoice_id) in (0, 2))
);
create index notice_sent on notice (sender_id, sent_on, notice_id);
create index notice_received on notice (recipient_id, sent_on, notice_id);

-- Records of input VAT. A period has one recorded record; its corrected predecessors stay. Amounts stand beside the names of their leaves,
-- those not stated are absent. Analytics are there where the record is tied to the documents its system amounts came from.
create sequence vat_deduction_record_id;

create table vat_deduction_record (
    company_id        bigint    not null,
    record_id         bigint    not null default nextval('vat_deduction_record_id'),
    parent_id         bigint,
    status            text      not null check (status in ('Recorded', 'Corrected')),
    number            text      not null,
    year              integer   not null,
    period            smallint  not null check (period between 1 and 16),
    leaves            text[]    not null,
    amounts           numeric[] not null,
    has_analytics     boolean   not null,
    created_at        timestamptz not null,
    recorded_on       date      not null,
    status_changed_at timestamptz not null,
    primary key (company_id, record_id),
    check (cardinality(leaves) = cardinality(amounts))
);
create unique index vat_deduction_period on vat_deduction_record (company_id, year, period) where status = 'Recorded';
create index vat_deduction_recorded on vat_deduction_record (company_id, recorded_on);

create table vat_deduction_entry (
    company_id      bigint  not null,
    record_id       bigint  not null,
    line            integer not null,
    position        text    not null,
    kind            text    not null,
    document_number text    not null,
    status          text    not null,
    day             date    not null,
    base_20         numeric,
    vat_20          numeric,
    base_10         numeric,
    vat_10          numeric,
    primary key (company_id, record_id, line),
    foreign key (company_id, record_id) references vat_deduction_record on delete cascade
);
