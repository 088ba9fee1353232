package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.people.AccessExplained;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.access.Reason;
import org.vanthu.ui.administration.internal.AdministrationPart.Office;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;

/** Who can see a document, and because of what. The question is recorded; the document is not opened. */
final class AccessPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final PagedTable<AccessExplained> table;
    private final Field<String> document = new Field<>("");

    AccessPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(parent, texts.get("page.access"), texts.get("access.explanation"));
        Composite form = Surface.same(frame.control());
        form.setLayout(Layouts.columns(2, Layouts.LARGE, Layouts.MEDIUM));
        form.setLayoutData(Layouts.wide());
        FormPane fields = new FormPane(form);
        fields.control().setLayoutData(Layouts.wide());
        fields.text(texts.get("access.document"), document, Span.FULL);
        new ActButton(form, ActButton.Weight.PROMINENT, texts.get("access.ask"), Icon.EYE).onPress(this::ask);
        table = new PagedTable<>(
                frame.control(),
                office.asking().background(),
                List.of(
                        Column.of("name", texts.get("column.name"), 240, AccessExplained::name),
                        Column.<AccessExplained>of("why", texts.get("access.why"), 520, this::why)
                                .meaning(row -> row.canSee() ? Meaning.PLAIN : Meaning.QUIET)
                                .stretched()),
                row -> row.person().toString(),
                RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.whenEmpty(Icon.EYE, texts.get("access.none"), texts.get("access.none_next"));
        table.show(Pages.of(List.of()));
    }

    Control control() {
        return frame.control();
    }

    private void ask() {
        Optional<DocumentId> id = read(document.get());
        if (id.isEmpty()) {
            document.trouble(texts.get("access.no_id"));
            return;
        }
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().documentAccess().everybody(id.get()),
                        rows -> table.showAndSelect(Pages.of(rows)));
    }

    private static Optional<DocumentId> read(String typed) {
        try {
            return Optional.of(DocumentId.parse(typed.strip()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private String why(AccessExplained row) {
        List<Reason> reasons = row.canSee() ? row.allowed() : row.refused();
        return reasons.stream().map(this::words).collect(Collectors.joining("; "));
    }

    private String words(Reason reason) {
        return switch (reason) {
            case Reason.Own own -> texts.get("reason.own");
            case Reason.ByPost post ->
                texts.get("reason.post", "position", post.post().position());
            case Reason.ByRelation relation ->
                texts.get(
                        "reason.relation",
                        "position",
                        relation.post().position(),
                        "relation",
                        texts.of("relation.", relation.relation()));
            case Reason.ByDelegation delegation ->
                texts.get(
                        "reason.delegation", "name", delegation.principalName(), "why", words(delegation.principals()));
            case Reason.OtherOrganisation other -> texts.get("reason.other");
            case Reason.NoPermission none -> texts.get("reason.no_permission");
            case Reason.NoRelation none -> texts.get("reason.no_relation");
            case Reason.Frozen frozen -> texts.get("reason.frozen");
        };
    }
}
