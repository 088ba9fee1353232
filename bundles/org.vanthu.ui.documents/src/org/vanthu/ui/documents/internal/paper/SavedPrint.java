package org.vanthu.ui.documents.internal.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.files.FileContent;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;
import org.vanthu.ui.kit.work.WorkTrouble;

/** Has something made as a file and saves it where the person says. */
public final class SavedPrint {

    private final Asking asking;

    public SavedPrint(Asking asking) {
        this.asking = asking;
    }

    /** Makes it, which may take a while and can be stopped, asks where to, saves it, and calls with where it is. */
    public void save(Shell parent, Supplier<Outcome<FileContent>> print, Consumer<Path> saved) {
        new LongWork(asking)
                .over(
                        parent,
                        DocumentTexts.of(parent.getDisplay()).get("registers.printing"),
                        strip -> {
                            Outcome<FileContent> made = print.get();
                            return strip.isStopped() ? Outcome.refused(WorkTrouble.STOPPED) : made;
                        },
                        file -> choose(parent, file, saved));
    }

    private void choose(Shell parent, FileContent file, Consumer<Path> saved) {
        FileChoice.save(parent, file.name())
                .ifPresent(target -> asking.ask(parent, () -> Outcome.done(kept(file, target)), saved));
    }

    private static Path kept(FileContent file, Path target) {
        try {
            return file.saveAs(target);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
