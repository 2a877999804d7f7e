-- What is sold, in the order in which people read lists of it; and by what a scanner reads.
create index product_name on product (company_id, name, product_id) where deleted_at is null and not has_variants;
create index product_ean on product (company_id, ean) where ean is not null and deleted_at is null;
