package org.vanthu.ui.workbench.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.vanthu.api.Session;
import org.vanthu.api.people.OwnProfile;
import org.vanthu.api.people.PostHeld;
import org.vanthu.domain.PostId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Actor;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Colours;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Background;

/** Asks who is there. */
final class SignInWindow {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 660;
    private static final int PAINT_MILLISECONDS = 1_000;

    private final Display display;
    private final Settings settings;
    private final LocalOffice office;
    private Texts texts;
    private Asking asking;
    private SignInModel model;
    private Optional<Session> session = Optional.empty();
    private Optional<SignedIn> signedIn = Optional.empty();
    private Shell shell;
    private Composite side;
    private LanguageChoice languages;
    private Supplier<Control> step = this::enter;
    private Control first;

    SignInWindow(Display display, Settings settings, LocalOffice office) {
        this.display = display;
        this.settings = settings;
        this.office = office;
        read();
        this.model = new SignInModel(settings.lastLogin(), texts);
    }

    private void read() {
        texts = WorkbenchTexts.of(display);
        Background background = new Background(broken -> FailureDialog.show(shell, broken));
        asking = new Asking(background, SignInModel.language(texts.locale()));
    }

    /** Speaks another language from now on, here and in the window that comes; what was typed stays. */
    private void speak(Locale chosen) {
        if (!first.isEnabled() || chosen.equals(texts.locale())) {
            return;
        }
        settings.language(chosen);
        Locale.setDefault(chosen);
        Texts.use(display, chosen);
        read();
        SignInModel typed = model;
        model = new SignInModel(typed.login.get(), texts);
        model.password.set(typed.password.get());
        shell.setText(texts.get("signin.window"));
        turnTo(step);
        shell.redraw(0, 0, WIDTH, HEIGHT, true);
    }

