package org.vanthu.ui.kit.widget;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.text.Texts;

/** The system's dialogs for files, with a title and kinds of files in words. */
public final class FileChoice {

    /** Where the folder of the file chosen last is kept, with the screen. */
    private static final String FOLDER = FileChoice.class.getName();

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
        return choose(dialog);
    }

    /** Begins in the folder of the file that was chosen last: the next one mostly lies beside it. */
    private static Optional<Path> choose(FileDialog dialog) {
        Display display = dialog.getParent().getDisplay();
        if (display.getData(FOLDER) instanceof String folder) {
            dialog.setFilterPath(folder);
        }
        Optional<Path> chosen = Optional.ofNullable(dialog.open()).map(Path::of);
        chosen.map(Path::getParent).ifPresent(folder -> display.setData(FOLDER, folder.toString()));
        return chosen;
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
        return choose(dialog);
    }
}
