package org.vanthu.ui.workbench.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.incoming.Notice;
import org.vanthu.api.incoming.Notifications;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.EmptyState;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Scrolled;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** One's notifications beside the bell: grouped, newest first; gone when one clicks elsewhere or presses Escape. */
final class NoticesPane {

    private static final int MOST = 60;
    private static final int WIDTH = 420;
    private static final int HEIGHT = 520;

    private final Notifications notifications;
    private final Asking asking;
    private final NoticesModel model;
    private final Texts texts;
    private final Shell shell;
    private final Scrolled list;
    private final Consumer<Notice> open;
    private final Runnable changed;

    /**
     * @param open opens what a notification is about
     * @param changed called after some were marked as seen
     */
    NoticesPane(
            Control bell,
            Notifications notifications,
            Asking asking,
            NoticesModel model,
            Quiet quiet,
            Consumer<Notice> open,
            Runnable changed) {
        this.notifications = notifications;
        this.asking = asking;
        this.model = model;
        this.open = open;
        this.changed = changed;
        texts = WorkbenchTexts.of(bell.getDisplay());
        shell = new Shell(bell.getShell(), SWT.NO_TRIM | SWT.TOOL);
        shell.setData("page", "notices");
        shell.setText(texts.get("notices.title"));
        Palette palette = Palette.of(shell.getDisplay());
        shell.setBackground(Palette.colour(palette.surface()));
        Surface.edge(shell);
        shell.setLayout(Layouts.columns(1, 1, 1));
        Composite pane = Surface.raised(shell);
        pane.setLayout(Layouts.stack());
        pane.setLayoutData(Layouts.fill());
        head(pane, quiet);
        Words.line(pane).setLayoutData(Layouts.wideOfHeight(1));
        list = new Scrolled(pane, 8, 8);
        list.control().setLayoutData(Layouts.fill());
        shell.addListener(SWT.Deactivate, event -> shell.getDisplay().asyncExec(shell::dispose));
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.dispose();
            }
        });
        place(bell);
    }

    private void head(Composite pane, Quiet quiet) {
        Composite head = Surface.same(pane);
        head.setLayout(Layouts.columns(3, 14, 8));
        head.setLayoutData(Layouts.wide());
        Words.label(head, texts.get("notices.title"), TextFont.STRONG, Meaning.PLAIN)
                .setLayoutData(Layouts.wide());
        ActButton silence = new ActButton(head, ActButton.Weight.FLAT, "", Icon.BELL);
        silence.onPress(() -> {
            quiet.turn();
            show(silence, quiet);
        });
        show(silence, quiet);
        ActButton seen = new ActButton(head, ActButton.Weight.FLAT, texts.get("notices.all_seen"), Icon.CHECK)
                .onPress(this::allSeen);
        seen.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    }

    private void show(ActButton silence, Quiet quiet) {
        silence.show("", quiet.isSilent() ? Icon.BELL_OFF : Icon.BELL);
        silence.setToolTipText(texts.get(quiet.isSilent() ? "notices.speak" : "notices.silence"));
    }

    private void place(Control bell) {
        Point corner = bell.toDisplay(bell.getSize().x + 4, 0);
        Rectangle screen = bell.getMonitor().getClientArea();
        int y = Math.max(screen.y, Math.min(corner.y, screen.y + screen.height - HEIGHT - 8));
        shell.setBounds(corner.x, y, WIDTH, HEIGHT);
        shell.open();
    }

    void fill() {
        asking.ask(shell, () -> notifications.newest(MOST), newest -> show(newest, newest.size()));
    }

    /** Those before the ones that are shown, for who comes back after a long time. */
    private void earlier(List<Notice> shown) {
        asking.ask(
                shell,
                () -> notifications.pageAfter(shown.getLast().notification(), MOST),
                earlier -> show(Stream.concat(shown.stream(), earlier.stream()).toList(), earlier.size()));
    }

    private void show(List<Notice> notices, int read) {
        list.clear();
        if (notices.isEmpty()) {
            new EmptyState(list.content())
                    .show(Icon.BELL, texts.get("notices.none"), texts.get("notices.none_next"))
                    .control()
                    .setLayoutData(Layouts.fill());
        }
        model.groups(notices).forEach(this::group);
        if (read == MOST) {
            new ActButton(list.content(), ActButton.Weight.FLAT, texts.get("notices.earlier"), Icon.HISTORY)
                    .onPress(() -> shell.getDisplay().asyncExec(() -> earlier(notices)));
        }
        list.measure();
    }

    private void group(NoticesModel.Group group) {
        Words.label(
                list.content(),
                texts.get(
                        "notices.group",
                        "kind",
                        model.label(group.kind()),
                        "count",
                        group.notices().size()),
                TextFont.SMALL_STRONG,
                NoticesModel.meaning(group.kind()));
        for (Notice notice : group.notices()) {
            NoticeLine.State state =
                    notice.notification().readAt().isEmpty() ? NoticeLine.State.FRESH : NoticeLine.State.SEEN;
            NoticeLine line = new NoticeLine(
                    list.content(), model.title(notice), model.detail(notice), state, () -> opened(notice));
            line.setLayoutData(Layouts.wide());
        }
    }

    private void opened(Notice notice) {
        Control window = shell.getParent();
        asking.ask(
                window,
                () -> notifications.markRead(List.of(notice.notification().id())),
                marked -> changed.run());
        shell.dispose();
        open.accept(notice);
    }

    private void allSeen() {
        asking.ask(shell, notifications::markAllRead, marked -> {
            changed.run();
            fill();
        });
    }

    /** Whether small notices come up. */
    interface Quiet {

        boolean isSilent();

        /** Silences them or lets them come up again. */
        void turn();
    }
}
