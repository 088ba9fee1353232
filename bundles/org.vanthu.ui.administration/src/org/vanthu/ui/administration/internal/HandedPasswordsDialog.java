package org.vanthu.ui.administration.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.people.HandedPassword;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Unsaved;

/** The first passwords of everybody who was opened from a list, shown this once, to be saved as a list and handed out. */
final class HandedPasswordsDialog {

    private final Office office;
    private final Texts texts;
    private boolean unsaved;

    HandedPasswordsDialog(Office office) {
        this.office = office;
        texts = office.texts();
    }

    void open(Shell parent, List<HandedPassword> handed) {
        DialogShell dialog = new DialogShell(
                parent, texts.get("people.opened", "count", handed.size()), texts.get("people.opened_why"));
        dialog.shell().setData("page", "handed-passwords");
        Notice said = new Notice(dialog.body()).show(texts.get("people.not_saved"), Meaning.WARNING);
        said.control().setLayoutData(Layouts.wide());
        PagedTable<HandedPassword> table = new PagedTable<>(
                dialog.body(), office.asking().background(), columns(), HandedPassword::login, RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.show(Pages.of(handed));
        Unsaved.watch(table.control(), () -> unsaved);
        dialog.closingBeside();
        dialog.prominent(texts.get("people.print"), Icon.PRINT, () -> save(dialog, handed, said));
        dialog.shell().addDisposeListener(closed -> handed.forEach(one -> Arrays.fill(one.firstPassword(), '\0')));
        dialog.open(820, 560);
        unsaved = true;
    }

    private List<Column<HandedPassword>> columns() {
        return List.of(
                Column.of("name", texts.get("column.name"), 190, HandedPassword::fullName),
                Column.<HandedPassword>of("unit", texts.get("post.unit"), 200, HandedPassword::unit)
                        .stretched(),
                Column.of("login", texts.get("column.login"), 140, HandedPassword::login),
                Column.of("password", texts.get("accounts.password"), 200, one -> new String(one.firstPassword())));
    }

    private void save(DialogShell dialog, List<HandedPassword> handed, Notice said) {
        office.asking()
                .ask(
                        dialog.shell(),
                        () -> office.session().accountLists().print(office.organisation(), handed),
                        list -> FileChoice.save(dialog.shell(), list.name())
                                .ifPresent(target -> office.asking()
                                        .ask(dialog.shell(), () -> Outcome.done(kept(list, target)), kept -> {
                                            unsaved = false;
                                            said.show(
                                                    texts.get("people.saved", "file", kept.getFileName()),
                                                    Meaning.ACCENT);
                                            dialog.shell().layout(true, true);
                                        })));
    }

    private static Path kept(FileContent list, Path target) {
        try {
            return list.saveAs(target);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
