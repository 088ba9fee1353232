package org.vanthu.ui.administration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Seen;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.ui.kit.form.TreePicker;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Question;

/** The body and the bodies below it as a tree: opened, renamed, put below another, closed. */
final class BodiesPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final TreePicker<Organisation> tree;
    private final List<ActButton> ofMarked = new ArrayList<>();
    private BodyTree bodies = new BodyTree(List.of());

    BodiesPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "bodies");
        ActButton open = frame.act(texts.get("bodies.open"), Icon.ADD, this::open);
        open.setEnabled(false);
        ofMarked.add(open);
        onMarked("bodies.change", Icon.EDIT, this::change);
        onMarked("bodies.close", Icon.LOCK, this::close);
        Composite margin = Surface.same(frame.control());
        margin.setLayout(Layouts.columns(1, Layouts.LARGE, Layouts.LARGE));
        margin.setLayoutData(Layouts.fill());
        tree = new TreePicker<>(margin, texts.get("bodies.search"));
        tree.control().setLayoutData(Layouts.fill());
        tree.onPick(this::change);
        tree.onMove(this::showActs);
        read();
    }

    Control control() {
        return frame.control();
    }

    private void read() {
        office.asking()
                .ask(frame.control(), () -> office.session().organisations().below(office.organisation()), found -> {
                    bodies = new BodyTree(found);
                    tree.show(bodies.nodes(texts.get("bodies.closed")));
                    tree.markFirst();
                    showActs();
                });
    }

    private void showActs() {
        boolean works = tree.marked().filter(Organisation::isActive).isPresent();
        ofMarked.forEach(act -> act.setEnabled(works));
    }

    private void onMarked(String key, Icon icon, Consumer<Organisation> run) {
        ActButton act = frame.act(texts.get(key), icon, () -> tree.marked().ifPresent(run));
        act.setEnabled(false);
        ofMarked.add(act);
    }

    private void open() {
        tree.marked()
                .ifPresent(above -> new BodyDialog(office, bodies, this::changed)
                        .open(frame.control().getShell(), above));
    }

    private void change(Organisation body) {
        if (body.isActive()) {
            new BodyDialog(office, bodies, this::changed).change(frame.control().getShell(), body);
        }
    }

    private void close(Organisation body) {
        new Question(office.asking())
                .ask(
                        frame.control().getShell(),
                        texts.get("bodies.close"),
                        texts.get("bodies.close_why", "name", body.name()),
                        () -> office.session().organisations().close(new Seen<>(body.id(), body.version())),
                        this::changed);
    }

    private void changed() {
        read();
        office.bodiesChanged().run();
    }
}
