package org.vanthu.ui.kit.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.widgets.ProgressBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.WorkStrip;
import org.vanthu.ui.testkit.Screen;
import org.vanthu.ui.testkit.Stage;

class LongWorkTest {

    private final Stage stage = new Stage();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<String> done = new ArrayList<>();
    private final List<Trouble> refused = new ArrayList<>();
    private LongWork work;

    @BeforeEach
    void open() {
        work = new LongWork(new Asking(stage.background(), Language.ENGLISH));
        stage.shell().setLayout(Layouts.stack());
        stage.open();
    }

    @AfterEach
    void close() {
        mayEnd.countDown();
        stage.close();
    }

    private Screen screen() {
        return stage.screen();
    }

    private boolean stripIsShown() {
        return screen().find(stage.shell(), ProgressBar.class, bar -> true).isPresent();
    }

    @Test
    void theStripStandsWhileTheWorkRunsAndSaysHowFarItIs() {
        work.in(stage.shell(), "Registering", this::halfThenWait, done::add, refused::addAll);

        screen().waitFor(
                        "half of the bar",
                        () -> screen().find(stage.shell(), ProgressBar.class, bar -> bar.getSelection() == 500)
                                .isPresent());
        mayEnd.countDown();

        screen().waitFor("the answer", () -> done.equals(List.of("registered")));
        assertTrue(!stripIsShown());
    }

    private Outcome<String> halfThenWait(WorkStrip strip) throws InterruptedException {
        strip.report(5, 10);
        mayEnd.await();
        return Outcome.done("registered");
    }

    @Test
    void workThatStopsIsRefusedAsStoppedWhateverItAnswers() {
        work.in(stage.shell(), "Registering", this::readUntilStopped, done::add, refused::addAll);

        screen().press(stage.shell(), KitTexts.of(stage.display()).get("work.stop"));

        screen().waitFor("the end", () -> !refused.isEmpty());
        assertTrue(refused.getFirst().is(WorkTrouble.STOPPED), refused.toString());
        assertEquals(1, refused.size());
        assertEquals(List.of(), done);
        assertTrue(!stripIsShown());
    }

    private Outcome<String> readUntilStopped(WorkStrip strip) {
        while (!strip.isStopped() && mayEnd.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
        return Outcome.refused(WorkTrouble.STOPPED);
    }

    @Test
    void slowWorkOverAWindowOpensOneOfItsOwnThatClosesWithIt() {
        work.over(stage.shell(), "Printing", this::halfThenWait, done::add);

        screen().window("Printing");
        mayEnd.countDown();

        screen().waitFor("the answer", () -> done.equals(List.of("registered")));
        assertEquals(1, screen().windows().size());
    }

    @Test
    void closingTheWindowOfWorkStopsIt() {
        work.over(stage.shell(), "Printing", this::readUntilStopped, done::add);
        var window = screen().window("Printing");

        screen().act(window::close);

        screen().waitFor("the window to be gone", window::isDisposed);
        assertEquals(List.of(), done);
        assertEquals(1, screen().windows().size());
    }

    @Test
    void whoeverClosesAWindowInWhichWorkRunsStopsItFirstAndSeesWhatBecameOfIt() {
        DialogShell dialog = new DialogShell(stage.shell(), "Signing", "");
        dialog.open(400, 200);
        work.in(dialog.body(), "Signing", this::readUntilStopped, done::add, refused::addAll);

        screen().act(dialog::leave);

        screen().waitFor("the end", () -> !refused.isEmpty());
        assertTrue(refused.getFirst().is(WorkTrouble.STOPPED), refused.toString());
        assertFalse(dialog.shell().isDisposed());
        screen().act(dialog::leave);
        assertTrue(dialog.shell().isDisposed());
    }

    @Test
    void whoeverClosesItAgainWhileItStopsIsLetGo() {
        DialogShell dialog = new DialogShell(stage.shell(), "Signing", "");
        dialog.open(400, 200);
        work.in(dialog.body(), "Signing", this::halfThenWait, done::add, refused::addAll);

        screen().act(dialog::leave);
        boolean first = dialog.shell().isDisposed();
        screen().act(dialog::leave);

        assertFalse(first);
        assertTrue(dialog.shell().isDisposed());
    }
}
