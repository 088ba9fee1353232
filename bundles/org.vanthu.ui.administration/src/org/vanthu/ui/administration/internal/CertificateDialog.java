package org.vanthu.ui.administration.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.SearchField;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.Layouts;

/** Registers the certificate of a person, or of the body's seal when nobody is named. */
final class CertificateDialog {

    private static final int MOST_BYTES = 100_000;

    private final Office office;
    private final Texts texts;

    CertificateDialog(Office office) {
        this.office = office;
        texts = office.texts();
    }

    void open(Control over, Runnable done) {
        FileChoice.open(over.getShell(), texts.get("certificates.register"), "cer", "crt", "pem", "der")
                .ifPresent(file -> office.asking().ask(over, () -> read(file), bytes -> ask(over, bytes, done)));
    }

    /** The file; one that cannot be read is handed on empty, so that the office says that it is no certificate. */
    private static Outcome<byte[]> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Outcome.done(in.readNBytes(MOST_BYTES));
        } catch (IOException unreadable) {
            return Outcome.done(new byte[0]);
        }
    }

    private void ask(Control over, byte[] certificate, Runnable done) {
        DialogShell dialog = new DialogShell(
                over.getShell(), texts.get("certificates.register"), texts.get("certificates.register_why"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        Subjects.ofCertificate(certificate)
                .ifPresent(subject -> form.fact(texts.get("certificates.subject"), Subjects.shown(subject), Span.FULL));
        SearchField<PersonFound> holder = new SearchField<>(
                form.custom(texts.get("certificates.holder"), Span.FULL),
                office.asking(),
                texts.get("access.person_hint"),
                typed -> typed.isBlank()
                        ? Outcome.done(List.of())
                        : office.session().documentAccess().people(office.organisation(), typed),
                PersonWords::of);
        dialog.cancel();
        dialog.prominent(texts.get("certificates.register"), Icon.CERTIFICATE, () -> {
            Optional<PersonFound> person = holder.chosen();
            office.asking()
                    .ask(
                            dialog.shell(),
                            () -> register(certificate, person),
                            registered -> {
                                dialog.close();
                                done.run();
                            },
                            troubles -> dialog.troubles(office.asking().words(troubles)));
        });
        dialog.open(560, 280);
    }

    private Outcome<RegisteredCertificate> register(byte[] certificate, Optional<PersonFound> person) {
        return person.map(one -> office.session().certificates().registerPerson(one.account(), certificate))
                .orElseGet(() -> office.session().certificates().registerSeal(office.organisation(), certificate));
    }
}
