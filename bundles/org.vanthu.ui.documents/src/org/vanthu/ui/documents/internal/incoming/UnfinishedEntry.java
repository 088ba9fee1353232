package org.vanthu.ui.documents.internal.incoming;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.internal.deadline.DeadlineModel;
import org.vanthu.ui.kit.form.Field;

/** What was typed into the form of a new incoming document and is not registered yet, as words that can be kept. */
final class UnfinishedEntry {

    private static final String FILE = "file";
    private static final String ANNEXES = "annexes";
    private static final String ISSUED = "issued";
    private static final String DUE = "due";
    private static final String DUE_COUNT = "dueCount";

    private final RegisterModel model;
    private final Map<String, Field<String>> words;

    UnfinishedEntry(RegisterModel model) {
        this.model = model;
        words = Map.ofEntries(
                Map.entry("code", model.code),
                Map.entry("issuer", model.issuer),
                Map.entry("subject", model.subject),
                Map.entry("signer", model.signer),
                Map.entry("signerPosition", model.signerPosition),
                Map.entry("note", model.note),
                Map.entry("fileNotation", model.fileNotation),
                Map.entry("toPlaces", model.toPlaces),
                Map.entry("identifier", model.identifier),
                Map.entry("issuerCode", model.issuerCode));
    }

    /** Called after anything was typed or chosen. */
    void onChange(Runnable changed) {
        words.values().forEach(field -> field.onChange(changed));
        model.issued.onChange(changed);
        model.due.onChange(changed);
        model.type.onChange(changed);
        model.urgency.onChange(changed);
        model.language.onChange(changed);
    }

    /** What is to be kept; empty as long as nothing was typed and no file was chosen. */
    Map<String, String> inputs() {
        Map<String, String> typed = new TreeMap<>();
        words.forEach((name, field) -> putUnlessBlank(typed, name, field.get()));
        model.issued
                .get()
                .map(LocalDate::toString)
                .or(model.issued::unreadable)
                .ifPresent(day -> typed.put(ISSUED, day));
        putUnlessBlank(typed, DUE, model.due.typed().day());
        putUnlessBlank(typed, DUE_COUNT, model.due.typed().count());
        model.file().ifPresent(file -> typed.put(FILE, file.toAbsolutePath().toString()));
        if (typed.isEmpty()) {
            return Map.of();
        }
        List<String> annexes = model.annexes().stream()
                .map(annex -> annex.toAbsolutePath().toString())
                .toList();
        typed.put(ANNEXES, String.join("\n", annexes));
        typed.put("type", model.type.get().name());
        typed.put("urgency", model.urgency.get().name());
        putUnlessBlank(typed, "language", model.language.get());
        return typed;
    }

    /**
     * Fills the form with what was kept, its annexes too. What another version of the program kept and this one does not
     * know is left out, so that the rest comes back and the form opens.
     *
     * @return the file that was chosen, if it is still there
     */
    Optional<Path> restore(Map<String, String> kept) {
        words.forEach((name, field) -> Optional.ofNullable(kept.get(name)).ifPresent(field::set));
        Optional.ofNullable(kept.get(ISSUED))
                .ifPresent(typed -> day(typed)
                        .ifPresentOrElse(
                                day -> model.issued.set(Optional.of(day)),
                                () -> model.issued.unreadable(typed, Optional.empty())));
        model.due.show(new DeadlineModel.Typed(due(kept), kept.getOrDefault(DUE_COUNT, "")));
        known(kept.get("type"), DocumentType::valueOf, IllegalArgumentException.class)
                .ifPresent(model.type::set);
        known(kept.get("urgency"), Urgency::valueOf, IllegalArgumentException.class)
                .ifPresent(model.urgency::set);
        Optional.ofNullable(kept.get("language")).ifPresent(model.language::set);
        model.more.set(model.hasRare());
        kept.getOrDefault(ANNEXES, "")
                .lines()
                .flatMap(place -> file(place).stream())
                .forEach(model::addAnnex);
        return file(kept.get(FILE));
    }

    private static void putUnlessBlank(Map<String, String> typed, String name, String text) {
        if (!text.isBlank()) {
            typed.put(name, text);
        }
    }

    /** As it was typed; earlier versions kept the day itself. */
    private static String due(Map<String, String> kept) {
        String typed = kept.getOrDefault(DUE, "");
        return day(typed).map(VietnamTime::day).orElse(typed);
    }

    private static Optional<LocalDate> day(@Nullable String written) {
        return known(written, LocalDate::parse, DateTimeException.class);
    }

    private static Optional<Path> file(@Nullable String place) {
        return known(place, Path::of, InvalidPathException.class).filter(Files::isReadable);
    }

    /** What was kept, unless reading it ends in what tells that it is not known. */
    private static <T> Optional<T> known(
            @Nullable String kept, Function<String, T> reading, Class<? extends RuntimeException> unknown) {
        try {
            return Optional.ofNullable(kept).map(reading);
        } catch (RuntimeException failed) {
            if (unknown.isInstance(failed)) {
                return Optional.empty();
            }
            throw failed;
        }
    }
}
