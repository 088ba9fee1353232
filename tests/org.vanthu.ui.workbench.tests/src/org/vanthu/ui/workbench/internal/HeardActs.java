package org.vanthu.ui.workbench.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.vanthu.ui.testkit.Screen;

/** Hears which acts were asked for, and which of them nothing stood against. */
final class HeardActs implements IExecutionListener {

    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    static HeardActs on(Screen screen) {
        HeardActs heard = new HeardActs();
        screen.act(() ->
                PlatformUI.getWorkbench().getService(ICommandService.class).addExecutionListener(heard));
        return heard;
    }

    /** All that were asked for since {@link #forget}. */
    Set<String> begun() {
        return Set.copyOf(begun);
    }

    boolean hasDone(String act) {
        return begun.contains(act) && !failed.contains(act);
    }

    void forget() {
        begun.clear();
        failed.clear();
    }

    @Override
    public void preExecute(String command, ExecutionEvent event) {
        begun.add(command);
    }

    @Override
    public void postExecuteSuccess(String command, Object answer) {
        // what counts is that the keys reached it
    }

    @Override
    public void postExecuteFailure(String command, ExecutionException broken) {
        failed.add(command);
    }

    @Override
    public void notHandled(String command, NotHandledException nobody) {
        failed.add(command);
    }
}
