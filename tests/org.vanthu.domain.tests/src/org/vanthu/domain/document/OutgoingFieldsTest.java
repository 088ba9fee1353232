package org.vanthu.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.MetadataField.Filling;
import org.vanthu.domain.document.MetadataField.Kind;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.testkit.Conforms;

@Conforms("VI.P2.out")
class OutgoingFieldsTest {

    private static Map<OutgoingField, String> entry() {
        Map<OutgoingField, String> entry = new EnumMap<>(OutgoingField.class);
        entry.put(OutgoingField.FILE_NOTATION, "01/HS-VP");
        entry.put(OutgoingField.CODE_NOTATION, "UBND-VP");
        entry.put(OutgoingField.ORGAN_NAME, "Ủy ban nhân dân huyện Nam Đàn");
        entry.put(OutgoingField.SUBJECT, "báo cáo tình hình sử dụng đất công ích");
        entry.put(OutgoingField.LANGUAGE, "Tiếng Việt");
        entry.put(OutgoingField.DESCRIPTION, "");
        entry.put(OutgoingField.SIGNER_POSITION, "CHỦ TỊCH");
        entry.put(OutgoingField.SIGNER_NAME, "Nguyễn Văn Hải");
        entry.put(OutgoingField.TO_ORGAN_ID, "H40.12.05");
        entry.put(OutgoingField.TO_ORGAN_NAME, "Ủy ban nhân dân xã Kim Liên");
        return entry;
    }

    private static OutgoingFields fields(Map<OutgoingField, String> entry, Secrecy secrecy, OptionalInt copies) {
        return new OutgoingFields(
                entry.get(OutgoingField.FILE_NOTATION),
                DocumentType.OFFICIAL_LETTER,
                entry.get(OutgoingField.CODE_NOTATION),
                entry.get(OutgoingField.ORGAN_NAME),
                entry.get(OutgoingField.SUBJECT),
                entry.get(OutgoingField.LANGUAGE),
                entry.get(OutgoingField.DESCRIPTION),
                new Signer(entry.get(OutgoingField.SIGNER_POSITION), entry.get(OutgoingField.SIGNER_NAME)),
                Urgency.NORMAL,
                secrecy,
                List.of(new NamedRecipient(
                        entry.get(OutgoingField.TO_ORGAN_ID), entry.get(OutgoingField.TO_ORGAN_NAME))),
                copies,
                Optional.empty());
    }

    private static Outcome<OutgoingFields> checked(Map<OutgoingField, String> entry) {
        return fields(entry, Secrecy.NONE, OptionalInt.empty()).checked();
    }

    private static List<String> fieldsInTrouble(Outcome<OutgoingFields> outcome) {
        return outcome.troubles().stream()
                .flatMap(trouble -> trouble.field().stream())
                .sorted()
                .toList();
    }

    @Test
    void everyFieldOfTheAnnexIsThereWithItsNumberNameTypeAndLength() {
        String annex = String.join(
                "\n",
                "1.1 OrganId TEXT 35",
                "1.2 FileCatalog NUMBER 4",
                "1.3 FileNotation TEXT 20",
                "2 DocOrdinal NUMBER 3",
                "3 TypeName TEXT 100",
                "4 CodeNumber TEXT 11",
                "5 CodeNotation TEXT 30",
                "6 IssuedDate DATE 10",
                "7 OrganName TEXT 200",
                "8 Subject TEXT 500",
                "9 Language TEXT 30",
                "10 PageAmount NUMBER 3",
                "11 Description TEXT 500",
                "12.1 Position TEXT 100",
                "12.2 FullName TEXT 50",
                "13.1 OrganId TEXT 35",
                "13.2 OrganName TEXT 200",
                "14 Priority NUMBER 1",
                "15 IssuedAmount NUMBER 3",
                "16 DueDate DATE 10");

        StringBuilder here = new StringBuilder();
        for (OutgoingField field : OutgoingField.values()) {
            here.append(here.isEmpty() ? "" : "\n")
                    .append(field.definition().number())
                    .append(' ')
                    .append(field.definition().annexName())
                    .append(' ')
                    .append(field.kind())
                    .append(' ')
                    .append(field.length());
        }

        assertEquals(annex, here.toString());
    }

    @Test
    void aCompleteEntryIsTakenAsItIs() {
        assertEquals(
                "báo cáo tình hình sử dụng đất công ích",
                checked(entry()).orThrow().subject());
    }

    @ParameterizedTest
    @EnumSource(OutgoingField.class)
    void aTextOfItsFullLengthIsTakenAndOneCharacterMoreIsNot(OutgoingField field) {
        if (!entry().containsKey(field)) {
            return;
        }
        String character = field == OutgoingField.TO_ORGAN_ID ? "A" : "ệ";
        Map<OutgoingField, String> entry = entry();

        entry.put(field, character.repeat(field.length()));
        assertTrue(checked(entry).isDone(), checked(entry).toString());

        entry.put(field, character.repeat(field.length() + 1));
        Outcome<OutgoingFields> tooLong = checked(entry);
        assertEquals(List.of(field.input()), fieldsInTrouble(tooLong));
        Trouble trouble = tooLong.troubles().getFirst();
        assertTrue(trouble.message(Language.VIETNAMESE).contains(field.label(Language.VIETNAMESE)));
    }

    @Test
    void whatTheDrafterMustEnterIsEverythingRequiredAndNothingElse() {
        Map<OutgoingField, String> entry = entry();
        entry.keySet().forEach(field -> entry.put(field, " "));

        Outcome<OutgoingFields> outcome = checked(entry);

        List<String> required = entry.keySet().stream()
                .filter(field -> field.filling() == Filling.REQUIRED && field.kind() == Kind.TEXT)
                .map(OutgoingField::input)
                .sorted()
                .toList();
        assertEquals(required, fieldsInTrouble(outcome));
        assertTrue(outcome.refusedFor(FieldTrouble.MISSING));
    }

    @Test
    void aControlCharacterAndATooLargeNumberOfCopiesAreRefusedByField() {
        Map<OutgoingField, String> entry = entry();
        entry.put(OutgoingField.SUBJECT, "báo cáo" + new String(new byte[] {7}, StandardCharsets.US_ASCII));

        Outcome<OutgoingFields> outcome =
                fields(entry, Secrecy.NONE, OptionalInt.of(1000)).checked();

        assertEquals(List.of("issuedAmount", "subject"), fieldsInTrouble(outcome));
        assertTrue(fields(entry(), Secrecy.NONE, OptionalInt.of(999)).checked().isDone());
        assertTrue(outcome.refusedFor(FieldTrouble.CONTROL_CHARACTER));
    }

    @ParameterizedTest
    @EnumSource(Secrecy.class)
    void aStateSecretHasNoPlaceInThisSystem(Secrecy secrecy) {
        Outcome<OutgoingFields> outcome =
                fields(entry(), secrecy, OptionalInt.empty()).checked();

        assertEquals(secrecy.stateSecret(), outcome.refusedFor(FieldTrouble.STATE_SECRET));
    }

    @Test
    void aCodeLongerThanTheAnnexSaysIsKeptWithAWarning() {
        Map<OutgoingField, String> entry = entry();
        entry.put(OutgoingField.TO_ORGAN_ID, "H40.12.05.123456");

        OutgoingFields fields = checked(entry).orThrow();

        assertEquals(
                List.of("toOrganId"),
                fields.warnings().stream()
                        .flatMap(trouble -> trouble.field().stream())
                        .toList());
    }
}
