package rs.tefter.ledger;

import java.util.List;
import java.util.Optional;

/**
 * One member of the records of a register, as the register's table states it.
 *
 * @param mandatory whether a record without it is refused
 * @param maxLength most characters of a text; 0 where there is no such limit
 * @param documentedLength the same as the contract has it, which for codes is less than what is taken
 * @param choices what a choice may be
 * @param target the register or code list that a reference points to; empty when it points nowhere that is kept here
 * @param standard what a record gets that does not state the member; with @ before it a setting of the organisation
 */
public record Member(String name, MemberType type, boolean mandatory, int maxLength, int documentedLength, List<String> choices, 
        Optional<String> target, Optional<String> standard) {}
