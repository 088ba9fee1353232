package org.vanthu.domain.outcome;

import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vanthu.domain.Language;

/**
 * Why something outside the program failed, in words that stand within the words of a trouble. Names of classes are no
 * words.
 */
public enum CauseTrouble implements TroubleKind {
    ADDRESS_UNKNOWN,
    CONNECTION_BROKEN,
    CONNECTION_REFUSED,
    DISK_FULL,
    EXISTS,
    FILE_GONE,
    FORMAT_BROKEN,
    NOT_ALLOWED,
    NOT_A_FOLDER,
    NO_ROUTE,
    PROGRAM_ENDED,
    PROGRAM_NOT_STARTED,
    TOO_MUCH,
    UNKNOWN;

    /** How systems say that nothing more can be written: Linux, Windows, and Linux of a share that is used up. */
    private static final List<String> FULL = List.of("No space left", "not enough space", "Disk quota exceeded");

    /** Whether this is among the causes of a failure. */
    public boolean isCauseOf(Throwable failure) {
        return of(failure).filter(this::equals).isPresent();
    }

    /** A failure in words; one that is not known by its kind is told as it tells itself. */
    static String words(Throwable failure, Language language) {
        String told = Objects.requireNonNullElse(failure.getMessage(), "").strip();
        Optional<CauseTrouble> known = of(failure);
        if (known.isPresent() || told.isEmpty()) {
            return Trouble.of(known.orElse(UNKNOWN)).message(language);
        }
        Throwable within = failure.getCause();
        return within != null && told.equals(within.toString()) ? words(within, language) : told;
    }

    /** What is known of the causes of this failure: the innermost one that has words. */
    private static Optional<CauseTrouble> of(Throwable failure) {
        Optional<CauseTrouble> known = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<CauseTrouble> inner = one(cause);
            known = inner.isPresent() ? inner : known;
        }
        return known;
    }

    private static Optional<CauseTrouble> one(Throwable cause) {
        String told = String.valueOf(cause.getMessage());
        if (FULL.stream().anyMatch(told::contains)) {
            return Optional.of(DISK_FULL);
        }
        return Optional.ofNullable(
                switch (cause) {
                    case UnknownHostException unknown -> ADDRESS_UNKNOWN;
                    case UnresolvedAddressException unknown -> ADDRESS_UNKNOWN;
                    case NoRouteToHostException unreachable -> NO_ROUTE;
                    case ConnectException refused -> CONNECTION_REFUSED;
                    case SocketException broken -> CONNECTION_BROKEN;
                    case NoSuchFileException gone -> FILE_GONE;
                    case FileNotFoundException gone -> FILE_GONE;
                    case AccessDeniedException denied -> NOT_ALLOWED;
                    case FileAlreadyExistsException there -> EXISTS;
                    case NotDirectoryException file -> NOT_A_FOLDER;
                    default -> null;
                });
    }
}
