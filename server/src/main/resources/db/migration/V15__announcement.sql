-- An invoice whose buyer is still to be told of it by e-mail; null once the message is written, or when nobody is to be told.
alter table sales_invoice add column announcement text check (announcement in ('due', 'urgent'));
create index sales_invoice_announcement on sales_invoice (company_id, sales_invoice_id) where announcement is not null;
