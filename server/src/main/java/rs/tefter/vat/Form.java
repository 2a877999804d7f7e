package rs.tefter.vat;

import java.util.List;

/** A kind of record in a generation of the contract, with the rules and the codes of refusal that it has there. A record keeps its form. */
public enum Form {
    INDIVIDUAL_FIRST(VatKind.INDIVIDUAL, 1, IndividualRules.FIRST_GENERATION,
        new Codes("IndividualVatRecordingNotFound", "CannotChangeIndividualVatInThisStatus", "IndividualCalculationNumberNotUnique", "")),
    GROUP_FIRST(VatKind.GROUP, 1, GroupRules.FIRST_GENERATION,
        new Codes("GroupVatRecordingNotFound", "CannotChangeGroupVatInThisStatus", "CalculationNumberNotUnique", "")),
    INDIVIDUAL_SECOND(VatKind.INDIVIDUAL, 2, IndividualRules.SECOND_GENERATION,
        new Codes("VatRecordNotExists", "TheIndividualVatRecordIsNotInRecordStatus",
            "CalculationNumberOfIndividualVatRecordMustBeUnique", "IndividualVatRecordFieldCorrectionNotAllowed")),
    GROUP_SECOND(VatKind.GROUP, 2, GroupRules.SECOND_GENERATION,
        new Codes("TheGroupVatRecordWithIdNotFound", "TheGroupVatRecordIsNotInRecordStatus",
            "TheCalculationNumberOfTheGroupVatRecordsMustBeUnique", "GroupVatRecordFieldCorrectionNotAllowed"));

    /**
     * The contract's words for what goes wrong.
     *
     * @param otherField a correction that changes what must stay; the first generation lets everything change
     */
    record Codes(String unknown, String notRecorded, String numberTaken, String otherField) {}

    private final VatKind kind;
    private final int generation;
    private final List<Rule> rules;
    private final Codes codes;

    Form(VatKind kind, int generation, List<Rule> rules, Codes codes) {
        this.kind = kind;
        this.generation = generation;
        this.rules = rules;
        this.codes = codes;
    }

    static Form of(VatKind kind, int generation) {
        return switch (kind) {
            case INDIVIDUAL -> generation == 1 ? INDIVIDUAL_FIRST : INDIVIDUAL_SECOND;
            case GROUP -> generation == 1 ? GROUP_FIRST : GROUP_SECOND;
        };
    }

    public VatKind kind() {
        return kind;
    }

    public boolean isFirstGeneration() {
        return generation == 1;
    }

    int generation() {
        return generation;
    }

    List<Rule> rules() {
        return rules;
    }

    Codes codes() {
        return codes;
    }
}
