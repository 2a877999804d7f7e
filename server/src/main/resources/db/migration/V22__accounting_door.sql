-- A token is a person's, who may keep the ledgers of several companies; tokens that were given for one company are dead.

delete from access_token;
delete from refresh_token;
alter table access_token drop column company_id, drop column username, add column account_number bigint not null references account (number);
alter table refresh_token drop column company_id, drop column username, add column account_number bigint not null references account (number);

-- Whoever worked for a company with all rights has the new one too.
update account_grant set rights = rights || array['ledger']
where rights @> array['send', 'query', 'receive', 'process', 'action', 'vat'] and unit_code is null;

-- When an organisation brought its own lists, so that those who keep a copy learn of it.
alter table ledger add column lists_version bigint not null default 0, add column lists_changed_at timestamptz;

-- Lists are found, sorted and counted along one index that holds all that they can be asked for; the invoices themselves are wide.
create index issued_invoice_list on issued_invoice (company_id, id) include (invoice_type, status, numbering_id, year, number, customer_id,
  customer_name, currency_id, analytic_id, date_issued, date_transaction, date_due, invoice_value, paid_value, version, modified_at);
create index issued_invoice_recurring on issued_invoice (company_id, id) where header ->> 'RecurringInvoice' = 'D';
create index issued_invoice_analytic on issued_invoice (company_id, analytic_id, id) where analytic_id is not null;
create index issued_invoice_document on issued_invoice (company_id, document_id) where document_id is not null;
