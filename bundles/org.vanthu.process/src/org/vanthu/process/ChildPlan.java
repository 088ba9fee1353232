package org.vanthu.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a process of ours is started with.
 *
 * @param <T> the desk, an interface whose methods the other end serves; each declares {@link ChildLost}
 * @param name what the log calls it, a plain word
 * @param desk the interface
 * @param main the class that is started; it calls {@link ChildService#serve}
 * @param megabytes its greatest heap
 * @param answer the greatest answer taken from it, in bytes
 * @param idle after so long without a call it ends
 * @param options further options of its JVM
 * @param environment variables it gets beside those of this process
 * @param java what starts it
 */
public record ChildPlan<T>(
        String name,
        Class<T> desk,
        Class<?> main,
        int megabytes,
        long answer,
        Duration idle,
        List<String> options,
        Map<String, String> environment,
        Path java) {

    public ChildPlan {
        if (!desk.isInterface() || megabytes < 8 || answer < 1) {
            throw new IllegalArgumentException("no plan: " + name);
        }
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /** A plan for this program's own Java. */
    public ChildPlan(
            String name,
            Class<T> desk,
            Class<?> main,
            int megabytes,
            long answer,
            Duration idle,
            List<String> options,
            Map<String, String> environment) {
        this(name, desk, main, megabytes, answer, idle, options, environment, ownJava());
    }

    /** What starts this program's own Java. */
    public static Path ownJava() {
        return javaIn(Path.of(System.getProperty("java.home")));
    }

    /** What starts the Java in this folder. */
    public static Path javaIn(Path home) {
        Path folder = home.resolve("bin");
        Path windows = folder.resolve("java.exe");
        return Files.exists(windows) ? windows : folder.resolve("java");
    }

    /** The same plan for another Java, of at least the version that this program needs. */
    public ChildPlan<T> with(Path otherJava) {
        return new ChildPlan<>(name, desk, main, megabytes, answer, idle, options, environment, otherJava);
    }

    /** The same plan for one of several processes, told apart by its number in the log and in the name of its archive of classes. */
    public ChildPlan<T> numbered(int number) {
        return new ChildPlan<>(name + "-" + number, desk, main, megabytes, answer, idle, options, environment, java);
    }
}
