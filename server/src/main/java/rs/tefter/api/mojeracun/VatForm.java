package rs.tefter.api.mojeracun;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.api.mojeracun.body.Fields;
import rs.tefter.api.vat.FieldReader;
import rs.tefter.api.vat.GroupFields;
import rs.tefter.api.vat.IndividualFields;
import rs.tefter.api.vat.OlderFields;
import rs.tefter.vat.Coded;
import rs.tefter.vat.Document;
import rs.tefter.vat.Entry;
import rs.tefter.vat.Form;
import rs.tefter.vat.Related;
import rs.tefter.vat.Section;
import rs.tefter.vat.Values;
import rs.tefter.vat.VatKind;
import rs.tefter.vat.VatRecord;

/** How the records of one kind and form are read and written here. */
enum VatForm {
    INDIVIDUAL(Form.INDIVIDUAL_SECOND, "IndividualVat", Sheet.INDIVIDUAL_VAT, Sheet.CANCELLED_INDIVIDUAL_VAT) {
        @Override
        Entry read(Fields record) {
            return IndividualFields.read(record);
        }

        @Override
        Row row(VatRecord record) {
            Entry entry = record.entry();
            Document document = entry.document();
            Values values = entry.values();
            Row row = head(record).put("CalculationNumber", entry.calculationNumber()).put("VatPeriod", entry.period().map(Coded::code))
                .put("DocumentDirection", document.direction().map(Coded::code)).put("DocumentType", document.type().map(Coded::code))
                .put("RelatedPartyIdentifier", entry.relatedParty()).put("RegistrationCode", values.text("registrationCode"))
                .put("VatRegistrationCode", values.text("vatRegistrationCode")).put("DocumentNumber", document.number())
                .put("RecordingDate", utc(record.recordedAt())).put("InternalInvoiceNumber", document.internalNumber())
                .put("InternalInvoiceOption", document.option().code()).put("BasisForPrepayment", values.text("basisForPrepayment"))
                .put("PrepaymentDate", values.time("prepaymentDate").map(VatForm::utc));
            for (Section section : Section.values()) {
                row.put(pascal(section.description()), values.text(section.description())).put(pascal(section.base()), values.amount(section.base()))
                    .put(pascal(section.vat()), values.amount(section.vat()));
            }
            return row.put("TotalCalculatedVat", values.totalVat()).put("RelatedInvoiceOption", document.invoices().code())
                .put("RelatedInternalInvoiceOption", document.internalInvoices().code())
                .put("RelatedVatRecords", entry.related().stream().filter(related -> !related.outside()).map(VatForm::related).toList())
                .put("RelatedVatRecordOutOfSystem", entry.related().stream().filter(Related::outside)
                    .flatMap(related -> related.documentNumber().stream()).toList())
                .put("RelatedInvoiceIssueDateFrom", values.time("relatedInvoiceIssueDateFrom").map(VatForm::utc))
                .put("RelatedInvoiceIssueDateTo", values.time("relatedInvoiceIssueDateTo").map(VatForm::utc))
                .put("CreatedUtc", utc(record.recordedAt()));
        }
    },
    GROUP(Form.GROUP_SECOND, "GroupVat", Sheet.GROUP_VAT, Sheet.CANCELLED_GROUP_VAT) {
        @Override
        Entry read(Fields record) {
            return GroupFields.read(record);
        }

        @Override
        Row row(VatRecord record) {
            Entry entry = record.entry();
            Row row = head(record).put("CalculationNumber", entry.calculationNumber()).put("RecordingDate", utc(record.recordedAt()))
                .put("VatPeriod", entry.period().map(Coded::code)).put("RelatedPartyIdentifier", entry.relatedParty());
            AMOUNTS.forEach(name -> row.put(pascal(name), entry.values().amount(name)));
            GroupFields.TURNOVERS.forEach(turnover -> row.put(pascal(turnover.name()), turnover(entry.values(), turnover)));
            return row.put("CreatedUtc", utc(record.recordedAt()));
        }
    },
    OLDER_INDIVIDUAL(Form.INDIVIDUAL_FIRST, "IndividualVat", Sheet.INDIVIDUAL_VAT, Sheet.CANCELLED_INDIVIDUAL_VAT) {
        @Override
        Entry read(Fields record) {
            return OlderFields.individual(record, new FieldReader(record).integer("year"));
        }

        @Override
        Row row(VatRecord record) {
            return OlderVatRows.individual(head(record), record);
        }
    },
    OLDER_GROUP(Form.GROUP_FIRST, "GroupVat", Sheet.GROUP_VAT, Sheet.CANCELLED_GROUP_VAT) {
        @Override
        Entry read(Fields record) {
            return OlderFields.group(record, new FieldReader(record).integer("year"));
        }

        @Override
        Row row(VatRecord record) {
            return OlderVatRows.group(head(record), record);
        }
    };

