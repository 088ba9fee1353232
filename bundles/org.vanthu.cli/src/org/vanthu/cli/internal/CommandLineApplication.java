package org.vanthu.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.vanthu.process.TemporaryFolder;

/** Runs the verb named by the arguments; the result is the exit code of the process. */
public final class CommandLineApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Optional<TemporaryFolder> temporary = TemporaryFolder.ofThisProgram();
        try {
            return run(arguments);
        } finally {
            temporary.ifPresent(TemporaryFolder::close);
        }
    }

    private static int run(String... arguments) {
        // The start script names the folder; without it the office would lie wherever the command was given.
        Path dataFolder = Path.of(System.getProperty("vanthu.home", "vanthu-office"));
        return new Verbs(new Surroundings(
                        Terminal.ofProcess(),
                        new Words(Words.languageOf(System.getenv())),
                        BundleServices.ofInstallation(),
                        dataFolder,
                        Path.of(System.getProperty("vanthu.log", "log"), "vanthu.log")))
                .run(arguments);
    }

    @Override
    public void stop() {
        // A verb ends by itself; the framework goes down after it.
    }
}
