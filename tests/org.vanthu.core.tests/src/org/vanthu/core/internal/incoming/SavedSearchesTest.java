package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.search.SearchTrouble;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.SavedSearch;
import org.vanthu.domain.search.SearchPlace;
import org.vanthu.domain.search.Way;
import org.vanthu.testkit.Conforms;

/** Searches that a person keeps under a name. */
class SavedSearchesTest {

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    @Test
    @Conforms("VI.III.6.e")
    void aSavedSearchIsItsOwnersAlone() {
        DocumentFilter filter = DocumentFilter.words("báo cáo").with(SearchPlace.ISSUER, "Sở Y tế");
        SavedSearch saved =
                office.searches(office.clerk).save(" Báo cáo y tế ", filter).orThrow();

        assertEquals(List.of(saved), office.searches(office.clerk).saved().orThrow());
        assertEquals("Báo cáo y tế", saved.name());
        assertEquals(filter, saved.filter());
        assertEquals(List.of(), office.searches(office.leader).saved().orThrow());
        assertTrue(office.searches(office.leader).delete(saved.id()).refusedFor(GateTrouble.NO_RELATION));
        assertTrue(office.searches(office.clerk).delete(saved.id()).isDone());
        assertEquals(List.of(), office.searches(office.clerk).saved().orThrow());
    }

    @Test
    @Conforms("VI.III.6.e")
    void everyPartOfASavedSearchComesBackAfterARestart() {
        DocumentFilter filter = new DocumentFilter(
                Map.of(SearchPlace.CODE, "15", SearchPlace.SUBJECT, "đất", SearchPlace.HOLDER, "Nam"),
                Optional.of(Way.INCOMING),
                Optional.of(DocumentType.DECISION.code()),
                Optional.of(Urgency.EXPRESS),
                Optional.of("Đã phân công"),
                Optional.of(LocalDate.of(2026, 1, 1)),
                Optional.of(LocalDate.of(2026, 11, 30)));
        office.searches(office.clerk).save("Đất", filter).orThrow();

        office.reopen();

        assertEquals(
                filter,
                office.searches(office.clerk).saved().orThrow().getFirst().filter());
    }

    @Test
    @Conforms("VI.III.6.e")
    void aSearchNeedsANameOfItsOwnAndSomethingAsked() {
        DocumentFilter filter = DocumentFilter.words("báo cáo");
        office.searches(office.clerk).save("Báo cáo", filter).orThrow();

        assertTrue(save("  ", filter, SearchTrouble.NAME_MISSING));
        assertTrue(save("x".repeat(61), filter, SearchTrouble.NAME_TOO_LONG));
        assertTrue(save("báo cáo", filter, SearchTrouble.NAME_TAKEN));
        assertTrue(save("Tất cả", DocumentFilter.words("  "), SearchTrouble.NOTHING_ASKED));
        assertFalse(office.searches(office.leader)
                .save("Báo cáo", filter)
                .troubles()
                .iterator()
                .hasNext());
    }

    private boolean save(String name, DocumentFilter filter, SearchTrouble trouble) {
        return office.searches(office.clerk).save(name, filter).refusedFor(trouble);
    }
}
