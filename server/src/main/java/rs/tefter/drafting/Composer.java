package rs.tefter.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.drafting.SalesDraft.Line;
import rs.tefter.registry.Company;
import rs.tefter.ubl.writing.DocumentKind;
import rs.tefter.ubl.writing.OutgoingInvoice;
import rs.tefter.ubl.writing.OutgoingInvoice.Payment;
import rs.tefter.ubl.writing.OutgoingInvoice.Referenced;
import rs.tefter.ubl.writing.OutgoingInvoice.References;
import rs.tefter.ubl.writing.OutgoingInvoice.SettledAdvance;
import rs.tefter.ubl.writing.OutgoingInvoice.Settlement;
import rs.tefter.ubl.writing.OutgoingInvoice.TaxSubtotal;
import rs.tefter.ubl.writing.OutgoingInvoice.Totals;
import rs.tefter.ubl.writing.OutgoingLine;
import rs.tefter.ubl.writing.OutgoingParty;
import rs.tefter.ubl.writing.OutgoingVat;

/** Makes the electronic invoice of a draft. */
final class Composer {

    private static final String TRANSFER = "30";
    private static final String DINAR = "RSD";
    private static final String PAYMENT_DATE = "432";
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private Composer() {}

    /** @param advances those that the draft settles */
    static OutgoingInvoice compose(SalesDraft draft, Company seller, Company buyer, List<Advance> advances) {
        Sums sums = Sums.of(draft.lines());
        BigDecimal prepaid = advances.stream().map(Advance::worth).reduce(NOTHING, BigDecimal::add);
        Totals totals = new Totals(sums.withoutVat(), sums.withoutVat(), sums.vat(), sums.withVat(), prepaid, sums.withVat().subtract(prepaid));
        boolean foreign = !draft.currency().equals(DINAR);
        return new OutgoingInvoice(draft.kind(), draft.number(), Optional.empty(), draft.issueDate(), draft.dueDate(),
            draft.note().stream().toList(), vatDateCode(draft, sums), draft.currency(),
            foreign ? Optional.of(Sums.money(sums.vat().multiply(draft.exchangeRate().orElse(BigDecimal.ONE)))) : Optional.empty(),
            draft.period().from(), draft.period().to(), draft.references().buyer(), references(draft, advances), draft.attachments(), party(seller),
            party(buyer), draft.deliveryDate(), Optional.empty(), new Payment(TRANSFER, draft.payment().reference(), draft.payment().account()),
            sums.taxes(), totals, lines(draft, sums), settlement(totals, sums, advances));
    }

    private static Optional<String> vatDateCode(SalesDraft draft, Sums sums) {
        boolean charged = sums.taxes().stream().anyMatch(tax -> tax.vat().category().equals("S"));
        return charged ? Optional.of(draft.kind() == DocumentKind.PREPAYMENT ? PAYMENT_DATE : draft.vatDateCode()) : Optional.empty();
    }

    private static References references(SalesDraft draft, List<Advance> advances) {
        List<Referenced> preceding = Stream.concat(draft.source().stream(),
            advances.stream().map(advance -> new Referenced(advance.number(), Optional.of(advance.issueDate())))).toList();
        SalesDraft.References given = draft.references();
        return new References(given.order(), Optional.empty(), preceding, Optional.empty(), Optional.empty(), given.lot(), given.contract(),
            Optional.empty(), Optional.empty());
    }

    static OutgoingParty party(Company company) {
        Company.Address address = company.address();
        return new OutgoingParty(company.name(), company.pib(), Optional.of(company.registrationNumber()), company.jbkjs(),
            Optional.of(address.street()), Optional.of(address.city()), Optional.of(address.postalCode()), address.country(), company.vatPayer(),
            Optional.empty());
    }

    private static List<OutgoingLine> lines(SalesDraft draft, Sums sums) {
        List<OutgoingLine> lines = new ArrayList<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            Line line = draft.lines().get(i);
            BigDecimal discount = Sums.discount(line);
            lines.add(new OutgoingLine(Integer.toString(i + 1), Optional.empty(), line.quantity(), line.unitCode(), sums.lines().get(i),
                discount.signum() == 0 ? List.of() : List.of(new OutgoingLine.Allowance(discount, "Popust")), Optional.empty(), line.name(),
                line.code(), new OutgoingVat(line.vat().category(), line.vat().percent(), Optional.empty()), line.price(), Optional.empty()));
        }
        return lines;
    }

    private static Optional<Settlement> settlement(Totals totals, Sums sums, List<Advance> advances) {
        if (advances.isEmpty()) {
            return Optional.empty();
        }
        List<TaxSubtotal> left = sums.taxes().stream().map(tax -> advances.stream().flatMap(advance -> advance.taxes().stream())
            .filter(advance -> sameRate(advance.vat(), tax.vat())).reduce(tax, Composer::minus)).toList();
        BigDecimal vat = left.stream().map(TaxSubtotal::tax).reduce(NOTHING, BigDecimal::add);
        BigDecimal withVat = totals.withTax().subtract(totals.prepaid());
        Totals reduced = new Totals(withVat.subtract(vat), withVat.subtract(vat), vat, withVat, NOTHING, withVat);
        return Optional.of(new Settlement(advances.stream().map(advance -> new SettledAdvance(advance.number(), advance.taxes())).toList(), left,
            reduced));
    }

    private static boolean sameRate(OutgoingVat one, OutgoingVat other) {
        return one.category().equals(other.category()) && one.percent().compareTo(other.percent()) == 0;
    }

    private static TaxSubtotal minus(TaxSubtotal from, TaxSubtotal advance) {
        return new TaxSubtotal(from.vat(), from.base().subtract(advance.base()), from.tax().subtract(advance.tax()));
    }
}
