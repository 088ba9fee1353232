package org.vanthu.ui.documents.internal.list;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.api.incoming.Desk;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.domain.Language;
import org.vanthu.domain.work.Worklist;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.NavList;
import org.vanthu.ui.kit.widget.NavList.Entry;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** The worklists of a person with what is unread in each. */
public final class WorklistsPart {

    private NavList list;

    @PostConstruct
    void create(
            Composite parent,
            Lists lists,
            ChosenList chosen,
            Worklists worklists,
            Asking asking,
            Language language,
            EPartService parts) {
        parent.setLayout(new FillLayout());
        Composite pane = Surface.ground(parent);
        pane.setLayout(Layouts.stack());
        list = new NavList(pane);
        list.setLayoutData(Layouts.fill());
        Texts texts = DocumentTexts.of(parent.getDisplay());
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("", texts.get("lists.incoming"), Icon.INBOX));
        lists.incoming().forEach(one -> entries.add(new Entry(one.name(), one.label(language), icon(one))));
        entries.add(new Entry("", texts.get("lists.outgoing"), Icon.OUTBOX));
        lists.outgoing().forEach(one -> entries.add(new Entry(one.name(), one.label(language), icon(one))));
        list.show(entries);
        list.choose(chosen.get().name());
        list.onChoose(id -> {
            chosen.choose(Worklist.valueOf(id));
            parts.showPart(OpenDocuments.LIST, EPartService.PartState.VISIBLE);
        });
        Runnable refresh = () -> asking.ask(list, worklists::desks, this::count);
        chosen.onRefresh(refresh);
        list.addDisposeListener(event -> chosen.forget(refresh));
        refresh.run();
    }

    private void count(List<Desk> desks) {
        desks.stream()
                .findFirst()
                .ifPresent(own -> list.ids()
                        .forEach(id -> list.count(id, own.unread().getOrDefault(Worklist.valueOf(id), 0), 0)));
    }

    @Focus
    void focus() {
        list.setFocus();
    }

    private static Icon icon(Worklist list) {
        return switch (list) {
            case TO_REGISTER -> Icon.REGISTER;
            case TO_SUBMIT -> Icon.UPLOAD;
            case TO_ASSIGN -> Icon.ASSIGN;
            case TO_HANDLE -> Icon.HANDLE;
            case CO_OPERATING -> Icon.PEOPLE;
            case FOR_INFORMATION -> Icon.INFO;
            case ASSIGNED_BY_ME -> Icon.ROUTING;
            case DONE -> Icon.COMPLETE;
            case FOLLOWED -> Icon.STAR;
            case DRAFTS -> Icon.DRAFT;
            case AWAITING_OPINION -> Icon.OPINION;
            case AWAITING_CHECK -> Icon.REVIEW;
            case AWAITING_SIGNATURE -> Icon.SIGN;
            case AWAITING_ISSUE -> Icon.SEAL;
            case ISSUED -> Icon.ISSUE;
        };
    }
}
