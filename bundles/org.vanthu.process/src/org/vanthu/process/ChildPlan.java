package org.vanthu.process;

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
 */
public record ChildPlan<T>(
        String name,
        Class<T> desk,
        Class<?> main,
        int megabytes,
        long answer,
        Duration idle,
        List<String> options,
        Map<String, String> environment) {

    public ChildPlan {
        if (!desk.isInterface() || megabytes < 8 || answer < 1) {
            throw new IllegalArgumentException("no plan: " + name);
        }
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /** The same plan for one of several processes, told apart by its number in the log and in the name of its archive of classes. */
    public ChildPlan<T> numbered(int number) {
        return new ChildPlan<>(name + "-" + number, desk, main, megabytes, answer, idle, options, environment);
    }
}
