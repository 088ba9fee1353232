package org.vanthu.ui.documents.internal.list;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.api.incoming.Desk;
import org.vanthu.domain.Language;
import org.vanthu.domain.search.SavedSearch;
import org.vanthu.domain.work.Worklist;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.OwnDesk;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.NavList;
import org.vanthu.ui.kit.widget.NavList.Entry;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** The worklists of a person with what is unread in each, and the searches the person keeps. */
public final class WorklistsPart {

    private final Map<String, ListChoice> choices = new LinkedHashMap<>();
    private NavList list;
    private Lists lists;
    private Texts texts;
    private Language language;
    private Optional<Desk> counted = Optional.empty();

    @PostConstruct
    void create(
            Composite parent,
            Lists mine,
            ChosenList chosen,
            OwnDesk desk,
            Asking asking,
            Language spoken,
            EPartService parts) {
        lists = mine;
        language = spoken;
        texts = DocumentTexts.of(parent.getDisplay());
        parent.setLayout(new FillLayout());
        Composite pane = Surface.ground(parent);
        pane.setLayout(Layouts.stack());
        list = new NavList(pane);
        list.setLayoutData(Layouts.fill());
        show(List.of());
        list.mark(chosen.get().id());
        list.onChoose(id -> {
            chosen.choose(choices.get(id));
            parts.showPart(OpenDocuments.LIST, EPartService.PartState.VISIBLE);
        });
        chosen.onChoose(choice -> {
            if (!list.isDisposed()) {
                list.mark(choice.id());
            }
        });
        Runnable refresh = () -> asking.ask(list, lists.searches()::saved, saved -> {
            show(saved);
            counted.ifPresent(this::count);
        });
        chosen.onRefresh(refresh);
        list.addDisposeListener(event -> chosen.forget(refresh));
        refresh.run();
        desk.follow(list, own -> {
            counted = Optional.of(own);
            count(own);
        });
    }

    private void show(List<SavedSearch> searches) {
        choices.clear();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("", texts.get("lists.incoming"), Icon.INBOX));
        lists.incoming().forEach(one -> entries.add(entry(one)));
        entries.add(new Entry("", texts.get("lists.outgoing"), Icon.OUTBOX));
        lists.outgoing().forEach(one -> entries.add(entry(one)));
        entries.add(new Entry("", texts.get("lists.search"), Icon.SEARCH));
        entries.add(entry(new ListChoice.Everything(), texts.get("lists.everything"), Icon.SEARCH));
        searches.forEach(one -> entries.add(entry(new ListChoice.Saved(one), one.name(), Icon.FILTER)));
        list.show(entries);
    }

    private Entry entry(Worklist worklist) {
        return entry(new ListChoice.Work(worklist), worklist.label(language), icon(worklist));
    }

    private Entry entry(ListChoice choice, String name, Icon icon) {
        choices.put(choice.id(), choice);
        return new Entry(choice.id(), name, icon);
    }

    private void count(Desk own) {
        choices.forEach((id, choice) -> {
            if (choice instanceof ListChoice.Work(Worklist worklist)) {
                list.count(id, own.unread().getOrDefault(worklist, 0), 0);
            }
        });
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
