package org.vanthu.ui.kit.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.testkit.Stage;

class TreePickerTest {

    private final Stage stage = new Stage();
    private final List<String> picked = new ArrayList<>();
    private TreePicker<String> picker;

    @BeforeEach
    void open() {
        picker = new TreePicker<>(stage.shell(), "Tên");
        picker.show(List.of(person("Vũ Hoàng Long"), person("Bùi Thanh Thảo")));
        picker.onPick(picked::add);
        stage.open();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static TreeNode<String> person(String name) {
        return new TreeNode<>(name, name, "", Icon.PERSON, true, List.of());
    }

    /** As a keyboard does: what is marked is replaced. */
    private void type(String words) {
        stage.screen().act(() -> picker.searchLine().insert(words));
    }

    private void enter() {
        stage.screen().act(() -> picker.searchLine().notifyListeners(SWT.DefaultSelection, new Event()));
    }

    @Test
    void afterEnterTheNextNameIsTypedInThePlaceOfTheOneBefore() {
        type("long");
        enter();
        type("thao");
        enter();

        assertEquals(List.of("Vũ Hoàng Long", "Bùi Thanh Thảo"), picked);
    }

    @Test
    void whoIsNotAmongTheFirstIsLookedForAndEnterWaitsForTheAnswer() {
        List<String> sought = new ArrayList<>();
        stage.screen().act(() -> picker.lookBeyond(sought::add));

        type("zung");
        enter();
        assertEquals(List.of(), picked);
        stage.screen().waitFor("the search", () -> sought.contains("zung"));
        stage.screen().act(() -> picker.showFound("zun", List.of(person("Ai zung khác"))));
        assertEquals(List.of(), picked);
        stage.screen().act(() -> picker.showFound("zung", List.of(person("Zung Thị Mai"))));

        assertEquals(List.of("Zung Thị Mai"), picked);
    }

    @Test
    void whereNotEverybodyIsShownItSaysSo() {
        boolean whileAllAreShown = saysThatItIsAPart();

        stage.screen().act(() -> picker.lookBeyond(typed -> {}));

        assertFalse(whileAllAreShown);
        assertTrue(saysThatItIsAPart());
    }

    private boolean saysThatItIsAPart() {
        String words = KitTexts.of(stage.shell().getDisplay()).get("tree.part");
        return stage.screen()
                .find(stage.shell(), Label.class, one -> one.getText().equals(words) && one.getSize().y > 0)
                .isPresent();
    }

    @Test
    void whatIsTypedOnTheTreeIsLookedForAbove() {
        Tree tree = stage.screen().find(stage.shell(), Tree.class, one -> true).orElseThrow();
        Event typed = new Event();
        typed.character = 't';
        stage.screen().act(() -> {
            tree.setFocus();
            tree.notifyListeners(SWT.KeyDown, typed);
        });

        assertEquals("t", picker.searchLine().getText());
        assertTrue(picker.searchLine().isFocusControl());
        type("hao");
        enter();
        assertEquals(List.of("Bùi Thanh Thảo"), picked);
    }

    @Test
    void aNameNobodyHasIsSaidToBeFoundNowhereAndPicksNothing() {
        type("xyz");
        Tree tree = stage.screen().find(stage.shell(), Tree.class, one -> true).orElseThrow();
        String shown = tree.getItem(0).getText();
        stage.screen().act(() -> tree.setSelection(tree.getItem(0)));
        enter();

        assertEquals(KitTexts.of(stage.display()).get("tree.nothing"), shown);
        assertEquals("", picker.markedName());
        assertTrue(picker.marked().isEmpty());
        assertEquals(List.of(), picked);
    }
}
