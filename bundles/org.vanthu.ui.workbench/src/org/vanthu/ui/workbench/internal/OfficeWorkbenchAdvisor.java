package org.vanthu.ui.workbench.internal;

import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.e4.core.contexts.EclipseContextFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.vanthu.api.Session;
import org.vanthu.domain.Language;
import org.vanthu.domain.access.Actor;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.ui.administration.AdministrationScreens;
import org.vanthu.ui.documents.DocumentScreens;
import org.vanthu.ui.kit.table.TableMemory;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Background;

/** Prepares the workbench: what its parts can ask for, its acts, and how a failure is shown. */
final class OfficeWorkbenchAdvisor extends WorkbenchAdvisor {

    private final Session session;
    private final Actor actor;
    private final List<TokenDriver> drivers;
    private final Settings settings;
    private IEclipseContext frame = EclipseContextFactory.create();
    private AutoCloseable desk = () -> {};

    OfficeWorkbenchAdvisor(Session session, Actor actor, List<TokenDriver> drivers, Settings settings) {
        this.session = session;
        this.drivers = List.copyOf(drivers);
        this.actor = actor;
        this.settings = settings;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        // The acts are made anew at every start; a model kept from the last one would refer to commands that are gone.
        configurer.setSaveAndRestore(false);
        IWorkbench workbench = configurer.getWorkbench();
        IEclipseContext context = workbench.getService(MApplication.class).getContext();
        frame = context;
        Display display = Display.getCurrent();
        context.set(Session.class, session);
        context.set(Settings.class, settings);
        context.set(TableMemory.class, settings);
        context.set(Language.class, SignInModel.language(Texts.localeOf(display)));
        Background background = new Background(OfficeWorkbenchAdvisor::show);
        context.set(Background.class, background);
        context.set(Asking.class, new Asking(background, context.get(Language.class)));
        context.set(Actor.class, actor);
        desk = DocumentScreens.prepare(context, session, actor, drivers);
        new ActModel(workbench.getService(MApplication.class), context).install(ProgramActs.all(display));
    }

    /** Frees what the frame of the window still holds, so that it hears nothing of a window opened later. */
    void letGo() {
        frame.dispose();
    }

    /** Says so in the window, if there is one yet or still. */
    private static void show(Throwable broken) {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        if (windows.length == 0) {
            ILog.of(OfficeWorkbenchAdvisor.class).log(Status.error(String.valueOf(broken.getMessage()), broken));
        } else {
            FailureDialog.show(windows[0].getShell(), broken);
        }
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new OfficeWindowAdvisor(configurer, actor);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return beginning(actor);
    }

    /** Where this person's day begins. */
    static String beginning(Actor actor) {
        return AdministrationScreens.areAllOf(actor) ? AdministrationPerspective.ID : DocumentsPerspective.ID;
    }

    @Override
    public void postShutdown() {
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
