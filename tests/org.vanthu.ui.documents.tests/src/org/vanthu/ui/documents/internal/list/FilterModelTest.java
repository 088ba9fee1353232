package org.vanthu.ui.documents.internal.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.SearchPlace;
import org.vanthu.domain.search.Way;
import org.vanthu.domain.work.StateWords;

class FilterModelTest {

    private final FilterModel model = new FilterModel();

    @Test
    void whatIsTypedAndChosenIsAskedFor() {
        model.words.set(" báo cáo ");
        model.issuer.set("Sở Y tế");
        model.type.set(Optional.of(DocumentType.OFFICIAL_LETTER));
        model.urgency.set(Optional.of(Urgency.URGENT));
        model.from.set(Optional.of(LocalDate.of(2026, 1, 1)));

        DocumentFilter filter = model.filter();

        assertEquals(Map.of(SearchPlace.ANYWHERE, "báo cáo", SearchPlace.ISSUER, "Sở Y tế"), filter.words());
        assertEquals(Optional.of("OFFICIAL_LETTER"), filter.type());
        assertEquals(Optional.of(Urgency.URGENT), filter.urgency());
        assertEquals(Optional.of(LocalDate.of(2026, 1, 1)), filter.from());
    }

    @Test
    void aSavedSearchFillsEveryInputAndComesOutAsItWas() {
        DocumentFilter saved = new DocumentFilter(
                Map.of(SearchPlace.CODE, "15", SearchPlace.SUBJECT, "đất", SearchPlace.HOLDER, "Long"),
                Optional.of(Way.OUTGOING),
                Optional.of("DECISION"),
                Optional.of(Urgency.EXPRESS),
                Optional.of("Chờ ký"),
                Optional.of(LocalDate.of(2026, 1, 1)),
                Optional.of(LocalDate.of(2026, 6, 30)));
        model.words.set("thứ khác");

        model.fill(saved);

        assertEquals(saved, model.filter());
    }

    @Test
    void aClearedFilterAsksNothingAndTellsOfTheChange() {
        model.words.set("đất");
        model.state.set(Optional.of("Chờ ký"));
        AtomicInteger changes = new AtomicInteger();
        model.onChange(changes::incrementAndGet);

        model.clear();

        assertTrue(model.filter().asksNothing());
        assertEquals(2, changes.get());
    }

    @Test
    void statesAreOfferedInTheReadersLanguageAndAskedForAsListsKeepThem() {
        StateWords english = new StateWords(Language.ENGLISH);

        assertTrue(english.all().contains("Chờ phát hành"));
        assertEquals("Awaiting issue", english.shown("Chờ phát hành"));
        assertEquals("Chờ phát hành", new StateWords(Language.VIETNAMESE).shown("Chờ phát hành"));
        assertEquals("something else", english.shown("something else"));
    }
}
