package org.vanthu.process.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.FrameworkUtil;
import org.vanthu.process.ChildPlan;

/** Starts JVMs that start fast and write nothing where answers go. */
final class Launch {

    /** Options for any JVM of this account may come by these; ours are not meant. */
    private static final List<String> FOREIGN = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final ChildPlan<?> plan;

    Launch(ChildPlan<?> plan) {
        this.plan = plan;
    }

    Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(plan.java().toString());
        command.addAll(List.of(
                "-Xmx" + plan.megabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-Dslf4j.internal.verbosity=ERROR"));
        archive().ifPresent(file -> {
            command.add("-XX:+AutoCreateSharedArchive");
            command.add("-XX:SharedArchiveFile=" + file);
        });
        command.addAll(plan.options());
        command.addAll(List.of("-cp", ClassPath.of(plan.main()), plan.main().getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        FOREIGN.forEach(environment::remove);
        environment.putAll(plan.environment());
        return builder.start();
    }

    /** Where the JVM keeps its loaded classes from one start to the next; only in a framework, whose bundles are files. */
    Optional<Path> archive() {
        if (!ClassPath.inFramework(plan.main())) {
            return Optional.empty();
        }
        File file = FrameworkUtil.getBundle(plan.main()).getDataFile(plan.name() + ".jsa");
        return Optional.ofNullable(file).map(File::toPath);
    }
}
