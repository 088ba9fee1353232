package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.core.internal.search.WordKeeper;
import org.vanthu.domain.Id;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.Headline;

/** Drafts are found by those whom they concern, from the moment they concern them. */
class FindingDraftsTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static List<Id> finds(String login, String words) {
        WordKeeper.catchUp(OFFICE.office().office().parts()).orThrow();
        return OFFICE.as(login).searches().find(DocumentFilter.words(words), 50).orThrow().stream()
                .map(Headline::object)
                .toList();
    }

    @Test
    void aDraftIsFoundByItsDrafterItsCheckersItsSignerAndTheClerksAndByNobodyElse() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());
        OFFICE.as("chuyenvien").drafting().submit(seen(draft)).orThrow();

        for (String login : List.of("chuyenvien", "chanhvp", "thethuc", "chutich", "vanthu")) {
            assertEquals(List.of(draft.id()), finds(login, "đất công ích"), login);
        }
        assertEquals(List.of(), finds("vanthuxa", "đất công ích"));
        assertEquals(List.of(), finds("chutichxa", "đất công ích"));
    }
}
