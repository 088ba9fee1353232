package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.vanthu.domain.search.Way;
import org.vanthu.ui.testkit.ListPage;
import org.vanthu.ui.testkit.WindowPage;

/** Looking for the letter and its answer once both are done: everywhere, in a list, by a saved search, and in vain. */
final class SearchTour {

    private static final String NAME = "Cơ sở giữ trẻ";

    private final Tour tour;

    SearchTour(Tour tour) {
        this.tour = tour;
    }

    void find() {
        WindowPage window = tour.sit("vanthu");
        ListPage everything = window.everything();
        int all = everything.rows().size();
        everything.search("2207 gdmn");
        everything.awaitRows(2);
        assertTrue(all > 2, "rows: " + all);
        tour.shoot("53-search");
        everything.choose("filter.way", Way.INCOMING.label(tour.language())).awaitRows(1);
        tour.shoot("54-search-filtered");
        everything.save(NAME);

        window.worklists().choose("TO_SUBMIT");
        window.list().search("khong co tu nay").awaitNothing("list.nothing_found");
        tour.shoot("55-nothing-found");
        window.worklists().chooseSaved(NAME);
        window.list().awaitRows(1).mark(IncomingTour.CODE);
        tour.shoot("56-saved-search");
    }

    void findNothingElsewhere() {
        WindowPage window = tour.sit("vanthu21");
        assertEquals(List.of(), window.worklists().saved());
        window.everything().search(IncomingTour.CODE).awaitNothing("list.nothing_found");
    }
}
