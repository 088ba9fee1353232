package org.vanthu.ui.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Unsaved;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Later;

/**
 * A line in which one types the beginning of a name and picks one of those found: arrow keys move in the list under it,
 * Enter or a click picks. What was picked stands in the line until something else is typed.
 *
 * @param <T> what is looked for
 */
public final class SearchField<T> {

    private static final int MOST_SHOWN = 10;
    private static final int PAUSE = 200;

    /** Where the answers come from. Called off the window's thread. */
    @FunctionalInterface
    public interface Search<T> {
        Outcome<List<T>> by(String typed);
    }

    private final Text line;
    private final Asking asking;
    private final Search<T> search;
    private final Function<T, String> words;
    private final Later later;
    private final List<Consumer<T>> choosers = new ArrayList<>();
    private Optional<T> chosen = Optional.empty();
    private List<T> found = List.of();
    private Shell popup;
    private org.eclipse.swt.widgets.List list;
    private boolean writing;

    /**
     * @param hint what to type
     * @param words how something found is shown
     */
    public SearchField(Composite parent, Asking asking, String hint, Search<T> search, Function<T, String> words) {
        this.asking = asking;
        this.search = search;
        this.words = words;
        line = LineInput.search(parent);
        line.setMessage(hint);
        line.setLayoutData(Layouts.wide());
        Unsaved.watch(line, line::getText);
        later = new Later(line, PAUSE, this::ask);
        line.addModifyListener(event -> typed());
        line.addListener(SWT.KeyDown, this::key);
        line.addListener(SWT.DefaultSelection, event -> pick());
        line.addListener(SWT.FocusIn, event -> line.getDisplay().asyncExec(this::focused));
        line.addListener(SWT.FocusOut, event -> line.getDisplay().asyncExec(this::left));
        line.addListener(SWT.Dispose, event -> hide());
    }

    /** The line, for focus, layout and tests. */
    public Text line() {
        return line;
    }

    /** What was picked; empty while the line says something else. */
    public Optional<T> chosen() {
        return chosen;
    }

    /** Called with what is picked. */
    public void onChoose(Consumer<T> chooser) {
        choosers.add(chooser);
    }

    /** Picks this as if the person had. */
    public void choose(T value) {
        chosen = Optional.of(value);
        writing = true;
        line.setText(words.apply(value));
        line.setSelection(0);
        writing = false;
        hide();
        List.copyOf(choosers).forEach(chooser -> chooser.accept(value));
    }

    private void typed() {
        if (!writing) {
            chosen = Optional.empty();
            later.ask();
        }
    }

    private void focused() {
        if (!line.isDisposed() && line.isFocusControl() && line.getText().isEmpty()) {
            later.ask();
        }
    }

    private void ask() {
        String asked = line.getText();
        asking.ask(line, () -> search.by(asked), answers -> {
            if (asked.equals(line.getText()) && line.isFocusControl()) {
                offer(answers);
            }
        });
    }

    private void offer(List<T> answers) {
        found = answers.subList(0, Math.min(MOST_SHOWN, answers.size()));
        if (found.isEmpty()) {
            hide();
            return;
        }
        if (popup == null || popup.isDisposed()) {
            open();
        }
        list.removeAll();
        found.forEach(value -> list.add(words.apply(value)));
        list.select(0);
        Point corner = line.getParent().toDisplay(line.getLocation().x, line.getLocation().y + line.getSize().y);
        popup.setBounds(corner.x, corner.y, line.getSize().x, list.getItemHeight() * found.size() + 6);
        popup.setVisible(true);
    }

    private void open() {
        popup = new Shell(line.getShell(), SWT.NO_TRIM | SWT.TOOL | SWT.NO_FOCUS);
        popup.setLayout(new FillLayout());
        list = new org.eclipse.swt.widgets.List(popup, SWT.SINGLE | SWT.BORDER);
        Palette palette = Palette.of(line.getDisplay());
        list.setBackground(Palette.colour(palette.surface()));
        list.setForeground(Palette.colour(palette.text()));
        list.addListener(SWT.MouseUp, event -> pick());
        list.addListener(SWT.DefaultSelection, event -> pick());
    }

    private void key(Event event) {
        boolean open = isOpen();
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> move(1, event);
            case SWT.ARROW_UP -> move(-1, event);
            case SWT.ESC -> {
                if (open) {
                    hide();
                    event.doit = false;
                }
            }
            default -> event.doit = true;
        }
    }

    private void move(int by, Event event) {
        event.doit = false;
        if (isOpen()) {
            list.select(Math.floorMod(list.getSelectionIndex() + by, found.size()));
            list.showSelection();
        } else {
            ask();
        }
    }

    private void pick() {
        if (isOpen() && list.getSelectionIndex() >= 0) {
            choose(found.get(list.getSelectionIndex()));
        }
    }

    private boolean isOpen() {
        return popup != null && !popup.isDisposed() && popup.isVisible();
    }

    private void left() {
        if (!line.isDisposed() && isOpen()) {
            Control focused = line.getDisplay().getFocusControl();
            if (focused != line && focused != list) {
                hide();
            }
        }
    }

    private void hide() {
        if (popup != null && !popup.isDisposed()) {
            popup.dispose();
        }
    }
}
