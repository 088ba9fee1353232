package org.vanthu.ui.administration.internal;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.api.Session;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.EmptyState;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.NavList;
import org.vanthu.ui.kit.widget.NavList.Entry;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** The places of administration on the left, the chosen one beside it. */
public final class AdministrationPart {

    private static final Set<Permission> ANY = Set.of(
            Permission.MANAGE_ACCOUNTS,
            Permission.MANAGE_ORGANISATIONS,
            Permission.MANAGE_ROLES,
            Permission.MANAGE_DELEGATIONS,
            Permission.READ_EVENTS,
            Permission.OPERATE);

    private NavList places;
    private Composite content;
    private StackLayout stack;

    @PostConstruct
    void create(Composite parent, MPart part, Session session, Actor actor, Asking asking) {
        Texts texts = AdministrationTexts.of(parent.getDisplay());
        part.setLabel(texts.get("administration.title"));
        parent.setLayout(new FillLayout());
        Composite pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        Optional<ActivePost> post = actor.posts().stream()
                .filter(one -> one.permissions().stream().anyMatch(ANY::contains))
                .findFirst();
        if (post.isEmpty()) {
            new EmptyState(pane)
                    .show(
                            Icon.ADMINISTRATION,
                            texts.get("administration.not_yours"),
                            texts.get("administration.not_yours_next"))
                    .control()
                    .setLayoutData(Layouts.fill());
            places = new NavList(pane);
            places.setVisible(false);
            places.setLayoutData(Layouts.wideOfHeight(0));
            return;
        }
        build(pane, texts, new Pages(session, asking, texts, post.get().organisation(), actor), post.get());
    }

    private void build(Composite pane, Texts texts, Pages pages, ActivePost post) {
        Composite both = Surface.same(pane);
        both.setLayout(Layouts.columns(2));
        both.setLayoutData(Layouts.fill());
        Composite side = Surface.ground(both);
        side.setLayout(new FillLayout());
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = 240;
        side.setLayoutData(data);
        places = new NavList(side);
        content = Surface.same(both);
        stack = new StackLayout();
        content.setLayout(stack);
        content.setLayoutData(Layouts.fill());
        List<Entry> entries = new ArrayList<>();
        pages.offered(post.permissions())
                .forEach(page -> entries.add(new Entry(page.id(), texts.get("page." + page.id()), page.icon())));
        places.show(entries);
        places.onChoose(id -> show(pages, id));
        places.choose(entries.getFirst().id());
    }

    private void show(Pages pages, String id) {
        if (stack.topControl != null) {
            stack.topControl.dispose();
        }
        stack.topControl = pages.make(id, content);
        content.layout(true, true);
    }

    /** The list of places, for acts and tests. */
    public NavList places() {
        return places;
    }

    @Focus
    void focus() {
        places.setFocus();
    }

    /** Everything a page needs to know. */
    record Office(Session session, Asking asking, Texts texts, OrganisationId organisation, Actor actor) {}
}
