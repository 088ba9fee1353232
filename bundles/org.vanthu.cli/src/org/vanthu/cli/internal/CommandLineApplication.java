package org.vanthu.cli.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Runs the verb named by the arguments; the result is the exit code of the process. */
public final class CommandLineApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Terminal terminal = Terminal.ofProcess();
        return new Verbs(terminal, new Words(Words.languageOf(System.getenv()))).run(arguments);
    }

    @Override
    public void stop() {
        // A verb ends by itself; the framework goes down after it.
    }
}
