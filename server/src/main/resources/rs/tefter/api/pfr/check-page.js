const observable = () => { let value; return (...next) => next.length ? (value = next[0]) : value; };
const viewModel = { InvoiceNumber: observable(), Token: observable() };
viewModel.InvoiceNumber('{{invoiceNumber}}');
viewModel.Token('{{token}}');

const amount = new Intl.NumberFormat('sr-RS', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const quantity = new Intl.NumberFormat('sr-RS', { maximumFractionDigits: 3 });

function row(item) {
  const cells = [item.name + ' (' + item.label + ')', quantity.format(item.quantity), amount.format(item.unitPrice), amount.format(item.total),
    amount.format(item.vatAmount)];
  const line = document.createElement('tr');
  for (const text of cells) {
    line.appendChild(document.createElement('td')).textContent = text;
  }
  return line;
}

async function show() {
  const form = new URLSearchParams({ invoiceNumber: viewModel.InvoiceNumber(), token: viewModel.Token() });
  const answer = await (await fetch('/specifications', { method: 'POST', body: form })).json();
  if (answer.success) {
    document.getElementById('items').append(...answer.items.map(row));
    document.getElementById('specification').hidden = false;
  }
}

show();
