-- The document behind an amount of input VAT can be opened: by the kind of the entry a purchase invoice or a record of VAT. Of records made
-- before this, its number alone is known.
alter table vat_deduction_entry add column document_id bigint, add column party text not null default '';

-- The lists of a tax year, and of one period in it, are read part by part, the newest first.
create index vat_record_of_year on vat_record (company_id, kind, year, vat_record_id);
create index vat_record_of_period on vat_record (company_id, kind, year, vat_period, vat_record_id);
drop index vat_record_period;
create index vat_deduction_of_year on vat_deduction_record (company_id, year, record_id);
