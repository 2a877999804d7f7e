package rs.tefter.fiscal.journal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;

/**
 * Reads the text of a receipt. Blanks at the ends of lines may be missing, lines may end in LF, and an empty line may stand where the QR code was.
 * Text that was cut where a line ended is read whole, unless its rest looks like the line that would follow it.
 */
public final class JournalReader {
    private static final String NUMBER = "-?[\\d.]+(?:,\\d+)?";
    private static final Pattern NUMBERS = Pattern.compile("\\s*" + NUMBER + "(?:\\s+" + NUMBER + "){0,2}\\s*");
    private static final Pattern ITEM_NAME = Pattern.compile("(.*) \\(([^()]+)\\)", Pattern.DOTALL);
    private static final Pattern TAX = Pattern.compile("(\\S+)\\s+(\\S.*?)\\s+(" + NUMBER + ")(%?)(?:\\s+(" + NUMBER + "))?");
    private static final List<String> FIELDS = List.of(Words.CASHIER, Words.BUYER, Words.BUYER_COST_CENTER, Words.ESIR_NUMBER, Words.ESIR_TIME,
        Words.REFERENCE_NUMBER, Words.REFERENCE_TIME, Words.SIGNED_AT, Words.NUMBER, Words.COUNTER);

    private final Lines lines;

    private JournalReader(Lines lines) {
        this.lines = lines;
    }

    /** @throws UnreadableJournal when the text is anything else */
    public static Journal parse(String text) {
        return new JournalReader(new Lines(text)).journal();
    }

    private Journal journal() {
        lines.skipEmpty();
        String start = lines.take();
        List<String> header = header();
        String cashier = field(Words.CASHIER).orElseThrow(() -> lines.refusal(Words.CASHIER));
        Optional<String> buyerId = field(Words.BUYER);
        Optional<String> buyerCostCenterId = field(Words.BUYER_COST_CENTER);
        Optional<String> esirNumber = field(Words.ESIR_NUMBER);
        Optional<LocalDateTime> esirTime = time(Words.ESIR_TIME);
        Optional<String> referentDocumentNumber = field(Words.REFERENCE_NUMBER);
        Optional<LocalDateTime> referentDocumentTime = time(Words.REFERENCE_TIME);
        ReceiptKind kind = kind(lines.peek()).orElseThrow(() -> lines.refusal("kind of the receipt"));
        lines.take();
        if (!start.strip().equals(Words.start(kind.type()))) {
            throw new UnreadableJournal(1, Words.start(kind.type()));
        }
        List<JournalItem> items = items(kind.transaction());
        BigDecimal totalAmount = amount(Words.total(kind.transaction()));
        List<Payment> payments = payments(kind);
        List<JournalTax> taxes = taxes();
        BigDecimal totalTax = amount(Words.TOTAL_TAX);
        lines.take(Words.DOUBLE_RULE);
        LocalDateTime signedAt = time(Words.SIGNED_AT).orElseThrow(() -> lines.refusal(Words.SIGNED_AT));
        String number = field(Words.NUMBER).orElseThrow(() -> lines.refusal(Words.NUMBER));
        String counter = field(Words.COUNTER).orElseThrow(() -> lines.refusal(Words.COUNTER));
        end(kind);
        return new Journal(kind, header, cashier, buyerId, buyerCostCenterId, esirNumber, esirTime, referentDocumentNumber, referentDocumentTime,
            items, totalAmount, payments, taxes, totalTax, signedAt, number, counter);
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        while (!lines.isAtEnd() && !beginsOther(lines.peek())) {
            header.add(lines.take().strip());
        }
        return header;
    }

    private List<JournalItem> items(TransactionType transaction) {
        lines.take(Words.ITEMS);
        lines.take(Words.DOUBLE_RULE);
        lines.take(Words.ITEM_COLUMNS);
        List<JournalItem> items = new ArrayList<>();
        while (!lines.isNext(Words.RULE)) {
            items.add(item(transaction));
        }
        lines.take(Words.RULE);
        return items;
    }

    private JournalItem item(TransactionType transaction) {
        String text = lines.takeCut((joined, next) -> ITEM_NAME.matcher(joined).matches() && NUMBERS.matcher(next).matches());
        Matcher name = ITEM_NAME.matcher(text);
        name.matches();
        List<BigDecimal> numbers = new ArrayList<>();
        while (numbers.size() < 3) {
            Stream.of(lines.take().strip().split("\\s+")).map(this::number).forEach(numbers::add);
        }
        BigDecimal total = transaction == TransactionType.REFUND ? numbers.get(2).negate() : numbers.get(2);
        return new JournalItem(name.group(1), List.of(name.group(2).split(", ")), numbers.get(0), numbers.get(1), total);
    }

    private List<Payment> payments(ReceiptKind kind) {
        List<Payment> payments = new ArrayList<>();
        while (!lines.isNext(Words.DOUBLE_RULE)) {
            PaymentType type = Stream.of(PaymentType.values())
                .filter(candidate -> lines.peek().startsWith(candidate.label()))
                .findFirst()
                .orElseThrow(() -> lines.refusal("payment"));
            payments.add(new Payment(type, amount(type.label())));
        }
        lines.take(Words.DOUBLE_RULE);
        if (Words.hasNotice(kind.type())) {
            lines.take(Words.NOT_FISCAL);
            lines.take(Words.DOUBLE_RULE);
        }
        return payments;
    }

    private List<JournalTax> taxes() {
        lines.take(Words.TAX_COLUMNS);
        List<JournalTax> taxes = new ArrayList<>();
        while (!lines.isNext(Words.RULE)) {
            Matcher tax = TAX.matcher(lines.peek().strip());
            if (!tax.matches()) {
                throw lines.refusal("tax");
            }
            lines.take();
            BigDecimal amount = number(Optional.ofNullable(tax.group(5)).orElseGet(() -> lines.take().strip()));
            taxes.add(new JournalTax(tax.group(1), tax.group(2), number(tax.group(3)), !tax.group(4).isEmpty(), amount));
        }
        lines.take(Words.RULE);
        return taxes;
    }

    private void end(ReceiptKind kind) {
        lines.take(Words.DOUBLE_RULE);
        lines.skipEmpty();
        lines.take(Words.end(kind.type()));
        lines.skipEmpty();
        if (!lines.isAtEnd()) {
            throw lines.refusal("nothing more");
        }
    }

    private BigDecimal amount(String label) {
        if (!lines.peek().startsWith(label)) {
            throw lines.refusal(label);
        }
        String sameLine = lines.take().substring(label.length()).strip();
        return number(sameLine.isEmpty() ? lines.take().strip() : sameLine);
    }

    private Optional<String> field(String label) {
        if (!lines.peek().startsWith(label)) {
            return Optional.empty();
        }
        return Optional.of(lines.takeCut((joined, next) -> beginsOther(next)).substring(label.length()).strip());
    }

    private Optional<LocalDateTime> time(String label) {
        return field(label).map(printed -> lines.read(printed, "time", JournalTime::parse));
    }

    private BigDecimal number(String printed) {
        return lines.read(printed, "number", Numbers::parse);
    }

    private static boolean beginsOther(String line) {
        return FIELDS.stream().anyMatch(line::startsWith) || line.strip().equals(Words.DOUBLE_RULE) || kind(line).isPresent();
    }

    private static Optional<ReceiptKind> kind(String line) {
        String title = line.strip();
        return title.startsWith("-") && title.endsWith("-") ? Words.kind(title.replace("-", "")) : Optional.empty();
    }
}
