package org.vanthu.ui.documents.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.document.Urgency;
import org.vanthu.ui.documents.internal.deadline.DeadlineModel;

class RegisterModelTest {

    @TempDir
    Path folder;

    private final RegisterModel model = new RegisterModel(Language.VIETNAMESE);

    @Test
    void whatIsMissingIsSaidAtItsInput() {
        model.code.set("15/QĐ-UBND");

        assertFalse(model.check());

        assertTrue(model.subject.trouble().isPresent());
        assertTrue(model.issuer.trouble().isPresent());
        assertTrue(model.code.trouble().isEmpty());
    }

    @Test
    void aTooLongSubjectIsSaidAtTheSubject() {
        complete();
        model.subject.set("x".repeat(501));

        assertFalse(model.check());

        assertTrue(model.subject.trouble().orElseThrow().contains("500"));
    }

    @Test
    void aCodeIsReadAsPeopleWriteIt() {
        complete();
        model.code.set("Số: 7/GM-UBND");

        assertEquals("GM-UBND", model.fields().code().notation());
    }

    @Test
    void duplicatesAreLookedForOnceCodeAndIssuerAreThere() {
        model.code.set("15/QĐ-UBND");
        assertFalse(model.canBeCompared());

        model.issuer.set("Sở Y tế");
        assertTrue(model.canBeCompared());
    }

    @Test
    void everythingTypedReachesTheFields() {
        complete();
        model.urgency.set(Urgency.EXPRESS);
        model.signer.set("Lê Hoàng Anh");

        assertTrue(model.check());
        assertEquals(Urgency.EXPRESS, model.fields().urgency());
        assertEquals("Lê Hoàng Anh", model.fields().signer().fullName());
        assertEquals(Optional.of(LocalDate.of(2026, 2, 5)), model.fields().issuedDate());
    }

    @Test
    void whatWasTypedAndNotRegisteredComesBackIntoANewForm() throws IOException {
        complete();
        model.urgency.set(Urgency.EXPRESS);
        model.subject.set("V/v họp\ngiao ban = khẩn");
        model.take(Files.createFile(folder.resolve("công văn.pdf")));
        model.addAnnex(Files.createFile(folder.resolve("phụ lục.pdf")));
        model.addAnnex(folder.resolve("gone.pdf"));

        RegisterModel anew = new RegisterModel(Language.VIETNAMESE);
        Optional<Path> file = new UnfinishedEntry(anew).restore(new UnfinishedEntry(model).inputs());

        assertEquals(model.fields(), anew.fields());
        assertEquals(Optional.of(folder.resolve("công văn.pdf")), file);
        assertEquals(List.of(folder.resolve("phụ lục.pdf")), anew.annexes());
    }

    @Test
    void whatAnotherVersionKeptAndThisOneDoesNotKnowIsLeftOutAndTheRestComesBack() {
        complete();
        Map<String, String> kept = new HashMap<>(new UnfinishedEntry(model).inputs());
        kept.put("type", "PAPYRUS");
        kept.put("urgency", "BY_PIGEON");
        kept.put("due", "31/02/2026");
        kept.put("file", "\0");
        kept.put("annexes", "\0");

        RegisterModel anew = new RegisterModel(Language.VIETNAMESE);
        Optional<Path> file = new UnfinishedEntry(anew).restore(kept);

        assertEquals(model.fields(), anew.fields());
        assertEquals(Optional.empty(), file);
        assertEquals(List.of(), anew.annexes());
    }

    @Test
    void aDayOrDeadlineThatCannotBeReadComesBackAsItWasTyped() {
        complete();
        model.issued.unreadable("32/13", Optional.empty());
        model.due.show(new DeadlineModel.Typed("5/thang 12", "ba"));

        RegisterModel anew = new RegisterModel(Language.VIETNAMESE);
        new UnfinishedEntry(anew).restore(new UnfinishedEntry(model).inputs());

        assertEquals(Optional.of("32/13"), anew.issued.unreadable());
        assertEquals(new DeadlineModel.Typed("5/thang 12", "ba"), anew.due.typed());
    }

    @Test
    void whatFewDocumentsNeedReachesTheFieldsAndComesBackIntoANewForm() {
        complete();
        model.fileNotation.set("12/HS-VP");
        model.language.set("Tiếng Anh");
        model.toPlaces.set("Phòng Y tế");
        model.identifier.set("H99.25.2026.1");
        model.issuerCode.set("H99.07");

        RegisterModel anew = new RegisterModel(Language.VIETNAMESE);
        new UnfinishedEntry(anew).restore(new UnfinishedEntry(model).inputs());

        IncomingFields fields = anew.fields();
        assertEquals(
                List.of("12/HS-VP", "Tiếng Anh", "Phòng Y tế", "H99.25.2026.1", "H99.07"),
                List.of(
                        fields.fileNotation(),
                        fields.language(),
                        fields.toPlaces(),
                        fields.identifier(),
                        fields.issuerCode()));
        assertTrue(anew.more.get(), "in sight");
        assertFalse(new RegisterModel(Language.VIETNAMESE).hasRare());
    }

    @Test
    void aNumberWithoutNotationIsToldHowACodeIsWritten() {
        complete();
        model.code.set("513");

        assertFalse(model.check());

        assertTrue(model.code.trouble().orElseThrow().contains("15/QĐ-UBND"), model.code.trouble()::get);
    }

    @Test
    void aFormIntoWhichNothingWasTypedIsNotKept() {
        assertEquals(Map.of(), new UnfinishedEntry(model).inputs());
    }

    private void complete() {
        model.code.set("15/QĐ-UBND");
        model.issuer.set("Sở Y tế");
        model.subject.set("V/v kiểm tra an toàn thực phẩm");
        model.issued.set(Optional.of(LocalDate.of(2026, 2, 5)));
    }
}
