package org.vanthu.signing.internal.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.process.ChildPlan;
import org.vanthu.spi.signing.TokenTrouble;

/**
 * Which Java runs a driver: that of this program, or another one that was set for drivers of another width. A library of 32 bit can
 * be loaded by a process of 32 bit only, and many makers of tokens deliver nothing else.
 *
 * @param here system, processor and width of this program
 * @param other the folder of the other Java
 */
record DriverJava(String here, Optional<Path> other) {

    /** The folder of another Java, for the drivers that this program's own cannot load. */
    static final String SETTING = "vanthu.tokens.java";

    private static final int LEAST = 21;
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    /** With what is set for this program. */
    static DriverJava ofThisProgram() {
        return new DriverJava(
                DriverFile.here(),
                Optional.ofNullable(System.getProperty(SETTING)).map(Path::of));
    }

    /** The program that starts the process for this library; what keeps it from being used otherwise. */
    Outcome<Path> of(Path library) {
        Optional<Trouble> trouble = DriverFile.trouble(library, here);
        if (trouble.isEmpty()) {
            return Outcome.done(ChildPlan.ownJava());
        }
        return trouble.get().is(TokenTrouble.DRIVER_OF_OTHER_WIDTH) && other.isPresent()
                ? other(library, other.get(), trouble.get())
                : Outcome.refused(trouble.get());
    }

    private static Outcome<Path> other(Path library, Path home, Trouble otherWidth) {
        Path java = ChildPlan.javaIn(home);
        Optional<String> width = DriverFile.madeFor(java);
        if (width.isEmpty()) {
            return Outcome.refused(TokenTrouble.DRIVER_JAVA_MISSING, "driver", library.getFileName(), "java", home);
        }
        if (!width.equals(DriverFile.madeFor(library))) {
            return Outcome.refused(otherWidth);
        }
        return version(home)
                .filter(version -> version < LEAST)
                .<Outcome<Path>>map(version -> Outcome.refused(
                        TokenTrouble.DRIVER_JAVA_TOO_OLD,
                        "driver",
                        library.getFileName(),
                        "java",
                        home,
                        "version",
                        version,
                        "needed",
                        LEAST))
                .orElseGet(() -> Outcome.done(java));
    }

    /** What it says of itself in the file that every Java has; one that says nothing is tried. */
    private static Optional<Integer> version(Path home) {
        try {
            Matcher said = VERSION.matcher(Files.readString(home.resolve("release")));
            return said.find() ? Optional.of(Integer.valueOf(said.group(1))) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
