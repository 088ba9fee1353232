package org.vanthu.ui.testkit;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.vanthu.ui.kit.widget.NavList;

/** The places of administration. */
public final class AdministrationPage extends Page {

    /** A place of administrators as of leaders. */
    private static final String EVERYBODYS = "delegations";

    AdministrationPage(Screen screen, Composite window) {
        super(screen, window);
        screen.await(
                window,
                NavList.class,
                "the places of administration",
                list -> list.ids().contains(EVERYBODYS));
        screen.settle();
    }

    private NavList navigation() {
        return screen().find(root(), NavList.class, list -> list.ids().contains(EVERYBODYS))
                .orElseThrow();
    }

    /** Ids of the places offered. */
    public List<String> places() {
        return screen().look(() -> navigation().ids());
    }

    /** The rows of the place in sight. */
    public ListPage list() {
        return new ListPage(screen(), root());
    }

    /** The rows of one of several lists of the place in sight, by its name. */
    public ListPage list(String name) {
        Composite there = screen().find(root(), Composite.class, one -> name.equals(one.getData("list")))
                .orElseThrow();
        return new ListPage(screen(), there);
    }

    /** The uppermost lines of the tree of the place in sight. */
    public List<String> tree() {
        Tree tree = screen().find(root(), Tree.class, Control::isVisible).orElseThrow();
        return screen().look(() ->
                Arrays.stream(tree.getItems()).map(TreeItem::getText).toList());
    }

    /** Presses a button of the place in sight, and hands over the window it opens. */
    public DialogPage act(String key) {
        screen().press(root(), text(key));
        return DialogPage.of(screen());
    }

    /** Presses a button of the place in sight that opens no window. */
    public AdministrationPage press(String key) {
        screen().press(root(), text(key));
        screen().settle();
        return this;
    }

    /** Types into the input of the place in sight whose label has this key. */
    public AdministrationPage type(String key, String words) {
        fill(key, words);
        return this;
    }

    /** Chooses a line of the list of the place in sight whose label has this key, by words it contains. */
    public AdministrationPage choose(String key, String words) {
        chooseLine(key, words);
        return this;
    }

    /** Types into the line of the place in sight that asks with the words of this key, and takes the first offer that says this. */
    public AdministrationPage pickOffered(String hint, String typed, String offered) {
        takeOffered(asking(hint), typed, offered);
        return this;
    }

    /** Types into the line of the place in sight that asks with the words of this key. */
    public AdministrationPage search(String hint, String typed) {
        Text line = asking(hint);
        screen().act(() -> line.setText(typed));
        return this;
    }

    /** Shows a place. */
    public AdministrationPage show(String place) {
        screen().act(() -> navigation().choose(place));
        screen().settle();
        return this;
    }
}
