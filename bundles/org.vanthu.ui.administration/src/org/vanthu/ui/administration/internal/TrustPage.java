package org.vanthu.ui.administration.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.TrustedRoot;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.work.Question;

/** By whose word signatures are judged: the issuing authorities that the body itself has decided to trust. */
final class TrustPage {

    private static final int MOST_BYTES = 20_000_000;

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final PagedTable<TrustedRoot> table;
    private final Notice said;
    private Map<AccountId, String> names = Map.of();

    TrustPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "trust");
        frame.act(texts.get("trust.add"), Icon.ADD, () -> choose("trust.add", this::trust, "cer", "crt", "pem", "der"));
        frame.act(
                texts.get("trust.revocations"),
                Icon.UPLOAD,
                () -> choose("trust.revocations", this::revocations, "crl", "pem", "der"));
        said = new Notice(frame.form()).show(texts.get("trust.hint"), Meaning.QUIET);
        said.control().setLayoutData(Layouts.wide());
        table = frame.table(
                List.of(
                        Column.<TrustedRoot>of(
                                        "subject",
                                        texts.get("trust.subject"),
                                        260,
                                        row -> Subjects.shown(row.subject()))
                                .stretched(),
                        Column.<TrustedRoot>of(
                                        "until",
                                        texts.get("certificates.until"),
                                        110,
                                        row -> VietnamTime.day(row.validUntil()))
                                .meaning(row -> Expiry.meaning(Optional.of(row.validUntil()), Instant.now())),
                        Column.of("source", texts.get("trust.source"), 300, TrustedRoot::source),
                        Column.of("by", texts.get("trust.by"), 180, row -> names.getOrDefault(row.importedBy(), "")),
                        Column.of("at", texts.get("trust.at"), 140, row -> VietnamTime.minute(row.importedAt()))),
                row -> row.fingerprint().toString());
        frame.actOn(table, texts.get("trust.remove"), Icon.REMOVE, this::remove);
        table.whenEmpty(Icon.VALID, texts.get("trust.none"), texts.get("trust.none_next"));
        refresh();
    }

    Control control() {
        return frame.control();
    }

    private void refresh() {
        frame.fill(
                table,
                () -> office.session().trust().roots(office.organisation()).map(this::named));
    }

    /** Reads who approved them; a name one may not read stays empty. */
    private List<TrustedRoot> named(List<TrustedRoot> roots) {
        names = roots.stream()
                .map(TrustedRoot::importedBy)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> id.equals(office.actor().account())
                                ? office.actor().name()
                                : office.session()
                                        .accounts()
                                        .show(id)
                                        .value()
                                        .map(card -> card.account().name().value())
                                        .orElse("")));
        return roots;
    }

    private void choose(String title, Consumer<byte[]> then, String... endings) {
        FileChoice.open(frame.control().getShell(), texts.get(title), endings)
                .ifPresent(file -> office.asking()
                        .ask(
                                frame.control(),
                                () -> read(file),
                                bytes -> bytes.ifPresentOrElse(
                                        then,
                                        () -> said.show(
                                                texts.get("mark.unreadable", "file", file.getFileName()),
                                                Meaning.DANGER))));
    }

    private static Outcome<Optional<byte[]>> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Outcome.done(Optional.of(in.readNBytes(MOST_BYTES)));
        } catch (IOException unreadable) {
            return Outcome.done(Optional.empty());
        }
    }

    private void trust(byte[] certificate) {
        Fields named = new Fields(office.asking().language());
        Field<String> source = named.add("source", new Field<>(""));
        DialogShell dialog =
                new DialogShell(frame.control().getShell(), texts.get("trust.add"), texts.get("trust.add_why"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        Subjects.ofCertificate(certificate)
                .ifPresent(subject -> form.fact(texts.get("trust.subject"), Subjects.shown(subject), Span.FULL));
        form.area(texts.get("trust.source"), source, 3).setFocus();
        dialog.cancel();
        dialog.prominent(
                texts.get("trust.add"),
                Icon.CHECK,
                () -> office.asking()
                        .ask(
                                dialog.shell(),
                                () -> office.session().trust().trust(office.organisation(), certificate, source.get()),
                                root -> {
                                    dialog.close();
                                    said.show(
                                            texts.get("trust.added", "subject", Subjects.shown(root.subject())),
                                            Meaning.ACCENT);
                                    refresh();
                                },
                                troubles -> dialog.troubles(office.asking().words(named.show(troubles)))));
        dialog.open(520, 340);
    }

    private void revocations(byte[] list) {
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().trust().keepRevocations(office.organisation(), list),
                        done -> said.show(texts.get("trust.revocations_kept"), Meaning.ACCENT));
    }

    private void remove(TrustedRoot root) {
        new Question(office.asking())
                .ask(
                        frame.control().getShell(),
                        texts.get("trust.remove"),
                        texts.get("trust.remove_why", "subject", Subjects.shown(root.subject())),
                        () -> office.session().trust().distrust(office.organisation(), root.fingerprint()),
                        this::refresh);
    }
}
