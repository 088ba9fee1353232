package org.vanthu.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.MetadataField.Filling;
import org.vanthu.domain.document.MetadataField.Kind;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.testkit.Conforms;

/** NĐ 30/2020, Annex VI Part II.II. */
@Conforms("VI.P2.in")
class IncomingFieldsTest {

    private static final LocalDate ARRIVAL = LocalDate.of(2018, 4, 24);

    private static Map<IncomingField, String> entry() {
        Map<IncomingField, String> entry = new EnumMap<>(IncomingField.class);
        entry.put(IncomingField.TYPE_NAME, "Công văn");
        entry.put(IncomingField.CODE_NUMBER, "513");
        entry.put(IncomingField.CODE_NOTATION, "SYT-NVD");
        entry.put(IncomingField.ISSUED_DATE, "24/04/2018");
        entry.put(IncomingField.ORGAN_NAME, "Sở Y tế");
        entry.put(IncomingField.SUBJECT, "V/v đính chính Công văn số 455/SYT-NVD");
        return entry;
    }

    private static List<String> fieldsInTrouble(Outcome<IncomingFields> outcome) {
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
                "12 ArrivalDate DATE 10",
                "13 ArrivalNumber NUMBER 10",
                "14.1 Position TEXT 100",
                "14.2 FullName TEXT 50",
                "15 Priority NUMBER 1",
                "16 ToPlaces TEXT 1000",
                "17 TraceHeaderList LONG_TEXT 2147483647",
                "18 DueDate DATE 10");

        String here = Arrays.stream(IncomingField.values())
                .filter(field -> !field.number().isEmpty())
                .map(field -> field.number() + " " + field.annexName() + " " + field.kind() + " " + field.length())
                .collect(Collectors.joining("\n"));

