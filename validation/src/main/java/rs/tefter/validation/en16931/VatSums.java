package rs.tefter.validation.en16931;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int MAX_UNCERTAIN = 16;
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
        Share share = share(category);
        share.uncertain.stream().filter(one -> one.isAdded() && (one.kind() == lines || one.kind() == Kind.CHARGE))
                .forEach(one -> one.decide(rate));
        Sums sums = share.ofRate(rate);
        return sums.of(lines).add(sums.of(Kind.CHARGE));
    }

    /** Whether something of that kind has the category and the rate, wherever it stands. */
    boolean isSeen(Category category, Kind kind, BigDecimal rate) {
        Share share = share(category);
        int first = share.ofRate(rate).firsts[kind.ordinal()];
        share.uncertain.stream().filter(one -> one.kind() == kind && one.node() < first).forEach(one -> one.decide(rate));
        return first < NOWHERE;
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
                BigDecimal amount = amount(node, amountPath, kind);
                share.sums.add(kind, amount, node);
                if (WITH_RATES.contains(category)) addRates(share, categories, node, amount, kind);
            } catch (Undecidable reason) {
                share.fail(reason);
            }
        }
    }

    /** A rate that cannot be read leaves open what other rates there are; those before it are certain. */
    private void addRates(Share share, int[] categories, int node, BigDecimal amount, Kind kind) {
        Set<BigDecimal> rates = HashSet.newHashSet(categories.length);
        try {
            for (int category : categories) sheet.decimal(category, PERCENT).map(BigDecimal::stripTrailingZeros).ifPresent(rates::add);
        } catch (Undecidable reason) {
            share.uncertain(new Uncertain(node, kind, isAdded(node, kind), rates, reason));
        }
        for (BigDecimal rate : rates) share.byRate.computeIfAbsent(rate, _ -> new Sums()).add(kind, amount, node);
    }

    private boolean isAdded(int node, Kind kind) {
        return sheet.document().parent(node) == sheet.root()
                && (kind != Kind.CHARGE || AllowanceSum.says(sheet, node, true) || AllowanceSum.says(sheet, node, false));
    }

    /** The amount to add: only what stands directly below the root counts. */
    private BigDecimal amount(int node, Path path, Kind kind) {
        if (sheet.document().parent(node) != sheet.root()) return BigDecimal.ZERO;
        if (kind != Kind.CHARGE) return sheet.decimal(node, path).orElse(BigDecimal.ZERO);
        BigDecimal charge = AllowanceSum.says(sheet, node, true) ? sheet.decimal(node, path).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
        return AllowanceSum.says(sheet, node, false) ? charge.subtract(sheet.decimal(node, path).orElse(BigDecimal.ZERO)) : charge;
    }

    /** Something whose rates are not all known; {@code isAdded} if it counts in sums. */
    private record Uncertain(int node, Kind kind, boolean isAdded, Set<BigDecimal> rates, Undecidable reason) {
        void decide(BigDecimal rate) {
            if (!rates.contains(rate.stripTrailingZeros())) throw reason;
        }
    }

    private static final class Share {
        private final Sums sums = new Sums();
        private final Map<BigDecimal, Sums> byRate = new HashMap<>();
        private final List<Uncertain> uncertain = new ArrayList<>();
        private Optional<Undecidable> failure = Optional.empty();

        Sums ofRate(BigDecimal rate) {
            return byRate.getOrDefault(rate.stripTrailingZeros(), Sums.NONE);
        }

        /** So many are looked through for every rate; more leave the whole category without an answer. */
        void uncertain(Uncertain one) {
            if (uncertain.size() < MAX_UNCERTAIN) {
                uncertain.add(one);
            } else {
                fail(one.reason());
            }
        }

        void fail(Undecidable reason) {
            if (failure.isEmpty()) failure = Optional.of(reason);
        }
    }

    private static final class Sums {
        private static final Sums NONE = new Sums();

        private final BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        /** The first element of each kind that was added. */
        private final int[] firsts = {NOWHERE, NOWHERE, NOWHERE};

        BigDecimal of(Kind kind) {
            return sums[kind.ordinal()];
        }

        void add(Kind kind, BigDecimal amount, int node) {
            sums[kind.ordinal()] = of(kind).add(amount);
            firsts[kind.ordinal()] = Math.min(firsts[kind.ordinal()], node);
        }
    }
}
