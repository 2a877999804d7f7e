package rs.tefter.validation.en16931;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Fact;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Undecidable;

/** What the lines, charges and allowances of the document add up to by VAT category, and for some categories by rate. */
final class VatSums {
    static final Fact<VatSums> OF_DOCUMENT = new Fact<>(VatSums::new);

    private static final Set<Category> WITH_RATES = EnumSet.of(Category.S, Category.L, Category.M);
    private static final Path LINE_CATEGORY = Path.of("cac:Item/cac:ClassifiedTaxCategory");
    private static final Path LINE_AMOUNT = Path.of("cbc:LineExtensionAmount");
    private static final Path CATEGORY = Path.of("cac:TaxCategory");
    private static final Path AMOUNT = Path.of("cbc:Amount");
    private static final Path PERCENT = Path.of("cbc:Percent");

    private final Sheet sheet;
    private final Map<Category, Share> shares = new EnumMap<>(Category.class);

    private VatSums(Sheet sheet) {
        this.sheet = sheet;
        for (Category category : Category.values()) shares.put(category, new Share());
        lines(Name.cac("InvoiceLine"), Kind.INVOICE_LINE);
        lines(Name.cac("CreditNoteLine"), Kind.CREDIT_NOTE_LINE);
        for (int node : sheet.all(AllowanceSum.ALLOWANCE_CHARGE)) add(node, CATEGORY, AMOUNT, Kind.CHARGE);
    }

    /** What the amounts are of; allowances count as negative charges. */
    enum Kind { INVOICE_LINE, CREDIT_NOTE_LINE, CHARGE }

    /** The sum of lines of one kind with the charges and without the allowances. */
    BigDecimal sum(Category category, Kind lines) {
        Sums sums = share(category).sums;
        return sums.of(lines).add(sums.of(Kind.CHARGE));
    }

    /** The same for one rate. */
    BigDecimal sum(Category category, Kind lines, BigDecimal rate) {
        Sums sums = share(category).byRate.getOrDefault(rate.stripTrailingZeros(), Sums.NONE);
        return sums.of(lines).add(sums.of(Kind.CHARGE));
    }

    /** Whether something of that kind has the category and the rate, wherever it stands. */
    boolean isSeen(Category category, Kind kind, BigDecimal rate) {
        return share(category).byRate.getOrDefault(rate.stripTrailingZeros(), Sums.NONE).seen.contains(kind);
    }

    private Share share(Category category) {
        Share share = shares.get(category);
        if (share.failure.isPresent()) throw share.failure.get();
        return share;
    }

    private void lines(Name name, Kind kind) {
        for (int line : sheet.all(name)) add(line, LINE_CATEGORY, LINE_AMOUNT, kind);
    }

    private void add(int node, Path categoryPath, Path amountPath, Kind kind) {
        int[] categories = sheet.nodes(node, categoryPath);
        Set<Category> found = EnumSet.noneOf(Category.class);
        try {
            for (int category : categories) Vat.category(sheet, category).ifPresent(found::add);
        } catch (Undecidable reason) {
            shares.values().forEach(share -> share.fail(reason));
        }
        for (Category category : found) {
            Share share = shares.get(category);
            try {
                add(share, WITH_RATES.contains(category) ? categories : new int[0], amount(node, amountPath, kind), kind);
            } catch (Undecidable reason) {
                share.fail(reason);
            }
        }
    }

    private void add(Share share, int[] categories, BigDecimal amount, Kind kind) {
        share.sums.add(kind, amount);
        Set<BigDecimal> rates = HashSet.newHashSet(categories.length);
        for (int category : categories) sheet.decimal(category, PERCENT).map(BigDecimal::stripTrailingZeros).ifPresent(rates::add);
        for (BigDecimal rate : rates) share.byRate.computeIfAbsent(rate, _ -> new Sums()).add(kind, amount);
    }

    /** The amount to add: only what stands directly below the root counts. */
    private BigDecimal amount(int node, Path path, Kind kind) {
        if (sheet.document().parent(node) != sheet.root()) return BigDecimal.ZERO;
        if (kind != Kind.CHARGE) return sheet.decimal(node, path).orElse(BigDecimal.ZERO);
        BigDecimal charge = AllowanceSum.says(sheet, node, true) ? sheet.decimal(node, path).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
        return AllowanceSum.says(sheet, node, false) ? charge.subtract(sheet.decimal(node, path).orElse(BigDecimal.ZERO)) : charge;
    }

    private static final class Share {
        private final Sums sums = new Sums();
        private final Map<BigDecimal, Sums> byRate = new HashMap<>();
        private Optional<Undecidable> failure = Optional.empty();

        void fail(Undecidable reason) {
            if (failure.isEmpty()) failure = Optional.of(reason);
        }
    }

    private static final class Sums {
        private static final Sums NONE = new Sums();

        private final BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        private final Set<Kind> seen = EnumSet.noneOf(Kind.class);

        BigDecimal of(Kind kind) {
            return sums[kind.ordinal()];
        }

        void add(Kind kind, BigDecimal amount) {
            sums[kind.ordinal()] = of(kind).add(amount);
            seen.add(kind);
        }
    }
}