        assertEquals(annex, here);
    }

    @Test
    void aCompleteEntryIsTakenAndWrittenAsItWasRead() {
        IncomingFields fields = IncomingFields.read(entry()).orThrow();

        assertEquals(Optional.of(LocalDate.of(2018, 4, 24)), fields.issuedDate());
        assertEquals(Optional.of(DocumentType.OFFICIAL_LETTER), fields.type());
        assertEquals(fields, IncomingFields.read(fields.written()).orThrow());
    }

    @Test
    void everyRequiredFieldThatIsMissingHasItsOwnTrouble() {
        Outcome<IncomingFields> outcome = IncomingFields.read(Map.of());

        assertEquals(
                List.of("codeNotation", "codeNumber", "issuedDate", "organName", "subject", "typeName"),
                fieldsInTrouble(outcome));
        assertTrue(outcome.refusedFor(FieldTrouble.MISSING));
    }

    @Test
    void aNumberWithoutNotationAndANotationWithoutNumberAreToldHowACodeIsWritten() {
        Map<IncomingField, String> number = entry();
        number.remove(IncomingField.CODE_NOTATION);
        Map<IncomingField, String> notation = entry();
        notation.remove(IncomingField.CODE_NUMBER);

        assertEquals(List.of("codeNotation"), fieldsInTrouble(IncomingFields.read(number)));
        assertEquals(List.of("codeNumber"), fieldsInTrouble(IncomingFields.read(notation)));
        assertTrue(IncomingFields.read(number).refusedFor(FieldTrouble.CODE_FORM));
        assertTrue(IncomingFields.read(notation).refusedFor(FieldTrouble.CODE_FORM));
    }

    @ParameterizedTest
    @EnumSource(IncomingField.class)
    void aTextOfItsFullLengthIsTakenAndOneCharacterMoreIsNot(IncomingField field) {
        if (field.kind() != Kind.TEXT || field.filling() == Filling.BY_SYSTEM) {
            return;
        }
        String character = field == IncomingField.ISSUER_CODE ? "A" : field == IncomingField.CODE_NUMBER ? "1" : "ệ";
        Map<IncomingField, String> entry = entry();

        entry.put(field, character.repeat(field.length()));
        assertTrue(IncomingFields.read(entry).isDone());

        entry.put(field, character.repeat(field.length() + 1));
        Outcome<IncomingFields> tooLong = IncomingFields.read(entry);
        assertEquals(List.of(field.input()), fieldsInTrouble(tooLong));
        assertTrue(tooLong.refusedFor(FieldTrouble.TOO_LONG));
        Trouble trouble = tooLong.troubles().getFirst();
        assertTrue(trouble.message(Language.VIETNAMESE).contains(field.label(Language.VIETNAMESE)));
        assertTrue(trouble.message(Language.ENGLISH).contains(Integer.toString(field.length())));
    }

    @Test
    void impossibleDatesAndUnknownPrioritiesAreRefusedByField() {
        Map<IncomingField, String> entry = entry();
        entry.put(IncomingField.ISSUED_DATE, "30/02/2026");
        entry.put(IncomingField.DUE_DATE, "ngày mai");
        entry.put(IncomingField.PRIORITY, "7");

        Outcome<IncomingFields> outcome = IncomingFields.read(entry);

        assertEquals(List.of("dueDate", "issuedDate", "priority"), fieldsInTrouble(outcome));
        assertTrue(outcome.refusedFor(FieldTrouble.NOT_A_DATE));
        assertTrue(outcome.refusedFor(FieldTrouble.UNKNOWN_PRIORITY));
    }

    @Test
    void aPriorityOfTwoDigitsOrLettersIsRefused() {
        Map<IncomingField, String> entry = entry();
        entry.put(IncomingField.PRIORITY, "10");
        assertTrue(IncomingFields.read(entry).refusedFor(FieldTrouble.TOO_LONG));

        entry.put(IncomingField.PRIORITY, "khẩn");
        assertTrue(IncomingFields.read(entry).refusedFor(FieldTrouble.NOT_A_NUMBER));
    }

    @Test
    void aStateSecretIsRefused() {
        IncomingFields fields = IncomingFields.read(entry()).orThrow();

        for (Secrecy secrecy : Secrecy.values()) {
            Outcome<IncomingFields> outcome = withSecrecy(fields, secrecy).checked();
            assertEquals(secrecy.stateSecret(), outcome.refusedFor(FieldTrouble.STATE_SECRET), secrecy.name());
        }
    }

    private static IncomingFields withSecrecy(IncomingFields f, Secrecy secrecy) {
        return new IncomingFields(
                f.fileNotation(),
                f.typeName(),
                f.code(),
                f.issuedDate(),
                f.organName(),
                f.subject(),
                f.language(),
                f.description(),
                f.signer(),
                f.urgency(),
                secrecy,
                f.toPlaces(),
                f.dueDate(),
                f.identifier(),
                f.issuerCode());
    }

    @Test
    void aLongOrganisationCodeIsKeptWithAWarningAndAMisshapenOneIsRefused() {
        Map<IncomingField, String> entry = entry();
        entry.put(IncomingField.ISSUER_CODE, "H01.151.02.0003.0004");
        IncomingFields fields = IncomingFields.read(entry).orThrow();

        assertEquals(1, fields.warningsOn(ARRIVAL).size());
        assertTrue(fields.warningsOn(ARRIVAL).getFirst().is(FieldTrouble.ORGAN_ID_LONG));

        entry.put(IncomingField.ISSUER_CODE, "000.00.00.G22");
        assertEquals(List.of(), IncomingFields.read(entry).orThrow().warningsOn(ARRIVAL));

        entry.put(IncomingField.ISSUER_CODE, "sở y tế");
        assertTrue(IncomingFields.read(entry).refusedFor(FieldTrouble.ORGAN_ID_FORM));
    }

    @Test
    void controlCharactersInATextAreRefused() {
        Map<IncomingField, String> entry = entry();
        entry.put(IncomingField.SUBJECT, "V/v \u0000kiểm tra");

        assertEquals(List.of("subject"), fieldsInTrouble(IncomingFields.read(entry)));
    }

    @Test
    void whatIsIssuedLaterThanItArrivedIsRefused() {
        IncomingFields fields = IncomingFields.read(entry()).orThrow();

        assertTrue(fields.checkedOn(LocalDate.of(2018, 4, 24)).isDone());
        assertTrue(fields.checkedOn(LocalDate.of(2018, 4, 23)).refusedFor(FieldTrouble.ISSUED_IN_FUTURE));
    }

    @Test
    void whatCameAfterItsOwnDeadlineIsTakenWithAWarning() {
        Map<IncomingField, String> entry = entry();
        entry.put(IncomingField.DUE_DATE, "30/04/2018");
        IncomingFields fields = IncomingFields.read(entry).orThrow();

        assertEquals(List.of(), fields.warningsOn(LocalDate.of(2018, 4, 30)));
        assertTrue(fields.checkedOn(LocalDate.of(2018, 5, 2)).isDone());
        List<Trouble> warnings = fields.warningsOn(LocalDate.of(2018, 5, 2));
        assertTrue(warnings.getFirst().is(FieldTrouble.DUE_BEFORE_ARRIVAL), warnings.toString());
        assertEquals(
                Optional.of(IncomingField.DUE_DATE.input()), warnings.getFirst().field());
        assertTrue(warnings.getFirst().vietnamese().contains("30/04/2018"), warnings.toString());
    }

    @Test
    void aCitizensLetterNeedsNoNumber() {
        Map<IncomingField, String> entry = entry();
        entry.put(IncomingField.TYPE_NAME, "Đơn kiến nghị");
        entry.remove(IncomingField.CODE_NUMBER);
        entry.remove(IncomingField.CODE_NOTATION);

        assertTrue(IncomingFields.read(entry).isDone());
    }

    @Test
    @Conforms("VI.III.1.h")
    void duplicatesAreFoundByIdentifierOrByNumberNotationAndIssuerTogether() {
        Map<IncomingField, String> first = entry();
        first.put(IncomingField.IDENTIFIER, "000.00.10.H31.2018.513");
        DuplicateKeys keys = DuplicateKeys.of(IncomingFields.read(first).orThrow());

        Map<IncomingField, String> again = entry();
        again.put(IncomingField.CODE_NUMBER, "0513");
        again.put(IncomingField.CODE_NOTATION, "syt - nvd");
        again.put(IncomingField.ORGAN_NAME, "SỞ  Y TẾ");
        assertEquals(
                Optional.of(DuplicateKeys.Reason.SAME_CODE_AND_ISSUER),
                keys.sameAs(DuplicateKeys.of(IncomingFields.read(again).orThrow())));

        again.put(IncomingField.ORGAN_NAME, "Sở Nội vụ");
        assertFalse(keys.sameAs(DuplicateKeys.of(IncomingFields.read(again).orThrow()))
                .isPresent());

        again.put(IncomingField.IDENTIFIER, "000.00.10.H31.2018.513");
        assertEquals(
                Optional.of(DuplicateKeys.Reason.SAME_IDENTIFIER),
                keys.sameAs(DuplicateKeys.of(IncomingFields.read(again).orThrow())));
    }
}
