package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Session;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.LegalType;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.OrganisationTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

/** Documents that do not take their numbers from the register of all administrative documents. */
@Conforms("ND30.15")
class OwnRegistersTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static Drafting officer() {
        return OFFICE.as("chuyenvien").drafting();
    }

    private static DraftFields fields(DocumentType type) {
        return DraftFields.of(
                type, "về việc quản lý đất công ích", OFFICE.letter().recipients());
    }

    private static OutgoingDocument started(DocumentType type) {
        return officer()
                .start(OFFICE.district, OFFICE.unit, fields(type), new DraftOrigin.Fresh())
                .orThrow();
    }

    private static OutgoingDocument issued(OutgoingDocument started) {
        OutgoingDocument routed =
                officer().route(seen(started), OFFICE.byLeader()).orThrow();
        OutgoingDocument written = officer()
                .compose(seen(routed), new Composition(List.of(), "Điều 1. Ban hành kèm theo Quyết định này."))
                .orThrow();
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(written));
        return OFFICE.issued(OFFICE.as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow());
    }

    @Test
    void aLegalDocumentCountsByItselfAndNamesItsYear() {
        Series legal = new Series.Legal(LegalType.LEGAL_DECISION);
        OutgoingDocument started = started(DocumentType.DECISION);

        OutgoingDocument chosen = officer().chooseSeries(seen(started), legal).orThrow();
        OutgoingDocument issued = issued(chosen);

        assertEquals("QĐ-UBND", started.fields().notation());
        assertEquals("2026/QĐ-UBND", chosen.fields().notation());
        assertEquals("01/2026/QĐ-UBND", issued.code().orElseThrow().toString());
        assertEquals(legal, issued.series());
        assertEquals("01-2026-QĐ-UBND.pdf", issued.fileName().orElseThrow());
    }

    @Test
    void aTypeThatTheHeadLetsCountByItselfHasOneRunAndNoOther() {
        Series own = new Series.OfType(DocumentType.DIRECTIVE);
        OutgoingDocument before = started(DocumentType.DIRECTIVE);
        OFFICE.as("vanthu").registers().open(OFFICE.district, own).orThrow();

        List<Series> choices =
                officer().series(OFFICE.district, DocumentType.DIRECTIVE).orThrow();
        OutgoingDocument after = started(DocumentType.DIRECTIVE);
        Outcome<OutgoingDocument> common = officer().chooseSeries(seen(after), new Series.Administrative());

        assertEquals(new Series.Administrative(), before.series());
        assertEquals(List.of(own), choices);
        assertEquals(own, after.series());
        assertTrue(common.refusedFor(DraftingTrouble.SERIES_NOT_FOR_TYPE), common.toString());
        assertEquals("01/CT-UBND", issued(after).code().orElseThrow().toString());
    }

    @Test
    void aDepartmentHasNoRegisterOfItsOwn() {
        UnitId department = OFFICE.office().unit(OFFICE.district, "Phòng Tư pháp", "PTP");

        Outcome<Register> opened =
                OFFICE.as("vanthu").registers().open(OFFICE.district, new Series.Advisory(department));

        assertTrue(opened.refusedFor(OrganisationTrouble.UNIT_NOT_ADVISORY), opened.toString());
    }

    @Test
    void anAdvisoryBodyStandsInTheHeadOfItsDocumentsAndCountsByItself() {
        UnitId body = OFFICE.office().advisoryBody(OFFICE.district, "Ban Chỉ đạo Phòng chống thiên tai", "BCĐ");
        Series advisory = new Series.Advisory(body);
        OutgoingDocument started = started(DocumentType.PLAN);

        Outcome<OutgoingDocument> early = officer().chooseSeries(seen(started), advisory);
        OFFICE.as("vanthu").registers().open(OFFICE.district, advisory).orThrow();
        OutgoingDocument chosen =
                officer().chooseSeries(seen(started), advisory).orThrow();
        OutgoingDocument issued = issued(chosen);

        assertTrue(early.refusedFor(DraftingTrouble.SERIES_NOT_OPEN), early.toString());
        assertEquals("Ban Chỉ đạo Phòng chống thiên tai", issued.organName());
        assertEquals("01/KH-BCĐ", issued.code().orElseThrow().toString());
    }

    @Test
    void aSeriesGivesWayWhenTheTypeChangesAndANotationOfOnesOwnStays() {
        OutgoingDocument started = started(DocumentType.RESOLUTION);
        OutgoingDocument legal = officer()
                .chooseSeries(seen(started), new Series.Legal(LegalType.LEGAL_RESOLUTION))
                .orThrow();

        OutgoingDocument letter = officer()
                .edit(seen(legal), fields(DocumentType.OFFICIAL_LETTER).withNotation("UBND-TH"))
                .orThrow();
        Outcome<OutgoingDocument> refused =
                officer().chooseSeries(seen(letter), new Series.Legal(LegalType.LEGAL_RESOLUTION));

        assertEquals(new Series.Administrative(), letter.series());
        assertEquals("UBND-TH", letter.fields().notation());
        assertTrue(refused.refusedFor(DraftingTrouble.SERIES_NOT_FOR_TYPE), refused.toString());
    }

    @Test
    void aLegalDocumentWithLastYearsNotationTakesNoNumber() {
        OutgoingDocument started = started(DocumentType.DECISION);
        OutgoingDocument old = officer()
                .edit(seen(started), fields(DocumentType.DECISION).withNotation("2025/QĐ-UBND"))
                .orThrow();
        OutgoingDocument chosen = officer()
                .chooseSeries(seen(old), new Series.Legal(LegalType.LEGAL_DECISION))
                .orThrow();
        OutgoingDocument routed =
                officer().route(seen(chosen), OFFICE.byLeader()).orThrow();
        OutgoingDocument written = officer()
                .compose(seen(routed), new Composition(List.of(), "Điều 1. Nội dung."))
                .orThrow();
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(written));

        Outcome<?> refused = OFFICE.as("vanthu").issuing().begin(seen(signed), new NumberChoice.Next());

        assertTrue(refused.refusedFor(DraftingTrouble.NOTATION_OF_ANOTHER_YEAR), refused.toString());
        assertEquals(OutgoingState.ISSUE, OFFICE.find(signed.id()).state());
        assertTrue(OFFICE.find(signed.id()).number().isEmpty());
    }

    @Test
    void onlyWhoIssuesOpensRegisters() {
        Session officer = OFFICE.as("chuyenvien");

        Outcome<?> refused = officer.registers().open(OFFICE.district, new Series.OfType(DocumentType.REPORT));

        assertTrue(refused.refusedFor(GateTrouble.NO_PERMISSION), refused.toString());
    }
}
