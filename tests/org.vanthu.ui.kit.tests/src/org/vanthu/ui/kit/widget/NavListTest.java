package org.vanthu.ui.kit.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.NavList.Entry;
import org.vanthu.ui.testkit.Stage;

class NavListTest {

    private final Stage stage = new Stage();
    private final List<String> gone = new ArrayList<>();
    private NavList list;

    @BeforeEach
    void openAWindowThatIsTooLow() {
        stage.shell().setLayout(new FillLayout());
        list = new NavList(stage.shell());
        list.show(IntStream.range(0, 40)
                .mapToObj(n -> new Entry("place" + n, "Nơi " + n, Icon.CIRCLE))
                .toList());
        list.onChoose(gone::add);
        stage.open();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theWheelBringsThePlacesIntoSightThatHaveNoRoom() {
        turnWheel(-100);

        clickAt(list.getClientArea().height - 10);

        assertEquals(List.of("place39"), gone);
    }

    @Test
    void theWheelStopsAtTheFirstPlace() {
        turnWheel(-100);
        turnWheel(200);

        clickAt(10);

        assertEquals(List.of("place0"), gone);
    }

    @Test
    void aPlaceChosenByKeysOrByTheProgramIsInSight() {
        list.choose("place39");

        clickAt(list.getClientArea().height - 10);

        assertEquals(List.of("place39", "place39"), gone);
    }

    @Test
    void enterGoesOnInThePlaceThatIsChosenAndTheArrowsDoNot() {
        list.onGoOn(() -> gone.add("on"));
        list.mark("place3");

        press(SWT.ARROW_DOWN);
        press(SWT.CR);

        assertEquals(List.of("place4", "place4", "on"), gone);
    }

    private void press(int key) {
        Event event = new Event();
        event.keyCode = key;
        list.notifyListeners(SWT.KeyDown, event);
    }

    private void turnWheel(int lines) {
        Event wheel = new Event();
        wheel.count = lines;
        list.notifyListeners(SWT.MouseWheel, wheel);
    }

    private void clickAt(int y) {
        Event click = new Event();
        click.y = y;
        list.notifyListeners(SWT.MouseDown, click);
    }
}
