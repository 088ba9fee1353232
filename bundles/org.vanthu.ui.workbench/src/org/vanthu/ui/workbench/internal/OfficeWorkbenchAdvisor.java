package org.vanthu.ui.workbench.internal;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.e4.core.contexts.EclipseContextFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.vanthu.api.Session;
import org.vanthu.domain.Language;
import org.vanthu.domain.access.Actor;
import org.vanthu.ui.administration.AdministrationScreens;
import org.vanthu.ui.administration.ReadersDialog;
import org.vanthu.ui.documents.DocumentScreens;
import org.vanthu.ui.documents.ReadersWindow;
import org.vanthu.ui.kit.form.FormMemory;
import org.vanthu.ui.kit.table.TableMemory;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Background;

/**
 * Asks who is there and prepares the workbench for this person: what its parts can ask for, its acts, and how a failure is
 * shown. The frame of the window is made before anybody is asked, so that who has signed in waits for the window alone.
 */
final class OfficeWorkbenchAdvisor extends WorkbenchAdvisor implements AutoCloseable {

    private final LocalOffice office;
    private final Settings settings;
    private IEclipseContext frame = EclipseContextFactory.create();
    private MApplication application;
    private ActModel acts;
    private SignInWindow door;
    private Optional<SignedIn> person = Optional.empty();
    private AutoCloseable desk = () -> {};
    private boolean reopens;

    OfficeWorkbenchAdvisor(LocalOffice office, Settings settings) {
        this.office = office;
        this.settings = settings;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        // The acts are made anew at every start; a model kept from the last one would refer to commands that are gone.
        configurer.setSaveAndRestore(false);
        application = configurer.getWorkbench().getService(MApplication.class);
        frame = application.getContext();
        Display display = Display.getCurrent();
        frame.set(Reopening.class, this::reopen);
        frame.set(Settings.class, settings);
        frame.set(TableMemory.class, settings);
        frame.set(FormMemory.class, settings);
        frame.set(Background.class, new Background(OfficeWorkbenchAdvisor::show));
        acts = new ActModel(application, frame);
        acts.install(ProgramActs.all(display));
        speak(display);
    }

    private void speak(Display display) {
        frame.set(Language.class, SignInModel.language(Texts.localeOf(display)));
        frame.set(Asking.class, new Asking(frame.get(Background.class), frame.get(Language.class)));
    }

    /** Somebody begins to type while the window of the work, which nobody sees yet, is made behind the one that asks. */
    @Override
    public boolean openWindows() {
        door = new SignInWindow(Display.getCurrent(), settings, office);
        door.open();
        boolean opened = super.openWindows();
        application.getChildren().forEach(window -> window.setVisible(false));
        return opened;
    }

    @Override
    public void postStartup() {
        Display display = Display.getCurrent();
        Locale before = Texts.localeOf(display);
        person = door.ask();
        if (!before.equals(Texts.localeOf(display))) {
            acts.rename(ProgramActs.all(display));
            speak(display);
        }
        person.ifPresentOrElse(this::letIn, PlatformUI.getWorkbench()::close);
    }

    private void reopen() {
        reopens = true;
        reopens = PlatformUI.getWorkbench().restart();
    }

    private void letIn(SignedIn come) {
        prepare(come);
        OfficeWindowAdvisor.letIn(PlatformUI.getWorkbench().getWorkbenchWindows()[0], come.actor());
        door.close();
    }

    private void prepare(SignedIn come) {
        frame.set(Session.class, come.session());
        frame.set(Actor.class, come.actor());
        ReadersDialog readers = new ReadersDialog(come.session(), come.actor(), frame.get(Asking.class));
        frame.set(
                ReadersWindow.class,
                (parent, document, changed) -> readers.open(parent, document.id(), document.organisation(), changed));
        desk = DocumentScreens.prepare(frame, come.session(), come.actor(), office.tokenDrivers());
    }

    /** Ends the session, and frees what the frame of the window still holds, so that it hears nothing of a window opened later. */
    @Override
    public void close() {
        person.map(SignedIn::session).ifPresent(Session::close);
        frame.dispose();
    }

    /** Says so in the window, if there is one yet or still. */
    private static void show(Throwable broken) {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        if (windows.length == 0 || !windows[0].getShell().isVisible()) {
            ILog.of(OfficeWorkbenchAdvisor.class).log(Status.error(String.valueOf(broken.getMessage()), broken));
        } else {
            FailureDialog.show(windows[0].getShell(), broken);
        }
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new OfficeWindowAdvisor(configurer, settings);
    }

    /** None: which is shown depends on who comes. */
    @Override
    public String getInitialWindowPerspectiveId() {
        return null;
    }

    /** Where this person's day begins. */
    static String beginning(Actor actor) {
        return AdministrationScreens.areAllOf(actor) ? AdministrationPerspective.ID : DocumentsPerspective.ID;
    }

    @Override
    public void postShutdown() {
        if (reopens) {
            new SignInWindow(Display.getCurrent(), settings, office).leave();
        }
        try {
            desk.close();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void eventLoopException(Throwable exception) {
        show(exception);
    }
}
