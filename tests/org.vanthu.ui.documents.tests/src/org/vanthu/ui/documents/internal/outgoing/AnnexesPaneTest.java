package org.vanthu.ui.documents.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Marks;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.office.OfficeHours;
import org.vanthu.api.outgoing.Dispatch;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.api.outgoing.Issuing;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.api.outgoing.Registers;
import org.vanthu.api.outgoing.Signing;
import org.vanthu.api.people.Directory;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.PdfParts;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.widget.FileDrop;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.Stage;

/** The annexes of a draft, before an office that keeps what it was given. */
class AnnexesPaneTest {

    private final Stage stage = new Stage();
    private final DeskFiles files = new DeskFiles(new PdfParts().reader());
    private final List<Annex> kept = new ArrayList<>();

    @TempDir
    Path folder;

    private WaitingLetters letters;
    private DraftId draft;
    private AnnexesPane pane;
    private Texts texts;

    @BeforeEach
    void open() {
        letters = new WaitingLetters(folder);
        draft = letters.add("phụ lục", "Nội dung.");
        OutgoingOffice office = new OutgoingOffice(
                drafting(),
                unasked(Signing.class),
                unasked(Issuing.class),
                unasked(Dispatch.class),
                unasked(Registers.class),
                unasked(Marks.class),
                unasked(Directory.class),
                unasked(OfficeHours.class));
        stage.screen().act(() -> {
            texts = DocumentTexts.of(stage.display());
            Asking asking = new Asking(stage.background(), Language.VIETNAMESE);
            pane = new AnnexesPane(stage.shell(), office, asking, files, () -> show(Set.of(OutgoingAct.ADD_VERSION)));
        });
        stage.open();
    }

    @AfterEach
    void close() {
        stage.close();
        files.close();
    }

    @Test
    void whatIsDroppedOnADraftIsItsAnnexUntilAllAreTakenOff() {
        stage.screen().act(() -> show(Set.of(OutgoingAct.ADD_VERSION)));

        drop("Biểu số 1.docx", "Biểu số 2.pdf");
        stage.screen().waitFor("two annexes", () -> kept.size() == 2);
        stage.screen().settle();
        boolean mayRemove = isEnabled("annexes.remove");
        stage.screen().press(stage.shell(), texts.get("annexes.remove"));
        DialogPage.of(stage.screen()).confirm();

        assertTrue(mayRemove, "annexes that are there can be taken off");
        assertEquals(List.of(), kept);
        assertFalse(isEnabled("annexes.remove"), "nothing is left to take off");
        assertTrue(isEnabled("annexes.add"), "another can be added");
    }

    @Test
    void whoOnlyReadsADocumentAddsNothing() {
        stage.screen().act(() -> show(Set.of()));

        drop("Biểu số 1.docx");

        assertEquals(List.of(), kept);
        assertFalse(isEnabled("annexes.add"), "the drafter alone adds annexes");
    }

    private boolean isEnabled(String key) {
        return stage.screen()
                .look(() -> stage.screen().button(stage.shell(), texts.get(key)).isEnabled());
    }

    private void drop(String... names) {
        List<Path> dropped =
                Arrays.stream(names).map(name -> copy(folder.resolve(name))).toList();
        stage.screen().act(() -> FileDrop.of(pane.control()).orElseThrow().drop(dropped));
        stage.screen().settle();
    }

    private Path copy(Path target) {
        try {
            return Files.copy(letters.file(draft), target);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void show(Set<OutgoingAct> mayDo) {
        pane.show(new OutgoingView(
                letters.document(draft),
                Map.of(),
                List.of(),
                Optional.empty(),
                kept,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                mayDo,
                Map.of()));
    }

    private Drafting drafting() {
        return (Drafting) Proxy.newProxyInstance(
                Drafting.class.getClassLoader(),
                new Class<?>[] {Drafting.class},
                (proxy, called, given) -> switch (called.getName()) {
                    case "addAnnex" -> add((GivenFile) given[1]);
                    case "removeAnnexes" -> {
                        kept.clear();
                        yield Outcome.done(letters.document(draft));
                    }
                    case "file" -> Outcome.done(letters.content(draft));
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private static <T> T unasked(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, given) -> {
                    throw new UnsupportedOperationException(called.getName());
                }));
    }

    private Outcome<?> add(GivenFile file) {
        Sha256 hash = letters.content(draft).hash();
        kept.add(new Annex(kept.size() + 1, file.name(), hash, 1000, 1, Optional.empty(), 0));
        return Outcome.done(letters.document(draft));
    }
}
