-- The fiscal receipts of invoices paid on the spot: written before a fiscal processor is asked, so that one issue makes one receipt.

create table issued_receipt (
  company_id bigint not null references company,
  invoice_id bigint not null,
  begun_at timestamptz not null,
  -- empty while the receipt is being signed; so long the draft is not changed
  receipt_id uuid,
  -- text of the invoice's number, by which a refund names what it takes back
  number_text text,
  primary key (company_id, invoice_id)
);
create index issued_receipt_unsettled on issued_receipt (begun_at) where receipt_id is null;
create index issued_receipt_number on issued_receipt (company_id, number_text) where number_text is not null;
