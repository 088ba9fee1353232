package org.vanthu.ui.workbench.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Progress;
import org.vanthu.api.Session;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.sample.SampleOffice;
import org.vanthu.sample.SamplePerson;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Colours;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Background;

/** Asks who is there. */
final class SignInWindow {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 640;

    private final Display display;
    private final Settings settings;
    private final LocalOffice office;
    private final Texts texts;
    private final Background background;
    private final Asking asking;
    private final AtomicReference<Session> session = new AtomicReference<>();
    private final SignInModel model;
    private Shell shell;
    private Composite troubles;
    private ActButton enter;
    private Composite offers;

    SignInWindow(Display display, Settings settings, LocalOffice office) {
        this.display = display;
        this.settings = settings;
        this.office = office;
        this.texts = WorkbenchTexts.of(display);
        this.background = new Background(broken -> FailureDialog.show(shell, broken));
        this.asking = new Asking(background, SignInModel.language(texts.locale()));
        this.model = new SignInModel(settings.lastLogin(), texts);
    }

    /** Runs until someone is signed in or the window is closed. */
    Optional<Session> ask() {
        open();
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        return Optional.ofNullable(session.get());
    }

    private void open() {
        Palette palette = Palette.of(display);
        shell = new Shell(display, SWT.CLOSE | SWT.TITLE | SWT.MIN);
        shell.setText(texts.get("signin.window"));
        shell.setData("page", "sign-in");
        shell.setBackground(Palette.colour(palette.surface()));
        GridLayout layout = Layouts.columns(2);
        layout.horizontalSpacing = 0;
        shell.setLayout(layout);
        brand();
        Text first = form();
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        shell.setBounds(screen.x + (screen.width - WIDTH) / 2, screen.y + (screen.height - HEIGHT) / 2, WIDTH, HEIGHT);
        shell.open();
        first.setFocus();
    }

    private void brand() {
        Canvas canvas = new Canvas(shell, SWT.DOUBLE_BUFFERED);
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = 340;
        canvas.setLayoutData(data);
        canvas.addPaintListener(event -> paintBrand(event.gc, canvas.getClientArea()));
    }

    private void paintBrand(GC gc, Rectangle area) {
        RGB deep = Colours.rgb("#123a72");
        RGB white = Colours.rgb("#ffffff");
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.colour(deep));
        gc.fillRectangle(area);
        gc.setForeground(Palette.colour(Colours.mix(white, deep, 0.10)));
        gc.setLineWidth(1);
        for (int i = 0; i < 9; i++) {
            int edge = 120 + i * 56;
            gc.drawOval(area.width - edge / 2 - 20, area.height - edge / 2 - 30, edge, edge);
        }
        gc.drawImage(Icon.SEAL.image(display, 56, white), 36, 64);
        gc.setForeground(Palette.colour(white));
        gc.setFont(TextFont.DISPLAY.of(display));
        gc.drawText("Vanthu", 36, 140, SWT.DRAW_TRANSPARENT);
        gc.setFont(TextFont.BODY.of(display));
        gc.setForeground(Palette.colour(Colours.mix(white, deep, 0.82)));
        gc.drawText(texts.get("signin.motto"), 36, 190, SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER);
    }

    private Text form() {
        Composite side = Surface.raised(shell);
        side.setLayoutData(Layouts.fill());
        GridLayout layout = Layouts.columns(1, 48, 40);
        layout.verticalSpacing = 12;
        side.setLayout(layout);
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
        troubles = Surface.same(side);
        troubles.setLayout(Layouts.columns(1));
        troubles.setLayoutData(Layouts.wide());
        enter = new ActButton(side, ActButton.Weight.PROMINENT, texts.get("signin.enter"), Icon.KEY);
        enter.setLayoutData(Layouts.wide());
        enter.onPress(this::enter);
        offers = Surface.same(side);
        offers.setLayout(Layouts.columns(1));
        offers.setLayoutData(Layouts.fill());
        asking.ask(shell, () -> office.await().map(open -> open.firstStart().isNeeded()), this::offer);
        return settings.lastLogin().isEmpty() ? login : password;
    }

    /** Offers what fits: to begin, when nobody has an account yet; the people of the sample office, when this is one. */
    private void offer(boolean firstStart) {
        if (firstStart) {
            Words.label(offers, texts.get("first.offer"), TextFont.SMALL_STRONG, Meaning.QUIET);
            ActButton sample = new ActButton(offers, ActButton.Weight.PLAIN, texts.get("first.sample"), Icon.HOME);
            sample.setLayoutData(Layouts.wide());
            sample.onPress(() -> makeSample(sample));
            ActButton own = new ActButton(offers, ActButton.Weight.PLAIN, texts.get("first.own"), Icon.ADD);
            own.setLayoutData(Layouts.wide());
            own.onPress(() -> new FirstStartDialog(office, asking).open(shell, model.login::set));
        } else {
            office.sample().ifPresent(this::offerPeople);
        }
        shell.layout(true, true);
    }

    private void makeSample(ActButton button) {
        button.setEnabled(false);
        button.show(texts.get("first.making"), Icon.CLOCK);
        asking.ask(shell, () -> office.makeSample(Progress.NONE), made -> {
            clear(offers);
            offerPeople(made);
            shell.layout(true, true);
        });
    }

    private void offerPeople(SampleOffice sample) {
        Words.paragraph(
                        offers,
                        texts.get("first.people", "password", SampleOffice.PASSWORD, "pin", SampleOffice.PIN),
                        TextFont.SMALL,
                        Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        org.eclipse.swt.widgets.List list =
                new org.eclipse.swt.widgets.List(offers, SWT.SINGLE | SWT.V_SCROLL | SWT.BORDER);
        list.setLayoutData(Layouts.fill());
        List<SamplePerson> people = sample.people();
        people.forEach(person -> list.add(person.name() + " – " + person.position() + ", " + person.organisation()));
        list.addListener(SWT.Selection, event -> {
            model.login.set(people.get(list.getSelectionIndex()).login());
            model.password.set(SampleOffice.PASSWORD);
        });
        list.addListener(SWT.DefaultSelection, event -> enter());
    }

    private void enter() {
        if (!model.complete()) {
            return;
        }
        busy();
        background.run(texts.get("signin.busy"), shell, this::attempt, this::answered);
    }

    private void busy() {
        enter.setEnabled(false);
        enter.show(texts.get("signin.busy"), Icon.CLOCK);
        clearTroubles();
    }

    private Outcome<Session> attempt() {
        Outcome<OpenOffice> opened = office.await();
        return opened.flatMap(model::tryAt);
    }

    private void answered(Outcome<Session> outcome) {
        if (outcome instanceof Outcome.Done<Session>(Session signedIn)) {
            session.set(signedIn);
            settings.lastLogin(model.login.get().strip());
            shell.close();
            return;
        }
        enter.setEnabled(true);
        enter.show(texts.get("signin.enter"), Icon.KEY);
        show(model.words(outcome));
    }

    private void show(List<String> words) {
        clearTroubles();
        for (String one : words) {
            new Notice(troubles).show(one, Meaning.DANGER).control().setLayoutData(Layouts.wide());
        }
        shell.layout(true, true);
    }

    private void clearTroubles() {
        clear(troubles);
        shell.layout(true, true);
    }

    private static void clear(Composite group) {
        for (Control child : group.getChildren()) {
            child.dispose();
        }
    }
}
