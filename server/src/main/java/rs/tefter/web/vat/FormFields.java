package rs.tefter.web.vat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rs.tefter.api.http.Query;
import rs.tefter.api.vat.RecordFields;
import rs.tefter.platform.Problem;
import rs.tefter.validation.text.Language;
import rs.tefter.web.Decimals;

/** A form whose fields are named as the fields of the contract, those within an object with a dot. Lists are written one a line. */
final class FormFields implements RecordFields {

    private final Query form;
    private final String prefix;
    private final boolean english;

    private FormFields(Query form, String prefix, boolean english) {
        this.form = form;
        this.prefix = prefix;
        this.english = english;
    }

    static FormFields of(Query form, Language language) {
        return new FormFields(form, "", language == Language.EN);
    }

    @Override
    public Optional<String> text(String... names) {
        return Arrays.stream(names).flatMap(name -> form.get(prefix + name).map(text -> plain(name, text)).stream()).findFirst();
    }

    /** Amounts are read as people write them. */
    private String plain(String name, String text) {
        return VatFields.isAmount(name) ? Decimals.read(text, english).map(BigDecimal::toPlainString)
            .orElseThrow(() -> Problem.refused("FormAmountUnreadable", prefix + name, "What was typed is no amount").refusal()) : text;
    }

    /** A field that was left empty was not stated. */
    @Override
    public Optional<String> given(String name) {
        return text(name);
    }

    @Override
    public Optional<FormFields> object(String name) {
        return Optional.of(new FormFields(form, prefix + name + ".", english));
    }

    @Override
    public List<? extends RecordFields> objects(String name) {
        return texts(name).stream().map(DocumentNumber::new).toList();
    }

    @Override
    public List<String> texts(String name) {
        return form.get(prefix + name).stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A related record that is named by its document, whichever direction that has. */
    private record DocumentNumber(String number) implements RecordFields {

        private static final Set<String> NUMBERS = Set.of("documentNumber", "internalInvoiceNumber");

        @Override
        public Optional<String> text(String... names) {
            return Stream.of(names).filter(NUMBERS::contains).findFirst().map(_ -> number);
        }

        @Override
        public Optional<String> given(String name) {
            return text(name);
        }

        @Override
        public Optional<? extends RecordFields> object(String name) {
            return Optional.empty();
        }

        @Override
        public List<? extends RecordFields> objects(String name) {
            return List.of();
        }

        @Override
        public List<String> texts(String name) {
            return List.of();
        }
    }
}