    private static final List<String> AMOUNTS = Stream.of(
            rates("prepaymentAmount", "prepaymentBaseAmount", "prepaymentCalculatedVat", "baseAmount", "calculatedVat", "noChargeBaseAmount",
                "noChargeCalculatedVat"),
            Stream.of("touristServicesBaseAmount20", "touristServicesCalculatedVat20", "prepaymentTouristServicesBaseAmount20",
                "prepaymentTouristServicesCalculatedVat20"),
            rates("artAntiquesCollectibleGoodsBaseAmount", "artAntiquesCollectibleGoodsCalculatedVat",
                "prepaymentArtAntiquesCollectibleGoodsBaseAmount", "prepaymentArtAntiquesCollectibleGoodsCalculatedVat"))
        .flatMap(names -> names).toList();
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Form form;
    private final String wire;
    private final Sheet sheet;
    private final Sheet cancelled;

    VatForm(Form form, String wire, Sheet sheet, Sheet cancelled) {
        this.form = form;
        this.wire = wire;
        this.sheet = sheet;
        this.cancelled = cancelled;
    }

    private static Stream<String> rates(String... names) {
        return Stream.of("20", "10").flatMap(rate -> Stream.of(names).map(name -> name + rate));
    }

    abstract Entry read(Fields record);

    abstract Row row(VatRecord record);

    Form form() {
        return form;
    }

    Sheet sheet() {
        return sheet;
    }

    Sheet cancelled() {
        return cancelled;
    }

    String idName() {
        return wire + "Id";
    }

    String word() {
        return wire.toLowerCase(Locale.ROOT);
    }

    boolean isPartnerRequired() {
        return this == INDIVIDUAL;
    }

    boolean isOlder() {
        return form.isFirstGeneration();
    }

    /** The form of the same kind that is used for periods before September 2024. */
    VatForm older() {
        return form.kind() == VatKind.INDIVIDUAL ? OLDER_INDIVIDUAL : OLDER_GROUP;
    }

    /** The form in which that record is written: its members give it away. */
    VatForm of(Fields record) {
        return OlderVatRows.isOlder(form.kind(), record) ? older() : this;
    }

    /** What is under the kind's own name, or else everything. */
    Fields record(Fields body) {
        return body.object(wire).orElse(body);
    }

    Row head(VatRecord record) {
        return new Row().put(idName(), record.id()).put("VatRecordingStatus", record.status().code())
            .put("StatusChangeDate", utc(record.statusChangedAt())).put("Year", record.year());
    }

    private static Map<String, Object> related(Related related) {
        return new Row().put("DocumentNumber", related.documentNumber()).put("InternalInvoiceNumber", related.internalInvoiceNumber()).members();
    }

    /** Nothing when none of its amounts was said. */
    private static Optional<Map<String, Object>> turnover(Values values, GroupFields.Turnover turnover) {
        Row row = new Row();
        turnover.amounts().forEach(name -> row.put(pascal(name), values.amount(turnover.name() + "." + name)));
        return Optional.of(row.members()).filter(members -> members.values().stream().anyMatch(Objects::nonNull));
    }

    static String pascal(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static String utc(Instant instant) {
        return UTC.format(instant);
    }
}
