-- What of the issued invoices was handed to the exchange: written before it happens, so that it happens once.

create table issued_einvoice (
  company_id bigint not null references company,
  invoice_id bigint not null,
  -- of the text of its number
  revision int not null,
  handed_at timestamptz not null,
  -- empty while it is not known whether the exchange has taken it
  sales_invoice_id bigint,
  taken_at timestamptz,
  primary key (company_id, invoice_id, revision)
);
create index issued_einvoice_unsettled on issued_einvoice (handed_at) where sales_invoice_id is null;
