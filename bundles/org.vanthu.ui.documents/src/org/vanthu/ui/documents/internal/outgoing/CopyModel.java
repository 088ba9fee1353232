package org.vanthu.ui.documents.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.CopyMedium;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.ui.kit.form.Field;

/** What is typed to have a copy made. */
final class CopyModel {

    final Field<CopyForm> form = new Field<>(CopyForm.TRUE_COPY);
    final Field<CopyMedium> medium = new Field<>(CopyMedium.ELECTRONIC);
    final Field<String> pages = new Field<>("");
    final Field<String> position = new Field<>("");
    final Field<String> signer = new Field<>("");
    final Field<String> recipients = new Field<>("");

    /** Whether who signs is asked for: a file is signed with the seal alone. */
    boolean asksSigner() {
        return medium.get() == CopyMedium.PAPER;
    }

    /** Whether the token with the seal is asked for: paper is signed and sealed by hand. */
    boolean asksSeal() {
        return medium.get() == CopyMedium.ELECTRONIC;
    }

    /** Whether pages are asked for: only an extract leaves some out. */
    boolean asksPages() {
        return form.get() == CopyForm.EXTRACT;
    }

    /** What was typed where it was asked for; empty where the pages cannot be read. */
    Optional<CopyDraft> draft() {
        return (asksPages() ? typedPages() : Optional.of(List.<Integer>of()))
                .map(numbers -> new CopyDraft(
                        form.get(),
                        medium.get(),
                        numbers,
                        asksSigner() ? lines(position) : List.of(),
                        asksSigner() ? signer.get() : "",
                        lines(recipients)));
    }

    private static List<String> lines(Field<String> field) {
        return field.get().lines().toList();
    }

    /** Numbers and ranges: {@code 1, 3-5}. */
    private Optional<List<Integer>> typedPages() {
        List<Integer> numbers = new ArrayList<>();
        for (String part : pages.get().split("[,;\\s]+")) {
            if (part.isEmpty()) {
                continue;
            }
            if (!part.matches("\\d{1,5}([-–]\\d{1,5})?")) {
                return Optional.empty();
            }
            String[] ends = part.split("[-–]");
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int page = Integer.parseInt(ends[0]); page <= last; page++) {
                numbers.add(page);
            }
        }
        return Optional.of(numbers);
    }
}
