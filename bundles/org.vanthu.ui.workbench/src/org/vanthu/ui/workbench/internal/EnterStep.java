package org.vanthu.ui.workbench.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Session;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.sample.SampleOffice;
import org.vanthu.sample.SamplePerson;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.TreeNode;
import org.vanthu.ui.kit.form.TreePicker;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** Asks for login name and password; in the sample office its people can be chosen instead. */
final class EnterStep {

    private final Composite side;
    private final LocalOffice office;
    private final Asking asking;
    private final Texts texts;
    private final SignInModel model;
    private final Consumer<Session> done;
    private final TroubleStrip troubles;
    private final ActButton enter;
    private final Composite offers;
    private final Control first;

    /**
     * @param done gets the session once the door is open
     * @param begin called when nobody has an account here yet
     */
    EnterStep(
            Composite side,
            LocalOffice office,
            Asking asking,
            SignInModel model,
            Consumer<Session> done,
            Runnable begin) {
        this.side = side;
        this.office = office;
        this.asking = asking;
        this.model = model;
        this.done = done;
        texts = WorkbenchTexts.of(side.getDisplay());
        Words.label(side, texts.get("signin.title"), TextFont.TITLE, Meaning.PLAIN)
                .setLayoutData(Layouts.wide());
        Words.paragraph(side, texts.get("signin.explanation"), TextFont.BODY, Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        FormPane form = new FormPane(side);
        form.control().setLayoutData(Layouts.wide());
        Text login = form.text(texts.get("signin.login"), model.login, Span.FULL);
        Text password = form.secret(texts.get("signin.password"), model.password, Span.FULL);
        login.addListener(SWT.DefaultSelection, event -> password.setFocus());
        password.addListener(SWT.DefaultSelection, event -> enter());
        troubles = new TroubleStrip(side);
        enter = new ActButton(side, ActButton.Weight.PROMINENT, texts.get("signin.enter"), Icon.KEY);
        enter.setLayoutData(Layouts.wide());
        enter.onPress(this::enter);
        offers = Surface.same(side);
        offers.setLayout(Layouts.columns(1));
        offers.setLayoutData(Layouts.fill());
        first = model.login.get().isEmpty() ? login : password;
        Words.label(offers, texts.get("signin.opening"), TextFont.SMALL, Meaning.QUIET);
        asking.ask(
                offers,
                () -> office.await().map(open -> open.firstStart().isNeeded()),
                firstStart -> {
                    if (firstStart) {
                        begin.run();
                    } else {
                        offerPeople();
                    }
                },
                unopened -> {
                    empty();
                    troubles.show(asking.words(unopened));
                });
    }

    Control first() {
        return first;
    }

    private void empty() {
        for (Control child : offers.getChildren()) {
            child.dispose();
        }
    }

    private void offerPeople() {
        empty();
        office.sample().ifPresent(this::offerPeople);
        side.getShell().layout(true, true);
    }

    private void offerPeople(SampleOffice sample) {
        Words.paragraph(
                        offers,
                        texts.get("first.people", "password", SampleOffice.PASSWORD, "pin", SampleOffice.PIN),
                        TextFont.SMALL,
                        Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        TreePicker<Optional<SamplePerson>> picker = new TreePicker<>(offers, texts.get("first.search"));
        picker.control().setLayoutData(Layouts.fill());
        picker.show(bodies(sample.people()));
        picker.onMove(() -> picker.marked().flatMap(marked -> marked).ifPresent(this::take));
        picker.onPick(picked -> {
            picked.ifPresent(this::take);
            enter();
        });
    }

    private void take(SamplePerson person) {
        model.login.set(person.login());
        model.password.set(person.password());
    }

    private static List<TreeNode<Optional<SamplePerson>>> bodies(List<SamplePerson> people) {
        Map<String, List<TreeNode<Optional<SamplePerson>>>> byBody = new LinkedHashMap<>();
        people.forEach(person -> byBody.computeIfAbsent(person.organisation(), body -> new ArrayList<>())
                .add(new TreeNode<>(
                        Optional.of(person), person.name(), person.position(), Icon.PERSON, true, List.of())));
        return byBody.entrySet().stream()
                .map(body -> new TreeNode<Optional<SamplePerson>>(
                        Optional.empty(), body.getKey(), "", Icon.UNIT, false, body.getValue()))
                .toList();
    }

    private void enter() {
        if (!model.complete() || !enter.isEnabled()) {
            return;
        }
        enter.setEnabled(false);
        enter.show(texts.get("signin.busy"), Icon.CLOCK);
        troubles.clear();
        office.comesIn();
        asking.ask(side, this::attempt, done, refused -> {
            if (enter.isDisposed()) {
                return;
            }
            ready();
            troubles.show(asking.words(refused));
        });
    }

    private void ready() {
        enter.setEnabled(true);
        enter.show(texts.get("signin.enter"), Icon.KEY);
    }

    private Outcome<Session> attempt() {
        Outcome<OpenOffice> opened = office.await();
        return opened.flatMap(model::tryAt);
    }
}
