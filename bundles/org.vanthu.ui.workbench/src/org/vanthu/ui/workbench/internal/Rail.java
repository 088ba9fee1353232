package org.vanthu.ui.workbench.internal;

import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.vanthu.api.Session;
import org.vanthu.api.incoming.Desk;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.ui.administration.AdministrationScreens;
import org.vanthu.ui.documents.DocumentScreens;
import org.vanthu.ui.documents.OwnDesk;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Toasts;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** The perspectives at the left edge of the window. */
public final class Rail {

    /** Beats between two looks at what an administrator should review: about half an hour. */
    private static final int BEATS = 60;

    private final Map<String, RailButton> perspectives = new LinkedHashMap<>();
    private int beats;

    @PostConstruct
    void create(
            Composite parent,
            IWorkbenchWindow window,
            Session session,
            Actor actor,
            Asking asking,
            Settings settings,
            Toasts toasts,
            OwnDesk desk,
            IEclipseContext context) {
        Texts texts = WorkbenchTexts.of(parent.getDisplay());
        Composite pane = Surface.ground(parent);
        pane.setLayout(Layouts.columns(1, Layouts.SMALL, Layouts.MEDIUM));
        add(pane, window, Icon.DOCUMENTS, texts.get("rail.documents"), DocumentsPerspective.ID);
        if (may(actor, Permission.READ_REGISTERS)) {
            add(pane, window, Icon.REGISTER, texts.get("rail.registers"), RegistersPerspective.ID);
        }
        if (AdministrationScreens.areFor(actor)) {
            add(pane, window, Icon.ADMINISTRATION, texts.get("rail.administration"), AdministrationPerspective.ID);
        }
        Words.line(pane).setLayoutData(Layouts.wideOfHeight(1));
        Pulse pulse = new Pulse(pane, desk);
        Bell.Opener opener = (thing, title) -> {
            show(window, DocumentsPerspective.ID);
            DocumentScreens.open(context, thing, title);
        };
        context.getParent()
                .set(Bell.class, new Bell(pane, session.notifications(), asking, toasts, settings, opener, desk));
        desk.follow(pane, this::count);
        reviewOf(actor).ifPresent(body -> desk.follow(pane, counted -> review(pane, asking, session, body)));
        DocumentScreens.onChange(context, pulse::beat);
        follow(pane, window, settings, actor);
        String place = settings.lastPlace(actor.account())
                .filter(perspectives::containsKey)
                .orElse(OfficeWorkbenchAdvisor.beginning(actor));
        show(window, place);
        pulse.beat();
        greet(pane, session, actor, asking, toasts);
    }

    /** What this person should know on coming in. */
    private static void greet(Composite pane, Session session, Actor actor, Asking asking, Toasts toasts) {
        Texts texts = WorkbenchTexts.of(pane.getDisplay());
        EndingCertificates ending = new EndingCertificates(texts);
        asking.ask(
                pane,
                () -> session.ownAccount().mine(),
                profile -> ending.warning(profile.certificates(), Instant.now()).ifPresent(toasts::show),
                troubles -> {});
        EndedAbsences ended = new EndedAbsences(texts);
        asking.ask(
                pane,
                () -> session.delegations().mine(),
                own -> ended.notice(own, actor.account(), Instant.now()).ifPresent(toasts::show),
                troubles -> {});
    }

    private void follow(Composite pane, IWorkbenchWindow window, Settings settings, Actor actor) {
        PerspectiveAdapter follow = new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                mark(perspective.getId());
                settings.lastPlace(actor.account(), perspective.getId());
            }
        };
        window.addPerspectiveListener(follow);
        pane.addDisposeListener(event -> window.removePerspectiveListener(follow));
    }

    private static boolean may(Actor actor, Permission permission) {
        return actor.posts().stream().anyMatch(post -> post.permissions().contains(permission));
    }

    /** The body whose accounts this person reviews. */
    private static Optional<OrganisationId> reviewOf(Actor actor) {
        return actor.posts().stream()
                .filter(post -> post.permissions().contains(Permission.MANAGE_ACCOUNTS))
                .map(ActivePost::organisation)
                .findFirst();
    }

    private void count(Desk own) {
        long unread =
                own.unread().values().stream().mapToLong(Integer::longValue).sum();
        perspectives.get(DocumentsPerspective.ID).count(unread);
    }

    private void review(Composite pane, Asking asking, Session session, OrganisationId body) {
        if (beats++ % BEATS == 0) {
            asking.ask(
                    pane,
                    () -> session.accounts().review(body),
                    found -> perspectives.get(AdministrationPerspective.ID).count(found.size()),
                    troubles -> {});
        }
    }

    private void add(Composite pane, IWorkbenchWindow window, Icon icon, String text, String perspective) {
        perspectives.put(perspective, new RailButton(pane, icon, text, () -> show(window, perspective)));
    }

    private static void show(IWorkbenchWindow window, String perspective) {
        try {
            PlatformUI.getWorkbench().showPerspective(perspective, window);
        } catch (WorkbenchException missing) {
            FailureDialog.show(window.getShell(), missing);
        }
    }

    private void mark(String perspective) {
        perspectives.forEach((id, button) -> button.tick(id.equals(perspective)));
    }
}
