package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.office.ServicesDraft;
import org.vanthu.api.office.ServicesInUse;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.ServiceAnswer;
import org.vanthu.domain.signature.ServiceAnswer.Said;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;

/** What the body wants of its signatures, the services on the network for it, and what each of them says when it is tried. */
final class ServicesPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final ServicesModel model;
    private final ActButton above;
    private final Notice said;
    private final PagedTable<ServiceAnswer> answers;

    ServicesPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        model = new ServicesModel(texts, office.asking().language());
        frame = new PageFrame(office, parent, "services");
        frame.act(texts.get("services.save"), Icon.SAVE, this::save);
        frame.act(texts.get("services.try"), Icon.CHECK, this::tryOut);
        above = frame.act(texts.get("services.above"), Icon.RETURN, this::goByThoseAbove);
        above.setEnabled(false);
        Composite margin = frame.form();
        FormPane form = new FormPane(margin);
        form.control().setLayoutData(Layouts.wide());
        form.choice(
                texts.get("services.level"),
                model.level(),
                List.of(SignatureLevel.values()),
                level -> texts.get("services.level." + level.name()),
                Span.FULL);
        ServicesModel.ADDRESSES.forEach(name -> form.area(texts.get("services." + name), model.input(name), 2));
        ServicesModel.NUMBERS.forEach(name -> form.text(texts.get("services." + name), model.input(name), Span.HALF));
        said = new Notice(margin).show(texts.get("services.hint"), Meaning.QUIET);
        said.control().setLayoutData(Layouts.wide());
        answers = frame.table(columns(), answer -> answer.kind() + " " + answer.address());
        answers.whenEmpty(Icon.CLOCK, texts.get("services.not_tried"), texts.get("services.not_tried_next"));
        answers.show(Pages.of(List.of()));
        answers.onSelect(() -> answers.selected().stream().findFirst().ifPresent(this::sayWhole));
        refresh();
    }

    private List<Column<ServiceAnswer>> columns() {
        return List.of(
                Column.of("kind", texts.get("services.kind"), 150, row -> texts.get("services.kind." + row.kind())),
                Column.of(
                        "address",
                        texts.get("services.address"),
                        230,
                        row -> row.address().toString()),
                Column.<ServiceAnswer>of("answer", texts.get("services.answer"), 420, this::words)
                        .stretched()
                        .meaning(row -> row.said().isPresent() ? Meaning.ACCENT : Meaning.DANGER),
                Column.of(
                        "took",
                        texts.get("services.took"),
                        90,
                        row -> String.format(
                                texts.locale(), "%.1f s", row.took().toMillis() / 1000.0)));
    }

    /** An answer is often longer than its column. */
    private void sayWhole(ServiceAnswer answer) {
        said.show(words(answer), answer.said().isPresent() ? Meaning.ACCENT : Meaning.WARNING);
    }

    private String words(ServiceAnswer answer) {
        Language language = office.asking().language();
        return answer.said()
                .map(good -> words(answer.kind(), good))
                .orElseGet(() -> String.join(
                        " ",
                        answer.troubles().stream()
                                .map(trouble -> trouble.message(language))
                                .toList()));
    }

    private String words(ServiceAnswer.Kind kind, Said good) {
        return texts.get(
                "services.said." + kind.name().toLowerCase(Locale.ROOT),
                "about",
                good.about(),
                "at",
                VietnamTime.minute(good.at()),
                "until",
                good.until().map(VietnamTime::day).orElse("–"));
    }

    Control control() {
        return frame.control();
    }

    private void refresh() {
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().serviceSettings().services(office.organisation()),
                        this::show);
    }

    private void show(ServicesInUse inUse) {
        model.show(inUse.services());
        above.setEnabled(inUse.source() == ServicesInUse.Source.OWN);
        switch (inUse.source()) {
            case OWN -> said.show(texts.get("services.hint"), Meaning.QUIET);
            case ABOVE -> said.show(texts.get("services.from_above", "body", inUse.setBy()), Meaning.QUIET);
            case NOBODY -> said.show(texts.get("services.nobody"), Meaning.WARNING);
        }
        if (!inUse.services().timeStamps().isEmpty()) {
            model.draft().ifPresent(this::askQuietly);
        }
    }

    /** Whether a service is trusted shows in its answer only; that one is silent today is no news on opening the page. */
    private void askQuietly(ServicesDraft draft) {
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().serviceSettings().tryOut(office.organisation(), draft),
                        this::answered,
                        troubles -> {});
    }

    private void answered(List<ServiceAnswer> all) {
        answers.show(Pages.of(all));
        model.tried(all);
    }

    private void save() {
        withDraft(draft -> office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().serviceSettings().change(office.organisation(), draft),
                        done -> saved(draft),
                        this::refused));
    }

    /** A service may be set before its authority is trusted; until then its stamps are not used, which is said at once. */
    private void saved(ServicesDraft draft) {
        above.setEnabled(true);
        said.show(texts.get("services.saved"), Meaning.ACCENT);
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().serviceSettings().tryOut(office.organisation(), draft),
                        this::triedAfterSaving,
                        this::refused);
    }

    private void triedAfterSaving(List<ServiceAnswer> all) {
        answered(all);
        List<String> unused = ServicesModel.untrusted(all);
        if (!unused.isEmpty()) {
            said.show(texts.get("services.saved_unused", "services", String.join(", ", unused)), Meaning.WARNING);
        }
    }

    private void tryOut() {
        withDraft(draft -> {
            said.show(texts.get("services.trying"), Meaning.QUIET);
            office.asking()
                    .ask(
                            frame.control(),
                            () -> office.session().serviceSettings().tryOut(office.organisation(), draft),
                            this::tried,
                            this::refused);
        });
    }

    private void tried(List<ServiceAnswer> all) {
        answered(all);
        long good = all.stream().filter(answer -> answer.said().isPresent()).count();
        String summary = all.isEmpty()
                ? texts.get("services.none_named")
                : texts.get("services.tried", "good", good, "all", all.size());
        String firstFailure = all.stream()
                .filter(answer -> answer.said().isEmpty())
                .findFirst()
                .map(answer -> "\n" + words(answer))
                .orElse("");
        said.show(summary + firstFailure, good == all.size() ? Meaning.ACCENT : Meaning.WARNING);
    }

    private void goByThoseAbove() {
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().serviceSettings().goByThoseAbove(office.organisation()),
                        done -> refresh(),
                        this::refused);
    }

    private void withDraft(Consumer<ServicesDraft> then) {
        model.draft().ifPresent(then);
    }

    private void refused(List<Trouble> troubles) {
        List<String> rest = office.asking().words(model.show(troubles));
        said.show(rest.isEmpty() ? texts.get("services.see_inputs") : String.join("\n", rest), Meaning.DANGER);
    }
}
