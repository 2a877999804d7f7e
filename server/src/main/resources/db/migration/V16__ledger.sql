-- The ledger: what an organisation keeps beside its invoices (customers, items, employees and the like), each record whole in its members.

create table ledger (
  company_id bigint primary key references company,
  -- counts every change of a record, so that a version is never given twice
  last_version bigint not null default 0,
  prices_include_vat boolean not null default false,
  -- 18 digits; where buyers pay to
  bank_account text,
  -- lists that stand in place of the usual ones: name of the list -> rows
  profile jsonb not null default '{}'
);

create table ledger_id (
  company_id bigint not null references company,
  register text not null,
  last_id bigint not null,
  primary key (company_id, register)
);

create table ledger_record (
  company_id bigint not null references company,
  register text not null,
  id bigint not null,
  -- the customer of an address and so on; 0 where records stand alone
  parent_id bigint not null,
  code text,
  tax_number text,
  -- code, name and so on, folded to lower-case Latin letters without diacritics
  search text not null,
  data jsonb not null,
  version bigint not null,
  modified_at timestamptz not null,
  primary key (company_id, register, id)
);
create unique index ledger_record_code on ledger_record (company_id, register, lower(code)) where code is not null;
create unique index ledger_record_tax_number on ledger_record (company_id, register, tax_number) where tax_number is not null;
create index ledger_record_parent on ledger_record (company_id, register, parent_id, id);
create index ledger_record_modified on ledger_record (company_id, register, modified_at, id);

create table exchange_rate (
  company_id bigint not null references company,
  currency text not null,
  day date not null,
  -- dinars for one unit
  mid_rate numeric not null check (mid_rate > 0),
  primary key (company_id, currency, day)
);

create table ledger_attachment (
  company_id bigint not null references company,
  document_id bigint not null,
  id bigint not null,
  description text,
  file_name text not null,
  mime_type text not null,
  content bytea not null,
  -- made by issuing: nobody may change it
  produced boolean not null,
  entered_at timestamptz not null,
  version bigint not null,
  modified_at timestamptz not null,
  primary key (company_id, document_id, id)
);
