-- Issued invoices and proformas: drafts, their numbers, and what became of them.

create table issued_invoice (
  company_id bigint not null references company,
  id bigint not null,
  invoice_type text not null check (invoice_type in ('R', 'P')),
  status text not null check (status in ('O', 'I')),
  numbering_id bigint not null,
  -- given at issue; a draft that was issued before keeps them
  year int not null,
  number bigint,
  -- rises when a number that reached the exchange is issued anew
  revision int not null default 1,
  payment_reference text,
  customer_id bigint not null,
  customer_name text not null,
  currency_id bigint not null,
  analytic_id bigint,
  document_reference text,
  date_issued timestamp not null,
  date_transaction timestamp not null,
  date_due timestamp not null,
  net numeric not null,
  vat numeric not null,
  gross numeric not null,
  -- gross in dinars
  invoice_value numeric not null,
  paid_value numeric not null default 0,
  document_id bigint,
  invoice_attachment_id bigint,
  einvoice_attachment_id bigint,
  header jsonb not null,
  rows jsonb not null,
  payments jsonb not null,
  sources jsonb not null,
  version bigint not null,
  modified_at timestamptz not null,
  primary key (company_id, id)
);
create unique index issued_invoice_number on issued_invoice (company_id, numbering_id, year, number) where number is not null;
create index issued_invoice_issued on issued_invoice (company_id, date_issued desc, id desc);
create index issued_invoice_customer on issued_invoice (company_id, customer_id, id);
create index issued_invoice_reference on issued_invoice (company_id, document_reference) where document_reference is not null;
create index issued_invoice_modified on issued_invoice (company_id, modified_at, id);

-- The last number of a numbering in a year; its row is locked while one is given, so that none is left out.
create table issued_number (
  company_id bigint not null references company,
  numbering_id bigint not null,
  year int not null,
  last_number bigint not null,
  primary key (company_id, numbering_id, year)
);
