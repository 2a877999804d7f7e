-- Documents by the day on which they fall due. That day never changes, so a status change still rewrites no index.
create index sales_invoice_due on sales_invoice (company_id, due_date, sales_invoice_id) where due_date is not null;
create index purchase_invoice_due on purchase_invoice (company_id, due_date, purchase_invoice_id) where due_date is not null;

-- The messages about an invoice that are still to leave.
create index mail_about on mail (company_id, about_sales_id) where about_sales_id is not null and finished_at is null;
