"""Issues an invoice through the contract of Minimax: token, organisation, code lists, a customer, an item, the invoice, its PDF.

Usage: accounting.py BASE_URL CLIENT_ID CLIENT_SECRET USERNAME PASSWORD [LOCATION CURRENCY COUNTRY]

It uses the standard library alone, finds every id by its code, writes the PDF into the working folder, and prints what it made. With a currency and
a country it works for an organisation that brought its own lists along, too.
"""

import base64
import json
import sys
import urllib.parse
import urllib.request
from datetime import date


class Client:
    """Calls below one address, with a token once there is one."""

    def __init__(self, base, location):
        self.base = base
        self.location = location
        self.token = None

    def sign_in(self, client_id, client_secret, username, password):
        form = urllib.parse.urlencode({
            "grant_type": "password", "username": username, "password": password, "scope": "minimax.rs",
            "client_id": client_id, "client_secret": client_secret})
        address = f"{self.base}/{self.location}/AUT/OAuth20/Token"
        with urllib.request.urlopen(urllib.request.Request(address, form.encode())) as answer:
            self.token = json.load(answer)["access_token"]

    def call(self, method, path, body=None):
        """The answer's body, and the address of a record that was made."""
        request = urllib.request.Request(f"{self.base}/{self.location}/API/api/{path}", method=method)
        request.add_header("Authorization", "Bearer " + self.token)
        request.add_header("Content-Type", "application/json")
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(request, data) as answer:
            text = answer.read()
            return json.loads(text) if text else None, answer.headers.get("Location")

    def get(self, path):
        return self.call("GET", path)[0]

    def add(self, path, record):
        """The record as the server has it, read from the address that the answer names."""
        location = self.call("POST", path, record)[1]
        return self.get(location.split("/API/api/")[1])


def fk(record_id):
    return {"ID": record_id, "Name": None, "ResourceUrl": None}


def main(base, client_id, client_secret, username, password, location="RS", currency_code="RSD", country_code="RS"):
    client = Client(base, location)
    client.sign_in(client_id, client_secret, username, password)
    organisation = client.get("currentuser/orgs")["Rows"][0]["Organisation"]["ID"]
    below = f"orgs/{organisation}"

    today = date.today().isoformat()
    currency = client.get(f"{below}/currencies/code({currency_code})")
    country = client.get(f"{below}/countries/code({country_code})")
    vat_rate = client.get(f"{below}/vatrates/code(S)?date={today}&countryID={country['CountryId']}")
    report = client.get(f"{below}/report-templates/?SearchString=IR&PageSize=100")["Rows"][0]
    delivery = client.get(f"{below}/report-templates/?SearchString=DO&PageSize=100")["Rows"][0]

    customer = client.add(f"{below}/customers", {
        "Name": "Kupac iz programa", "Address": "Ulica 1", "PostalCode": "18000", "City": "Niš", "Country": fk(country["CountryId"]),
        "CountryName": "-", "SubjectToVAT": "N", "Currency": fk(currency["CurrencyId"]), "EInvoiceIssuing": "SeNePripravlja"})
    item = client.add(f"{below}/items", {
        "Name": "Usluga iz programa", "ItemType": "S", "UnitOfMeasurement": "kom", "VatRate": fk(vat_rate["VatRateId"]),
        "Price": 100.0, "Currency": fk(currency["CurrencyId"])})

    invoice = client.add(f"{below}/issuedinvoices", {
        "Customer": fk(customer["CustomerId"]), "DateIssued": today, "DateTransaction": today, "DateTransactionFrom": today, "DateDue": today,
        "AddresseeName": customer["Name"], "AddresseeAddress": customer["Address"], "AddresseePostalCode": customer["PostalCode"],
        "AddresseeCity": customer["City"], "AddresseeCountry": fk(country["CountryId"]), "Currency": fk(currency["CurrencyId"]),
        "IssuedInvoiceReportTemplate": fk(report["ReportTemplateId"]), "DeliveryNoteReportTemplate": fk(delivery["ReportTemplateId"]),
        "Status": "O", "PricesOnInvoice": "N", "RecurringInvoice": "N", "InvoiceType": "R",
        "IssuedInvoiceRows": [{
            "Item": fk(item["ItemId"]), "ItemName": item["Name"], "RowNumber": 1, "Quantity": 2, "UnitOfMeasurement": "kom",
            "Price": item["Price"], "VATPercent": vat_rate["Percent"], "VatRate": fk(vat_rate["VatRateId"])}]})
    version = urllib.parse.quote(invoice["RowVersion"], safe="")
    file = client.call("PUT", f"{below}/issuedinvoices/{invoice['IssuedInvoiceId']}/actions/issueAndGeneratepdf?rowVersion={version}")[0]["Data"]
    with open(file["AttachmentFileName"], "wb") as pdf:
        pdf.write(base64.b64decode(file["AttachmentData"]))
    print(f"organisation {organisation}, invoice {invoice['IssuedInvoiceId']}, {invoice['InvoiceValue']} {currency['Code']},",
          file["AttachmentFileName"])


if __name__ == "__main__":
    main(*sys.argv[1:])
