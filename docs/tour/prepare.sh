# Sourced by the tour of the README: reads the demo companies and writes an invoice of today from the first to the second.
# Gives: TEFTER (address), SELLER and BUYER (API keys), BUYER_PIB, TILL (key and secret of a cash register), PIN, ACCOUNTANT (form for a token),
# NUMBER, TODAY, TOUR (a folder of its own) with invoice.xml, PORT (for callbacks).

demo="${TEFTER_HOME:-data}/demo.json"
here="$(dirname "${BASH_SOURCE[0]:-$0}")"

# value KEY N: the Nth text under that key in demo.json
value() {
  grep -o "\"$1\" *: *\"[^\"]*\"" "$demo" | sed -n "$2s/^\"$1\" *: *\"\(.*\)\"\$/\1/p"
}

# xml TEXT: the text as it may stand in XML and on the right side of sed's s command
xml() {
  printf '%s' "$1" | sed 's/&/\&amp;/g; s/</\&lt;/g; s/[\\&|]/\\&/g'
}

# party PLACEHOLDER N: the sed commands that put the Nth company in place
party() {
  for pair in NAME:name PIB:pib MB:mb ADDRESS:address CITY:city POSTAL_CODE:postalCode; do
    printf 's|@%s_%s@|%s|g\n' "$1" "${pair%%:*}" "$(xml "$(value "${pair##*:}" "$2")")"
  done
}

TEFTER="$(value baseUrl 1)"
SELLER="$(value apiKey 1)"
BUYER="$(value apiKey 2)"
TILL="$(value key 1):$(value secret 1)"
PIN="$(value pin 1)"
BUYER_PIB="$(value pib 2)"
ACCOUNTANT="grant_type=password&client_id=$(value clientId 1)&client_secret=$(value clientSecret 1)"
ACCOUNTANT="$ACCOUNTANT&username=$(value email 2)&password=$(value password 2)"
TODAY="$(TZ=Europe/Belgrade date +%Y-%m-%d)"
NUMBER="TOUR-$(date +%Y%m%d%H%M%S)"
TOUR="$(mktemp -d)"
PORT="${PORT:-9123}"

{
  party SELLER 1
  party BUYER 2
  printf 's|@NUMBER@|%s|\ns|@TODAY@|%s|\n' "$NUMBER" "$TODAY"
} > "$TOUR/invoice.sed"
sed -f "$TOUR/invoice.sed" "$here/invoice.xml" > "$TOUR/invoice.xml"
echo "invoice $NUMBER is in $TOUR/invoice.xml"
