package org.vanthu.ui.kit.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.theme.Icon;

/** The acts of a place: the next one as one prominent button, all others in a menu that shows their keys. */
public final class ActBar {

    private final Composite pane;
    private List<ActItem> others = List.of();
    private Optional<ActItem> next = Optional.empty();
    private Optional<Menu> open = Optional.empty();

    public ActBar(Composite parent) {
        pane = Surface.same(parent);
        pane.setLayout(Layouts.columns(1));
        pane.setData(ActBar.class.getName(), this);
    }

    public Composite control() {
        return pane;
    }

    /** Shows the next act and the others. */
    public void show(Optional<ActItem> prominent, List<ActItem> rest) {
        next = prominent;
        others = List.copyOf(rest);
        for (Control child : pane.getChildren()) {
            child.dispose();
        }
        prominent.ifPresent(act -> {
            ActButton button = new ActButton(pane, ActButton.Weight.PROMINENT, act.text(), act.icon());
            button.setToolTipText(act.key());
            button.setData("act", act.id());
            button.onPress(act.run());
        });
        if (!others.isEmpty()) {
            ActButton more = new ActButton(
                    pane, ActButton.Weight.PLAIN, KitTexts.of(pane.getDisplay()).get("acts.more"), Icon.MORE);
            more.setData("act", "more");
            more.onPress(() -> openMenu(more));
        }
        ((GridLayout) pane.getLayout()).numColumns = Math.max(1, pane.getChildren().length);
        pane.requestLayout();
    }

    /** The act offered as the next one. */
    public Optional<ActItem> prominent() {
        return next;
    }

    /** Every act offered, the prominent one first. */
    public List<ActItem> all() {
        List<ActItem> all = new ArrayList<>();
        next.ifPresent(all::add);
        all.addAll(others);
        return all;
    }

    /** Opens the menu of the other acts. */
    public void openMore() {
        for (Control child : pane.getChildren()) {
            if ("more".equals(child.getData("act"))) {
                openMenu(child);
            }
        }
    }

    /** The menu of the other acts while it is open. */
    public Optional<Menu> menu() {
        return open.filter(menu -> !menu.isDisposed());
    }

    private void openMenu(Control under) {
        Menu menu = new Menu(under.getShell(), SWT.POP_UP);
        for (ActItem act : others) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(act.key().isEmpty() ? act.text() : act.text() + "\t" + act.key());
            item.setImage(act.icon().image(under.getDisplay()));
            item.addListener(SWT.Selection, event -> act.run().run());
        }
        Rectangle bounds = under.getBounds();
        menu.setLocation(under.getParent().toDisplay(bounds.x, bounds.y + bounds.height + 2));
        menu.addListener(SWT.Hide, event -> under.getDisplay().asyncExec(menu::dispose));
        open = Optional.of(menu);
        menu.setVisible(true);
    }
}
