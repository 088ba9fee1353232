package org.vanthu.process;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A desk that does what hostile files and bad drivers do. */
public interface TryDesk {

    /** A closed choice with a type of its own. */
    sealed interface Found<T> {
        record Some<T>(T value, Set<String> words) implements Found<T> {}

        record Nothing<T>(Day day) implements Found<T> {}
    }

    enum Day {
        MONDAY,
        TUESDAY
    }

    /** One of everything that goes through the pipe. */
    record Everything(
            boolean truth,
            int number,
            long large,
            double broken,
            String words,
            Optional<Day> day,
            List<Found<Integer>> found,
            Map<String, Duration> times,
            Instant moment,
            LocalDate date,
            Path path,
            BitSet bits,
            X509Certificate certificate) {}

    Everything same(Everything all) throws ChildLost;

    byte[] reversed(byte[] bytes) throws ChildLost;

    int[] numbers(int count) throws ChildLost;

    /** Goes on until the caller gives up. */
    String untilUnwanted() throws ChildLost;

    /** Makes the first file, and goes on until somebody has made the second. */
    boolean meet(Path mine, Path theirs) throws ChildLost;

    void loop() throws ChildLost;

    void fillMemory() throws ChildLost;

    void crash() throws ChildLost;

    int fail(String message) throws ChildLost;

    /** Prints so many lines on both streams. */
    int chatter(int lines) throws ChildLost;
}