    /** Runs until someone is signed in or the window is closed; it stays until {@link #close}. */
    Optional<SignedIn> ask() {
        Consumer<RuntimeException> exceptions = display.getRuntimeExceptionHandler();
        Consumer<Error> errors = display.getErrorHandler();
        display.setRuntimeExceptionHandler(broken -> FailureDialog.show(shell, broken));
        display.setErrorHandler(broken -> FailureDialog.show(shell, broken));
        while (!shell.isDisposed() && signedIn.isEmpty()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        display.setRuntimeExceptionHandler(exceptions);
        display.setErrorHandler(errors);
        if (signedIn.isEmpty()) {
            session.ifPresent(Session::close);
        }
        return signedIn;
    }

    /** Shows the window and returns once it is painted; nobody is asked before {@link #ask}. */
    void open() {
        Palette palette = Palette.of(display);
        shell = new Shell(display, SWT.CLOSE | SWT.TITLE | SWT.MIN);
        shell.setText(texts.get("signin.window"));
        shell.setData("page", "sign-in");
        shell.setBackground(Palette.colour(palette.surface()));
        GridLayout layout = Layouts.columns(2);
        layout.horizontalSpacing = 0;
        shell.setLayout(layout);
        Canvas brand = brand();
        Composite right = Surface.raised(shell);
        right.setLayoutData(Layouts.fill());
        right.setLayout(Layouts.columns(1, 0, Layouts.MEDIUM));
        languages = new LanguageChoice(right, this::speak);
        languages.show(texts.locale());
        side = Surface.same(right);
        side.setLayoutData(Layouts.fill());
        GridLayout column = Layouts.columns(1, 48, Layouts.MEDIUM);
        column.marginBottom = 24;
        column.verticalSpacing = 12;
        side.setLayout(column);
        first = step.get();
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        shell.setBounds(screen.x + (screen.width - WIDTH) / 2, screen.y + (screen.height - HEIGHT) / 2, WIDTH, HEIGHT);
        shell.open();
        first.setFocus();
        awaitPainted(brand);
    }

    /** Stands where the next person will be asked, and says so, until this process has gone. */
    void leave() {
        step = () -> {
            shell.setData("page", "leaving");
            shell.setText("Vanthu");
            languages.control().setVisible(false);
            return Words.paragraph(side, texts.get("signin.leaving"), TextFont.TITLE, Meaning.QUIET);
        };
        open();
    }

    /** Who has turned the screen off gets it as well. */
    private void awaitPainted(Control control) {
        AtomicBoolean over = new AtomicBoolean();
        control.addListener(SWT.Paint, painted -> over.set(true));
        display.timerExec(PAINT_MILLISECONDS, () -> over.set(true));
        while (!over.get()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        sendWhatIsPainted();
    }

    /** What is painted reaches the screen when the system next looks for something to do: where the process ends now, never. */
    private void sendWhatIsPainted() {
        boolean more = true;
        while (more) {
            more = display.readAndDispatch();
        }
    }

    /** Takes it away. */
    void close() {
        shell.dispose();
    }

    private Control enter() {
        return new EnterStep(side, office, asking, model, this::entered, this::begin).first();
    }

    /** Nobody has an account here yet: the first office is made, and then one signs in. */
    private void begin() {
        turnTo(() -> new BeginStep(side, office, asking, administrator -> {
                    model.login.set(administrator);
                    turnTo(this::enter);
                })
                .first());
    }

    /** Behind the door the language is a matter of the settings: a step that is half done is not begun anew. */
    private void turnBehindTheDoor(Supplier<Control> next) {
        languages.control().setVisible(false);
        turnTo(next);
    }

    /** The door is open; before the work begins a first password is replaced and, where there are several, a post chosen. */
    private void entered(Session opened) {
        session = Optional.of(opened);
        settings.lastLogin(model.login.get().strip());
        String typed = model.password.get();
        model.password.set("");
        asking.ask(side, () -> opened.ownAccount().mine(), profile -> {
            if (profile.account().mustChangePassword()) {
                turnBehindTheDoor(() -> new NewPasswordStep(
                                side,
                                opened,
                                asking,
                                typed,
                                profile.shortestPassword(),
                                () -> choosePost(opened, profile))
                        .first());
            } else {
                choosePost(opened, profile);
            }
        });
    }

    private void choosePost(Session opened, OwnProfile profile) {
        if (profile.posts().size() < 2) {
            begin(opened, Optional.empty());
            return;
        }
        Optional<String> last = settings.lastPost(settings.lastLogin());
        List<PostHeld> posts = profile.posts().stream()
                .sorted(Comparator.comparing(
                        held -> !last.equals(Optional.of(held.post().id().toString()))))
                .toList();
        turnBehindTheDoor(() -> new PostStep(side, posts, held -> {
                    settings.lastPost(settings.lastLogin(), held.post().id().toString());
                    begin(opened, Optional.of(held.post().id()));
                })
                .first());
    }

    private void begin(Session opened, Optional<PostId> chosen) {
        asking.ask(side, opened::whoAmI, actor -> signedIn = Optional.of(new SignedIn(opened, inPost(actor, chosen))));
    }

    /** The person with the chosen post first: what is begun without naming a post is begun in the first. */
    private static Actor inPost(Actor actor, Optional<PostId> chosen) {
        List<ActivePost> posts = actor.posts().stream()
                .sorted(Comparator.comparing(post -> !chosen.equals(Optional.of(post.id()))))
                .toList();
        return new Actor(actor.account(), actor.name(), posts, actor.standIns());
    }

    private void turnTo(Supplier<Control> next) {
        step = next;
        for (Control child : side.getChildren()) {
            child.dispose();
        }
        first = step.get();
        languages.show(texts.locale());
        shell.layout(true, true);
        first.setFocus();
    }

    private Canvas brand() {
        Canvas canvas = new Canvas(shell, SWT.DOUBLE_BUFFERED);
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = 340;
        canvas.setLayoutData(data);
        canvas.addPaintListener(event -> paintBrand(event.gc, canvas.getClientArea()));
        return canvas;
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
        gc.drawImage(Icon.SEAL.image(display, 56, white), 25, 64);
        gc.setForeground(Palette.colour(white));
        gc.setFont(TextFont.DISPLAY.of(display));
        gc.drawText("Vanthu", 36, 140, SWT.DRAW_TRANSPARENT);
        gc.setFont(TextFont.BODY.of(display));
        gc.setForeground(Palette.colour(Colours.mix(white, deep, 0.82)));
        gc.drawText(texts.get("signin.motto"), 36, 190, SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER);
    }
}
