package org.vanthu.ui.documents.internal.list;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

/** The worklists of a person and of those for whom the person stands in, unread counted, and the searches kept. */
public final class WorklistsPart {

    private final Map<String, ListChoice> choices = new LinkedHashMap<>();
    private NavList list;
    private Lists lists;
    private Texts texts;
    private Language language;
    private Optional<Desk> counted = Optional.empty();
    private List<Desk> others = List.of();
    private List<SavedSearch> searches = List.of();

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
        show();
        list.mark(chosen.get().id());
        list.onChoose(id -> {
            chosen.choose(choices.get(id));
            parts.showPart(OpenDocuments.LIST, EPartService.PartState.VISIBLE);
        });
        list.onGoOn(() -> {
            parts.showPart(OpenDocuments.LIST, EPartService.PartState.VISIBLE);
            chosen.enter();
        });
        chosen.onChoose(choice -> {
            if (!list.isDisposed()) {
                list.mark(choice.id());
            }
        });
        Runnable refresh = () -> asking.ask(list, lists.searches()::saved, saved -> {
            searches = saved;
            show();
        });
        chosen.onRefresh(refresh);
        list.addDisposeListener(event -> chosen.forget(refresh));
        refresh.run();
        desk.follow(list, own -> {
            counted = Optional.of(own);
            count();
        });
        desk.followOthers(list, desks -> {
            others = desks;
            show();
            if (!choices.containsKey(chosen.get().id()) && chosen.get() instanceof ListChoice.Lent) {
                chosen.choose(new ListChoice.Work(lists.own().first()));
            }
        });
    }

    private void show() {
        choices.clear();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("", texts.get("lists.incoming"), Icon.INBOX));
        lists.own().incoming().forEach(one -> entries.add(entry(one)));
        entries.add(new Entry("", texts.get("lists.outgoing"), Icon.OUTBOX));
        lists.own().outgoing().forEach(one -> entries.add(entry(one)));
        for (Desk other : others) {
            entries.add(new Entry("", texts.get("lists.lent", "name", other.name()), Icon.DELEGATION));
            Worklist.lent().forEach(one -> {
                ListChoice.Lent lent = new ListChoice.Lent(other.owner(), other.name(), one);
                entries.add(entry(lent, lent.label(texts, language), icon(one)));
            });
        }
        entries.add(new Entry("", texts.get("lists.search"), Icon.SEARCH));
        entries.add(entry(new ListChoice.Everything(), texts.get("lists.everything"), Icon.SEARCH));
        searches.forEach(one -> entries.add(entry(new ListChoice.Saved(one), one.name(), Icon.FILTER)));
        list.show(entries);
        count();
    }

    private Entry entry(Worklist worklist) {
        return entry(new ListChoice.Work(worklist), worklist.label(language), icon(worklist));
    }

    private Entry entry(ListChoice choice, String name, Icon icon) {
        choices.put(choice.id(), choice);
        return new Entry(choice.id(), name, icon);
    }

    private void count() {
        counted.ifPresent(own -> count(own, lists.own().incoming(), ListChoice.Work::new));
        counted.ifPresent(own -> count(own, lists.own().outgoing(), ListChoice.Work::new));
        others.forEach(desk ->
                count(desk, Worklist.lent(), worklist -> new ListChoice.Lent(desk.owner(), desk.name(), worklist)));
    }

    private void count(Desk desk, List<Worklist> worklists, Function<Worklist, ListChoice> choice) {
        worklists.forEach(
                one -> list.count(choice.apply(one).id(), desk.unread().getOrDefault(one, 0), 0));
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
