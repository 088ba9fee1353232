package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.ComposedWords.Part;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;

/** A composed page never goes on with words that the draft no longer says. */
class ComposedDraftTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static final ComposedDrafts DRAFTS = new ComposedDrafts(OFFICE);

    @Test
    void whatIsNotOnThePageMayChangeFreely() {
        OutgoingDocument changed = DRAFTS.edited(
                DRAFTS.composed(),
                before -> new DraftFields(
                        "12/HS",
                        before.type(),
                        before.notation(),
                        before.subject(),
                        before.language(),
                        "ghi chú",
                        before.urgency(),
                        before.secrecy(),
                        before.recipients(),
                        OptionalInt.of(3),
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        before.keptBy()));

        assertEquals(Set.of(), DRAFTS.shown(changed).outdated());
        assertEquals(
                OutgoingState.CONTENT_CHECK,
                DRAFTS.officer().submit(seen(changed)).orThrow().state());
    }

    @Test
    void anotherSubjectIsComposedAnewAndStandsOnThePage() {
        OutgoingDocument changed = DRAFTS.edited(
                DRAFTS.composed(),
                before -> ComposedDrafts.fields(
                        before,
                        before.type(),
                        "kiểm kê đất công ích",
                        before.urgency(),
                        before.recipients(),
                        before.keptBy()));

        DRAFTS.refusedUntilComposedAnew(changed, Part.SUBJECT);

        OutgoingDocument after = OFFICE.find(changed.id());
        assertEquals(2, after.versions());
        String words = DRAFTS.page(OFFICE.version(after).pdf(), after);
        assertTrue(words.contains("kiểm kê đất công ích"), words);
        assertTrue(words.contains("Báo cáo gửi về Văn phòng"), words);
    }

    @Test
    void anotherTypeUrgencyAndPlaceOfKeepingAreNamedTogether() {
        OutgoingDocument changed = DRAFTS.edited(
                DRAFTS.composed(),
                before -> ComposedDrafts.fields(
                                before,
                                DocumentType.NOTICE,
                                before.subject(),
                                Urgency.EXPRESS,
                                before.recipients(),
                                "VT, TNMT")
                        .withNotation("TB-UBND"));

        DRAFTS.refusedUntilComposedAnew(changed, Part.TYPE, Part.NOTATION, Part.URGENCY, Part.KEPT_BY);
    }

    @Test
    void aRecipientTakenOffIsNotAddressedWhenComposedAnew() {
        List<Recipient> others = List.of(OFFICE.letter().recipients().getLast());
        OutgoingDocument changed = DRAFTS.edited(
                DRAFTS.composed(),
                before -> ComposedDrafts.fields(
                        before, before.type(), before.subject(), before.urgency(), others, before.keptBy()));

        assertEquals(List.of(), DRAFTS.shown(changed).composition().addressees());
        DRAFTS.refusedUntilComposedAnew(changed, Part.RECIPIENTS);

        OutgoingDocument after = OFFICE.find(changed.id());
        assertFalse(DRAFTS.page(OFFICE.version(after).pdf(), after).contains("Kim Liên"));
    }

    @Test
    void aBroughtFileAfterAComposedOneIsItsWritersOwnAffair() {
        OutgoingDocument changed = DRAFTS.edited(
                DRAFTS.composed(),
                before -> ComposedDrafts.fields(
                        before, before.type(), "chủ đề khác", before.urgency(), before.recipients(), before.keptBy()));
        OutgoingDocument brought = DRAFTS.officer()
                .addVersion(seen(changed), GivenFile.of(OFFICE.brought("Van ban viet bang Word")), "")
                .orThrow();

        assertTrue(DRAFTS.officer().open(brought.id()).orThrow().composed().isEmpty());
        assertEquals(
                OutgoingState.CONTENT_CHECK,
                DRAFTS.officer().submit(seen(brought)).orThrow().state());
    }

    @Test
    void nothingSignedIsEverComposedAnew() {
        OutgoingDocument atSigner = OFFICE.atSigner(DRAFTS.composed());
        OutgoingDocument signed = OFFICE.signed(atSigner);

        Outcome<OutgoingDocument> before = DRAFTS.officer().compose(seen(atSigner), new Composition(List.of(), "Khác"));
        Outcome<OutgoingDocument> after = DRAFTS.officer().compose(seen(signed), new Composition(List.of(), "Khác"));

        assertTrue(after.refusedFor(DraftingTrouble.NOT_IN_THIS_STATE), after.toString());
        assertFalse(before.isDone());
        assertEquals(signed, OFFICE.find(signed.id()));
        assertEquals(1, OFFICE.find(signed.id()).versions());
    }
}
