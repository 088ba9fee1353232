package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Language;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.Stage;

/** The head of the accounts, the place with the most acts, in a wide window and in narrow ones. */
class PageFrameTest {

    private static final int HEIGHT = 600;

    private final Stage stage = new Stage();
    private Texts texts;

    @BeforeEach
    void open() {
        stage.screen().act(() -> {
            texts = AdministrationTexts.of(stage.display());
            Asking asking = new Asking(stage.background(), Language.VIETNAMESE);
            PageFrame frame =
                    new PageFrame(new Office(null, asking, texts, null, null, () -> {}), stage.shell(), "accounts");
            for (String act : List.of("open", "list", "post", "handover", "reset", "suspend")) {
                frame.act(texts.get("accounts." + act), Icon.ADD, () -> {});
            }
        });
        stage.open();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void widen(int width) {
        stage.screen().act(() -> stage.shell().setSize(width, HEIGHT));
        stage.screen().settle();
    }

    private Control title() {
        return all(stage.shell())
                .filter(control ->
                        control instanceof Label label && label.getText().equals(texts.get("page.accounts")))
                .findFirst()
                .orElseThrow();
    }

    private List<Control> acts() {
        return all(stage.shell()).filter(ActButton.class::isInstance).toList();
    }

    private static Stream<Control> all(Composite in) {
        return Stream.of(in.getChildren())
                .flatMap(child -> Stream.concat(
                        Stream.of(child), child instanceof Composite inner ? all(inner) : Stream.empty()));
    }

    private static Point corner(Control control) {
        return control.toDisplay(0, 0);
    }

    private boolean isTitleWhole() {
        return stage.screen().look(() -> title().getSize().x >= title().computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
    }

    private boolean areActsUnderTheWords() {
        return stage.screen().look(() -> corner(acts().getFirst()).y > corner(title()).y + title().getSize().y);
    }

    private boolean areActsInside() {
        return stage.screen().look(() -> {
            int right = stage.shell().toDisplay(stage.shell().getClientArea().width, 0).x;
            Composite head = acts().getFirst().getParent().getParent();
            int bottom = head.toDisplay(0, head.getSize().y).y;
            return acts().stream()
                    .allMatch(act ->
                            corner(act).x + act.getSize().x <= right && corner(act).y + act.getSize().y <= bottom);
        });
    }

    /** Waits: the window system grants a width when it comes to it. */
    private void soon(String what, BooleanSupplier holds) {
        stage.screen().waitFor(what, holds);
    }

    @Test
    void theActsStandBesideTheWordsWhereThereIsRoom() {
        widen(1590);

        soon("whole title", this::isTitleWhole);
        soon("acts beside the words", () -> !areActsUnderTheWords());
    }

    @Test
    void theActsGoUnderTheWordsWhereTheseWouldBeCutAndComeBack() {
        for (int width : List.of(1040, 1366 - 260)) {
            widen(width);

            soon("whole title at " + width, this::isTitleWhole);
            soon("acts under the words at " + width, this::areActsUnderTheWords);
            soon("whole acts at " + width, this::areActsInside);
        }
        widen(1590);

        soon("acts beside the words, where there is room again", () -> !areActsUnderTheWords());
    }

    @Test
    void aPlaceThatOpensNarrowIsWholeAtOnce() {
        soon("whole title", this::isTitleWhole);
        soon("whole acts", this::areActsInside);
    }

    @Test
    void theActsTakeSeveralLinesWhereOneIsTooShort() {
        widen(560);

        soon("whole title", this::isTitleWhole);
        soon("whole acts", this::areActsInside);
    }
}
