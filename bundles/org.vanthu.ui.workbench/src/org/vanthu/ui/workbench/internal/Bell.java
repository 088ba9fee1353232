package org.vanthu.ui.workbench.internal;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.api.incoming.Desk;
import org.vanthu.api.incoming.Notice;
import org.vanthu.api.incoming.Notifications;
import org.vanthu.domain.Id;
import org.vanthu.ui.documents.OwnDesk;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.Toasts;
import org.vanthu.ui.kit.work.Asking;

/** The bell of the rail: counts what is unseen, tells of what comes in small notices, opens the list of them. */
public final class Bell {

    private static final int LOOKED_AT = 30;

    /** Opens what a notification is about. */
    interface Opener {
        void open(Id thing, String title);
    }

    private final RailButton button;
    private final Notifications notifications;
    private final Asking asking;
    private final Toasts toasts;
    private final NoticesModel model;
    private final NoticesPane.Quiet quiet;
    private final Opener opener;
    private final OwnDesk desk;
    private int known = -1;

    Bell(
            Composite rail,
            Notifications notifications,
            Asking asking,
            Toasts toasts,
            Settings settings,
            Opener opener,
            OwnDesk desk) {
        this.notifications = notifications;
        this.asking = asking;
        this.toasts = toasts;
        this.opener = opener;
        this.desk = desk;
        Texts texts = WorkbenchTexts.of(rail.getDisplay());
        model = new NoticesModel(texts, asking.language());
        button = new RailButton(rail, Icon.BELL, texts.get("rail.notices"), this::open);
        quiet = new KeptQuiet(settings);
        desk.follow(button, this::beat);
    }

    /** Shows the list of notifications beside the bell. */
    public void open() {
        new NoticesPane(button, notifications, asking, model, quiet, this::show, () -> desk.ask(button)).fill();
    }

    private void show(Notice notice) {
        opener.open(notice.notification().object(), model.title(notice));
    }

    private void beat(Desk own) {
        button.count(own.notifications());
        boolean first = known < 0;
        boolean more = own.notifications() > known;
        known = own.notifications();
        if (first || more) {
            asking.ask(
                    button,
                    () -> notifications.newest(LOOKED_AT),
                    first ? model::toldUpTo : this::tell,
                    troubles -> {});
        }
    }

    private void tell(List<Notice> newest) {
        model.toasts(newest).forEach(toasts::show);
    }

    /** The person's choice, kept for this desk. */
    private final class KeptQuiet implements NoticesPane.Quiet {

        private final Settings settings;

        KeptQuiet(Settings settings) {
            this.settings = settings;
            apply();
        }

        @Override
        public boolean isSilent() {
            return settings.notices() == Settings.Notices.SILENT;
        }

        @Override
        public void turn() {
            settings.notices(isSilent() ? Settings.Notices.SHOWN : Settings.Notices.SILENT);
            apply();
        }

        private void apply() {
            if (isSilent()) {
                toasts.silence();
            } else {
                toasts.speak();
            }
            button.show(isSilent() ? Icon.BELL_OFF : Icon.BELL);
        }
    }
}
