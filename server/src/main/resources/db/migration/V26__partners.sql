-- Documents with one partner, newest first, and the partners themselves. Neither column ever changes, so a status change still rewrites no index.
create index sales_invoice_partner on sales_invoice (company_id, partner_pib, sales_invoice_id);
create index purchase_invoice_partner on purchase_invoice (company_id, partner_pib, purchase_invoice_id);
