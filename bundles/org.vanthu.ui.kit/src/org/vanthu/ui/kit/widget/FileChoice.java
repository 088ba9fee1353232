package org.vanthu.ui.kit.widget;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.text.Texts;

/** The system's dialogs for files, with a title and kinds of files in words. */
public final class FileChoice {

    private FileChoice() {}

    /**
     * Asks for a file to read; empty if the person thinks better of it.
     *
     * @param title what the file is for
     * @param endings of the files that are shown first, {@code pdf} for example; none: all are shown
     */
    public static Optional<Path> open(Shell over, String title, String... endings) {
        Texts texts = KitTexts.of(over.getDisplay());
        FileDialog dialog = new FileDialog(over, SWT.OPEN);
        dialog.setText(title);
        if (endings.length > 0) {
            dialog.setFilterNames(new String[] {patterns(", ", endings), texts.get("file.all")});
            String[] capitals = Arrays.stream(endings)
                    .map(ending -> ending.toUpperCase(Locale.ROOT))
                    .toArray(String[]::new);
            dialog.setFilterExtensions(new String[] {patterns(";", endings) + ";" + patterns(";", capitals), "*"});
        }
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private static String patterns(String between, String... endings) {
        return Arrays.stream(endings).map(ending -> "*." + ending).collect(Collectors.joining(between));
    }

    /**
     * Asks where to save; the system asks before an existing file is replaced. Empty if the person thinks better of it.
     *
     * @param name proposed for the file
     */
    public static Optional<Path> save(Shell over, String name) {
        FileDialog dialog = new FileDialog(over, SWT.SAVE);
        dialog.setText(KitTexts.of(over.getDisplay()).get("file.save"));
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
