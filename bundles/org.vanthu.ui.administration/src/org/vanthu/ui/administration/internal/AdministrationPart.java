package org.vanthu.ui.administration.internal;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.vanthu.api.Session;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.ui.administration.AdministrationScreens;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.EmptyState;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.NavList;
import org.vanthu.ui.kit.widget.NavList.Entry;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** The places of administration on the left, the chosen one beside it; over them the body that is administered. */
public final class AdministrationPart {

    private Session session;
    private Actor actor;
    private Asking asking;
    private Texts texts;
    private ActivePost post;
    private OrganisationId administered;
    private Composite side;
    private @Nullable Composite choice;
    private NavList places;
    private Composite content;
    private StackLayout stack;
    private Pages pages;

    @PostConstruct
    void create(Composite parent, MPart part, Session ofPerson, Actor person, Asking through) {
        session = ofPerson;
        actor = person;
        asking = through;
        texts = AdministrationTexts.of(parent.getDisplay());
        part.setLabel(texts.get("administration.title"));
        parent.setLayout(new FillLayout());
        Composite pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        Optional<ActivePost> administering = actor.posts().stream()
                .filter(one -> one.permissions().stream().anyMatch(AdministrationScreens.permissions()::contains))
                .findFirst();
        if (administering.isEmpty()) {
            notYours(pane);
            return;
        }
        post = administering.get();
        build(pane);
        administer(post.organisation());
        offerBodies();
    }

    private void notYours(Composite pane) {
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
    }

    private void build(Composite pane) {
        Composite both = Surface.same(pane);
        GridLayout beside = Layouts.columns(2);
        beside.horizontalSpacing = 0;
        both.setLayout(beside);
        both.setLayoutData(Layouts.fill());
        side = Surface.ground(both);
        side.setLayout(Layouts.stack());
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = 280;
        side.setLayoutData(data);
        places = new NavList(side);
        places.setLayoutData(Layouts.fill());
        places.onChoose(this::show);
        content = Surface.same(both);
        stack = new StackLayout();
        content.setLayout(stack);
        content.setLayoutData(Layouts.fill());
    }

    /** Who may keep bodies below the own one chooses which. */
    private void offerBodies() {
        if (post.permissions().contains(Permission.MANAGE_ORGANISATIONS)) {
            asking.ask(side, () -> session.organisations().below(post.organisation()), this::offer, troubles -> {});
        }
    }

    /** Offers them anew, with the one that is administered chosen. */
    private void offer(List<Organisation> bodies) {
        if (choice != null) {
            choice.dispose();
        }
        List<Organisation> all = bodies.stream()
                .filter(Organisation::isActive)
                .sorted((one, other) -> Boolean.compare(isOwn(other), isOwn(one)))
                .toList();
        if (all.size() < 2) {
            side.layout(true, true);
            return;
        }
        if (all.stream().noneMatch(one -> one.id().equals(administered))) {
            administer(post.organisation());
        }
        Composite margin = Surface.same(side);
        choice = margin;
        margin.setLayout(Layouts.columns(1, Layouts.MEDIUM, Layouts.MEDIUM));
        margin.setLayoutData(Layouts.wide());
        margin.moveAbove(places);
        Field<Organisation> body = new Field<>(all.stream()
                .filter(one -> one.id().equals(administered))
                .findFirst()
                .orElse(all.getFirst()));
        FormPane form = new FormPane(margin);
        form.control().setLayoutData(Layouts.wide());
        GridData narrow = Layouts.wide();
        narrow.widthHint = 120;
        form.choice(texts.get("administration.body"), body, all, Organisation::name, Span.FULL)
                .setLayoutData(narrow);
        body.onChange(() -> administer(body.get().id()));
        side.layout(true, true);
    }

    private boolean isOwn(Organisation body) {
        return body.id().equals(post.organisation());
    }

    private void administer(OrganisationId organisation) {
        administered = organisation;
        pages = new Pages(new Office(session, asking, texts, organisation, actor, this::offerBodies));
        List<Entry> entries = new ArrayList<>();
        List<Pages.Page> offered = pages.offered(post);
        Optional<Pages.Group> group = Optional.empty();
        for (Pages.Page page : offered) {
            if (!group.equals(Optional.of(page.group()))) {
                group = Optional.of(page.group());
                entries.add(new Entry("", texts.of("group.", page.group()), Icon.CIRCLE));
            }
            entries.add(new Entry(page.id(), texts.get("page." + page.id()), page.icon()));
        }
        String before = places.chosen();
        places.show(entries);
        places.choose(
                offered.stream().anyMatch(page -> page.id().equals(before))
                        ? before
                        : offered.getFirst().id());
    }

    private void show(String id) {
        if (stack.topControl != null) {
            stack.topControl.dispose();
        }
        stack.topControl = pages.make(id, content);
        content.layout(true, true);
    }

    @Focus
    void focus() {
        places.setFocus();
    }
}
