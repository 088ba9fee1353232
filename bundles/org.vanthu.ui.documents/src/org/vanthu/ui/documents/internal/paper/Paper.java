package org.vanthu.ui.documents.internal.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.vanthu.api.files.FileContent;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.page.PageView;
import org.vanthu.ui.kit.work.Asking;

/** A view of pages that fetches its file itself and lets go of it when another comes or the view goes. */
public final class Paper {

    private final PageView view;
    private final Asking asking;
    private final DeskFiles files;
    private @Nullable PdfPages shown;
    private Optional<Sha256> of = Optional.empty();

    public Paper(Composite parent, Asking asking, DeskFiles files) {
        this.asking = asking;
        this.files = files;
        view = new PageView(parent, asking.background());
        view.control().addDisposeListener(event -> letGo());
    }

    /** The view itself. */
    public PageView view() {
        return view;
    }

    /** Fetches a file of the office and shows it; one that is shown already stays where it is read. */
    public void show(Sha256 file, Function<Sha256, Outcome<FileContent>> office) {
        if (!of.equals(Optional.of(file))) {
            fetch(() -> office.apply(file).flatMap(files::pages), pages -> of = Optional.of(file));
        }
    }

    /** Fetches a file of the office and shows it. */
    public void show(Callable<Outcome<FileContent>> file) {
        fetch(() -> file.call().flatMap(files::pages), pages -> {});
    }

    /** As {@link #show(Callable)}, then calls with the pages. */
    public void show(Callable<Outcome<FileContent>> file, Consumer<PdfPages> then) {
        fetch(() -> file.call().flatMap(files::pages), then);
    }

    /** Fetches pages and shows them, then calls with them. */
    public void showPages(Callable<Outcome<PdfPages>> pages, Consumer<PdfPages> then) {
        fetch(pages, then);
    }

    /** Fetches the same pages as they are now and shows them where they are. */
    public void renewPages(Callable<Outcome<PdfPages>> pages) {
        asking.ask(view.control(), pages, opened -> {
            letGo();
            shown = opened;
            view.renew(opened);
        });
    }

    /** Shows a file of this desk, or calls with why it cannot be shown. */
    public void show(Path file, Consumer<List<Trouble>> refused) {
        asking.ask(view.control(), () -> files.pages(file), this::show, refused);
    }

    private void fetch(Callable<Outcome<PdfPages>> pages, Consumer<PdfPages> then) {
        asking.ask(view.control(), pages, opened -> {
            show(opened);
            then.accept(opened);
        });
    }

    private void show(PdfPages opened) {
        of = Optional.empty();
        letGo();
        shown = opened;
        view.show(opened);
    }

    private void letGo() {
        if (shown != null) {
            shown.close();
            shown = null;
        }
    }
}
