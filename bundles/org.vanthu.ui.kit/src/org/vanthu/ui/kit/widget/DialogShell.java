package org.vanthu.ui.kit.widget;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/**
 * A window over another that asks for something. It does not block: what follows is called when the prominent button
 * is pressed. Escape closes it, Ctrl+Enter presses the prominent button, and so does Enter where the focused control has no
 * use for it. Whoever
 * leaves it with something typed or chosen is asked first, however they leave.
 */
public final class DialogShell {

    /** What the edges of a window and its title take of a screen. */
    private static final int ROOM = 48;

    private final Shell shell;
    private final Composite body;
    private final Composite troubles;
    private final Composite buttons;
    private final Unsaved unsaved;
    private Optional<ActButton> prominent = Optional.empty();
    private boolean done;

    /**
     * @param name of the window; that of an act whose dots promise a window goes without them
     * @param explanation one or two sentences under the title; may be empty
     */
    public DialogShell(Shell parent, String name, String explanation) {
        String title = ofAct(name);
        shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(title);
        unsaved = Unsaved.in(shell);
        KeptFocus.after(shell);
        Palette palette = Palette.of(shell.getDisplay());
        shell.setBackground(Palette.colour(palette.surface()));
        GridLayout framed = Layouts.stack();
        framed.marginWidth = 1;
        framed.marginHeight = 1;
        shell.setLayout(framed);
        Surface.edge(shell);
        Composite head = Surface.same(shell);
        head.setLayout(spaced(Layouts.columns(1, 20, 16)));
        head.setLayoutData(Layouts.wide());
        Words.label(head, title, TextFont.TITLE, Meaning.PLAIN).setLayoutData(Layouts.wide());
        if (!explanation.isEmpty()) {
            Label words = Words.paragraph(head, explanation, TextFont.BODY, Meaning.QUIET);
            GridData data = Layouts.wide();
            data.widthHint = 420;
            words.setLayoutData(data);
        }
        body = Surface.same(shell);
        GridLayout layout = Layouts.columns(1, 20, 0);
        body.setLayout(layout);
        body.setLayoutData(Layouts.fill());
        troubles = Surface.same(shell);
        troubles.setLayout(Layouts.columns(1, 20, 0));
        troubles.setLayoutData(Layouts.wide());
        buttons = Surface.same(shell);
        GridLayout bar = Layouts.columns(1, 20, 16);
        buttons.setLayout(bar);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        Composite gap = Surface.same(buttons);
        gap.setLayoutData(Layouts.wideOfHeight(1));
        shell.addListener(SWT.Close, event -> {
            if (!done && unsaved.isThere()) {
                event.doit = false;
                askToDiscard();
            }
        });
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                leave();
            } else if (event.detail == SWT.TRAVERSE_RETURN
                    && ((event.stateMask & SWT.MOD1) != 0
                            || hasNoUseForEnter(shell.getDisplay().getFocusControl()))) {
                event.doit = false;
                pressProminent();
            }
        });
    }

    /** An input of one line that nobody listens to when Enter is pressed. */
    private static boolean hasNoUseForEnter(Control focused) {
        return focused instanceof Text line
                && (line.getStyle() & (SWT.MULTI | SWT.SEARCH)) == 0
                && !line.isListening(SWT.DefaultSelection);
    }

    private static GridLayout spaced(GridLayout layout) {
        layout.verticalSpacing = Layouts.SMALL;
        return layout;
    }

    /** The name of an act within the window that its dots promised. */
    public static String ofAct(String name) {
        return name.endsWith("…") ? name.substring(0, name.length() - 1) : name;
    }

    public Shell shell() {
        return shell;
    }

    /** Where the content goes: one column. */
    public Composite body() {
        return body;
    }

    /** Adds the prominent button. */
    public ActButton prominent(String text, Icon icon, Runnable act) {
        ActButton button = add(ActButton.Weight.PROMINENT, text, icon, act);
        prominent = Optional.of(button);
        return button;
    }

    /** Adds another button. */
    public ActButton plain(String text, Icon icon, Runnable act) {
        return add(ActButton.Weight.PLAIN, text, icon, act);
    }

    /** Adds the button of an act that must not be pressed for another: it stands at the other edge. */
    public ActButton apart(String text, Icon icon, Runnable act) {
        ActButton button = plain(text, icon, act);
        button.moveAbove(null);
        return button;
    }

    /** Takes a button away for which there is nothing left to do. */
    public void remove(ActButton button) {
        GridData nowhere = new GridData();
        nowhere.exclude = true;
        button.setLayoutData(nowhere);
        button.setVisible(false);
        button.setEnabled(false);
        ((GridLayout) buttons.getLayout()).numColumns--;
        buttons.layout();
    }

    /** Adds the button that closes without doing anything. */
    public ActButton cancel() {
        return plain(KitTexts.of(shell.getDisplay()).get("dialog.cancel"), Icon.CLOSE, this::leave);
    }

    /** Adds the button of a window with nothing to do but look: it closes it. */
    public ActButton closing() {
        return prominent(KitTexts.of(shell.getDisplay()).get("dialog.close"), Icon.CLOSE, this::close);
    }

    /** Adds the button that closes beside others that each do something and leave the window open. */
    public ActButton closingBeside() {
        return plain(KitTexts.of(shell.getDisplay()).get("dialog.close"), Icon.CLOSE, this::leave);
    }

    /** What an answer put into the inputs after the window opened is not the person's: leaving asks nothing for it. */
    public void begin() {
        unsaved.begin();
    }

    private ActButton add(ActButton.Weight weight, String text, Icon icon, Runnable act) {
        ActButton button = new ActButton(buttons, weight, text, icon);
        ((GridLayout) buttons.getLayout()).numColumns++;
        return button.onPress(act);
    }

    /** Presses the prominent button, for Enter in a one-line input. */
    public void pressProminent() {
        prominent.ifPresent(ActButton::press);
    }

    /** Shows what was refused and why, above the buttons; an empty list takes it away. */
    public void troubles(List<String> words) {
        for (Control child : troubles.getChildren()) {
            child.dispose();
        }
        ((GridLayout) troubles.getLayout()).marginTop = words.isEmpty() ? 0 : Layouts.MEDIUM;
        for (String one : words) {
            new Notice(troubles).show(one, Meaning.DANGER).control().setLayoutData(Layouts.wide());
        }
        shell.layout(true, true);
        makeRoom(shell);
    }

    /**
     * Makes the window over another in which a control lies as high as its content has become, further up where it would
     * leave the screen; other windows keep theirs. What scrolls around the control scrolls as far as its content goes.
     */
    public static void makeRoom(Control inside) {
        Scrolled.measureAround(inside);
        Shell window = inside.getShell();
        if ((window.getStyle() & SWT.APPLICATION_MODAL) == 0 || !window.isVisible()) {
            return;
        }
        int width = window.getSize().x;
        Rectangle screen = window.getMonitor().getClientArea();
        int most = screen.height - ROOM;
        int wanted = Math.min(most, window.computeSize(width, SWT.DEFAULT).y);
        if (wanted > window.getSize().y) {
            Point corner = window.getLocation();
            window.setBounds(corner.x, Math.min(corner.y, screen.y + most - wanted), width, wanted);
        }
    }

    /** Opens in the middle of its parent, so wide and at least so high (points), and never larger than the screen. */
    public void open(int width, int height) {
        Rectangle screen = shell.getParent().getMonitor().getClientArea();
        int wide = Math.min(width, screen.width - ROOM);
        int high = Math.min(Math.max(height, shell.computeSize(wide, SWT.DEFAULT).y), screen.height - ROOM);
        Rectangle over = shell.getParent().getBounds();
        int left = over.x + Math.max(0, (over.width - wide) / 2);
        int top = over.y + Math.max(0, (over.height - high) / 2);
        shell.setBounds(
                Math.min(left, screen.x + screen.width - wide),
                Math.min(top, screen.y + screen.height - ROOM - high),
                wide,
                high);
        unsaved.begin();
        shell.open();
        giveKeysToProminent();
    }

    /** Where nothing is to be typed the keys go to the prominent button, not to whatever stands first in the window. */
    private void giveKeysToProminent() {
        Control focused = shell.getDisplay().getFocusControl();
        if (focused == null || focused.getShell() != shell || focused instanceof ActButton) {
            prominent.filter(ActButton::isEnabled).ifPresent(ActButton::setFocus);
        }
    }

    /** The person goes away from it: as the cross does, asks about what would be lost. */
    public void leave() {
        if (!shell.isDisposed()) {
            shell.close();
        }
    }

    private void askToDiscard() {
        Texts texts = KitTexts.of(shell.getDisplay());
        DialogShell question = new DialogShell(shell, texts.get("discard.title"), texts.get("discard.words"));
        question.shell.setData("page", "discard");
        question.plain(texts.get("discard.discard"), Icon.TRASH, () -> {
            question.close();
            close();
        });
        ActButton goOn = question.prominent(texts.get("discard.go_on"), Icon.EDIT, question::close);
        question.open(460, 170);
        goOn.setFocus();
    }

    /** What it was for is done: closes it. */
    public void close() {
        if (!shell.isDisposed()) {
            done = true;
            shell.close();
        }
    }
}
