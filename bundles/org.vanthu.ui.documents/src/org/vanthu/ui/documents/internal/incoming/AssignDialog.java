package org.vanthu.ui.documents.internal.incoming;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.incoming.DryRun;
import org.vanthu.api.incoming.Routing;
import org.vanthu.api.office.OfficeHours;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.deadline.DeadlineInput;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.TreePicker;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Badge;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Scrolled;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Unsaved;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Later;

/** Assigning: pick people and units on the left, see on the right who will really get it before anything is sent. */
final class AssignDialog {

    private final Routing routing;
    private final OfficeHours hours;
    private final People people;
    private final Asking asking;
    private final Language language;
    private final AssignModel model = new AssignModel();
    private DialogShell dialog;
    private Texts texts;
    private TreePicker<Assignee> picker;
    private Composite lines;
    private Scrolled forecast;
    private ActButton send;

    AssignDialog(Session session, Asking asking, Language language) {
        this.routing = session.routing();
        this.hours = session.officeHours();
        this.people = new People(session.directory());
        this.asking = asking;
        this.language = language;
    }

    void open(Shell parent, OrganisationId organisation, Seen<AssignmentId> from, Runnable done) {
        texts = DocumentTexts.of(parent.getDisplay());
        dialog = new DialogShell(parent, texts.get("assign.title"), texts.get("assign.explanation"));
        dialog.shell().setData("page", "assign");
        Composite body = Surface.same(dialog.body());
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 20;
        body.setLayout(layout);
        body.setLayoutData(Layouts.fill());
        left(body);
        right(body, organisation);
        dialog.cancel();
        send = dialog.prominent(texts.get("assign.send"), Icon.ASSIGN, () -> send(from, done));
        send.setEnabled(false);
        Later later = new Later(dialog.shell(), 250, () -> foresee(from));
        model.onChange(() -> {
            showLines();
            later.ask();
        });
        people.offer(picker, asking, organisation);
        dialog.open(1020, 680);
        picker.searchLine().setFocus();
    }

    private void left(Composite body) {
        Composite side = Surface.same(body);
        side.setLayout(Layouts.columns(1));
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = 380;
        side.setLayoutData(data);
        picker = new TreePicker<>(side, texts.get("assign.search"));
        picker.control().setLayoutData(Layouts.fill());
        picker.onPick(assignee -> add(assignee, model.next()));
        Composite buttons = Surface.same(side);
        buttons.setLayout(Layouts.columns(3));
        buttons.setLayoutData(Layouts.wide());
        for (Part part : List.of(Part.LEAD, Part.CO_OPERATE, Part.INFORM)) {
            ActButton button = new ActButton(buttons, ActButton.Weight.PLAIN, part.label(language), Icon.ADD);
            button.onPress(() -> picker.marked().ifPresent(assignee -> add(assignee, part)));
            button.setLayoutData(Layouts.wide());
        }
    }

    private void add(Assignee assignee, Part part) {
        model.add(assignee, picker.markedName(), part);
    }

    private void right(Composite body, OrganisationId organisation) {
        Composite side = Surface.same(body);
        side.setLayout(Layouts.columns(1));
        side.setLayoutData(Layouts.fill());
        lines = Surface.same(side);
        lines.setLayout(Layouts.columns(3));
        lines.setLayoutData(Layouts.wide());
        FormPane form = new FormPane(side);
        form.control().setLayoutData(Layouts.wide());
        form.area(texts.get("assign.words"), model.words, 3);
        new DeadlineInput(form, model.due, limit -> hours.deadline(organisation, limit), asking);
        Words.label(side, texts.get("assign.forecast"), TextFont.SMALL_STRONG, Meaning.QUIET);
        forecast = new Scrolled(side, 0, 0);
        forecast.control().setLayoutData(Layouts.fill());
        Words.paragraph(forecast.content(), texts.get("assign.pick_first"), TextFont.BODY, Meaning.QUIET);
        showLines();
        Unsaved.watch(lines, model::lines);
    }

    private void showLines() {
        for (Control child : lines.getChildren()) {
            child.dispose();
        }
        for (AssignModel.Line line : model.lines()) {
            new Badge(lines)
                    .show(line.part().label(language), line.part() == Part.LEAD ? Meaning.ACCENT : Meaning.QUIET);
            Words.label(lines, line.name(), TextFont.STRONG, Meaning.PLAIN).setLayoutData(Layouts.wide());
            ActButton remove = new ActButton(lines, ActButton.Weight.FLAT, "", Icon.CLOSE);
            remove.setToolTipText(texts.get("assign.remove", "name", line.name()));
            remove.onPress(() -> lines.getDisplay().asyncExec(() -> model.remove(line)));
        }
        lines.getParent().layout(true, true);
    }

    private void foresee(Seen<AssignmentId> from) {
        if (!model.isReady()) {
            send.setEnabled(false);
            forecast.clear();
            forecast.measure();
            return;
        }
        asking.ask(forecast.control(), () -> routing.dryRun(from.id(), model.distribution()), this::show, troubles -> {
            forecast.clear();
            asking.words(troubles).forEach(this::trouble);
            forecast.measure();
            send.setEnabled(false);
        });
    }

    private void trouble(String words) {
        new Notice(forecast.content()).show(words, Meaning.DANGER).control().setLayoutData(Layouts.wide());
    }

    private void show(DryRun run) {
        forecast.clear();
        asking.words(run.troubles()).stream().distinct().forEach(this::trouble);
        run.receivers().forEach(this::receiver);
        forecast.measure();
        send.setEnabled(run.troubles().isEmpty());
    }

    private void receiver(DryRun.Receiver receiver) {
        Composite row = Surface.same(forecast.content());
        row.setLayout(Layouts.columns(3, 10, 6));
        row.setLayoutData(Layouts.wide());
        row.setBackground(Palette.colour(Palette.of(row.getDisplay()).ground()));
        Label mark = new Label(row, SWT.NONE);
        mark.setBackground(row.getBackground());
        mark.setImage(Icon.PERSON.image(row.getDisplay()));
        Composite words = Surface.same(row);
        GridLayout stack = Layouts.columns(1);
        stack.verticalSpacing = 1;
        words.setLayout(stack);
        words.setLayoutData(Layouts.wide());
        Words.label(words, receiver.name() + " — " + receiver.position(), TextFont.BODY, Meaning.PLAIN)
                .setLayoutData(Layouts.wide());
        Optional<String> due = receiver.due().map(until -> texts.get("assign.until", "day", VietnamTime.minute(until)));
        String second = due.map(until -> receiver.unit() + " · " + until).orElse(receiver.unit());
        Words.label(words, second, TextFont.SMALL, Meaning.QUIET).setLayoutData(Layouts.wide());
        if (!receiver.deputies().isEmpty()) {
            String names = String.join(", ", receiver.deputies());
            Words.paragraph(words, texts.get("assign.absent", "names", names), TextFont.SMALL, Meaning.WARNING)
                    .setLayoutData(Layouts.wide());
        }
        receiver.late()
                .ifPresent(late -> Words.paragraph(words, texts.of("late.", late), TextFont.SMALL, Meaning.WARNING)
                        .setLayoutData(Layouts.wide()));
        new Badge(row).show(receiver.part().label(language), Meaning.QUIET);
    }

    private void send(Seen<AssignmentId> from, Runnable done) {
        send.setEnabled(false);
        asking.ask(
                dialog.shell(),
                () -> routing.assign(from, model.distribution()),
                sent -> {
                    dialog.close();
                    done.run();
                },
                troubles -> {
                    send.setEnabled(true);
                    dialog.troubles(asking.words(troubles));
                });
    }
}
