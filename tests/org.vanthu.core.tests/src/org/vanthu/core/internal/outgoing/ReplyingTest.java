package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.Answer;
import org.vanthu.api.incoming.Completion;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.IncomingView;
import org.vanthu.api.incoming.NextStep;
import org.vanthu.api.incoming.NextStep.Step;
import org.vanthu.api.incoming.Submission;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.drafting.EarlierDocument;
import org.vanthu.domain.drafting.EarlierDocument.Mending;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.testkit.Conforms;

/** The way of the officer from an assignment over the reply to its end: what is offered next at each step. */
class ReplyingTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static DocumentId assigned(String number, Optional<Instant> due) {
        Map<IncomingField, String> entry = new EnumMap<>(IncomingField.class);
        entry.put(IncomingField.TYPE_NAME, "Công văn");
        entry.put(IncomingField.CODE_NUMBER, number);
        entry.put(IncomingField.CODE_NOTATION, "SYT-NVY");
        entry.put(IncomingField.ISSUED_DATE, "2025-03-02");
        entry.put(IncomingField.ORGAN_NAME, "Sở Y tế");
        entry.put(IncomingField.SUBJECT, "V/v báo cáo tình hình sử dụng đất");
        DocumentId document = OFFICE.as("vanthu")
                .incoming()
                .register(
                        OFFICE.district,
                        IncomingDraft.of(
                                IncomingFields.read(entry).orThrow(),
                                GivenFile.of(OFFICE.brought("Cong van den so " + number))))
                .orThrow()
                .document();
        AssignmentId submission = OFFICE.as("vanthu")
                .routing()
                .submit(new Seen<>(document, 0), new Submission(OFFICE.leader, "Kính trình", Optional.empty()))
                .orThrow();
        OFFICE.as("chutich")
                .routing()
                .assign(
                        new Seen<>(submission, 0),
                        new Distribution(
                                "Tham mưu trả lời",
                                List.of(new Distribution.Line(
                                        new Assignee.ToPerson(OFFICE.officer, OFFICE.unit),
                                        Part.LEAD,
                                        due.map(TimeLimit.At::new)))))
                .orThrow();
        return document;
    }

    private static Session officer() {
        return OFFICE.as("chuyenvien");
    }

    private static IncomingView view(DocumentId document) {
        return officer().incoming().view(document).orThrow();
    }

    private static List<Step> firstTwo(DocumentId document) {
        return view(document).steps().stream().map(NextStep::step).limit(2).toList();
    }

    private static OutgoingDocument reply(DocumentId document) {
        return officer()
                .drafting()
                .start(OFFICE.district, OFFICE.unit, OFFICE.letter(), new DraftOrigin.Reply(document))
                .orThrow();
    }

    private static OutgoingDocument issued(OutgoingDocument reply) {
        OutgoingDocument routed = officer()
                .drafting()
                .route(OutgoingOffice.seen(reply), OFFICE.byLeader())
                .orThrow();
        OutgoingDocument composed = officer()
                .drafting()
                .compose(
                        OutgoingOffice.seen(routed),
                        new Composition(List.of("Sở Y tế"), "Ủy ban nhân dân huyện báo cáo như sau."))
                .orThrow();
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(composed));
        return OFFICE.issued(OFFICE.as("vanthu")
                .issuing()
                .begin(OutgoingOffice.seen(signed), new NumberChoice.Next())
                .orThrow());
    }

    @Test
    @Conforms("ND30.20-24")
    void whereADayIsSetTheReplyIsTheNextThingUntilItIsIssuedAndThenTheEnd() {
        Instant due = OFFICE.office().now().plus(Duration.ofDays(7));
        DocumentId document = assigned("601", Optional.of(due));
        List<Step> atFirst = firstTwo(document);

        OutgoingDocument reply = reply(document);
        List<Step> begun = firstTwo(document);
        List<Answer> whileWritten = view(document).answers();
        OutgoingDocument issued = issued(reply);
        List<Step> answered = firstTwo(document);
        NextStep end = view(document).steps().getFirst();
        officer()
                .routing()
                .complete(
                        end.assignment().orElseThrow(),
                        new Completion(LocalDate.of(2026, 11, 23), "Đã trả lời", Optional.of(issued.id())))
                .orThrow();

        assertEquals(List.of(Step.REPLY_EXPECTED, Step.COMPLETE), atFirst);
        assertEquals(List.of(Step.GO_ON_REPLYING, Step.COMPLETE), begun);
        assertEquals(List.of(reply.id()), whileWritten.stream().map(Answer::id).toList());
        assertEquals(List.of(Step.COMPLETE, Step.REPLY), answered);
        assertEquals(issued.code(), view(document).answers().getFirst().code());
        assertEquals(Optional.of(issued.id()), view(document).reply());
    }

    @Test
    @Conforms("ND30.20-24")
    void theRegisterOfFollowUpNamesNoDocumentThatIsNotTheReply() {
        DocumentId document = assigned("604", Optional.empty());
        OutgoingDocument unissued = reply(document);
        OutgoingDocument ofAnother = issued(reply(assigned("605", Optional.empty())));
        NextStep end = view(document).steps().stream()
                .filter(step -> step.step() == Step.COMPLETE)
                .findFirst()
                .orElseThrow();

        List<Outcome<Nothing>> refused = Stream.of(unissued, ofAnother)
                .map(named -> officer()
                        .routing()
                        .complete(
                                end.assignment().orElseThrow(),
                                new Completion(LocalDate.of(2026, 11, 23), "Đã trả lời", Optional.of(named.id()))))
                .toList();

        for (Outcome<Nothing> one : refused) {
            assertTrue(one.refusedFor(RoutingTrouble.NOT_THE_REPLY), one.toString());
        }
        assertEquals(Optional.empty(), view(document).reply());
        assertEquals(
                end.assignment(),
                view(document).steps().stream()
                        .filter(step -> step.step() == Step.COMPLETE)
                        .findFirst()
                        .orElseThrow()
                        .assignment());
    }

    @Test
    void whatReplacesAWrongReplyAnswersTheSameDocumentAndIsNamedAsTheReply() {
        DocumentId document = assigned("606", Optional.empty());
        OutgoingDocument wrong = issued(reply(document));

        OutgoingDocument right = issued(officer()
                .drafting()
                .start(
                        OFFICE.district,
                        OFFICE.unit,
                        OFFICE.letter(),
                        new DraftOrigin.Mending(new EarlierDocument(wrong.id(), Mending.REPLACES)))
                .orThrow());
        NextStep end = view(document).steps().getFirst();
        officer()
                .routing()
                .complete(
                        end.assignment().orElseThrow(),
                        new Completion(LocalDate.of(2026, 11, 23), "Đã trả lời", Optional.of(right.id())))
                .orThrow();

        assertEquals(
                Set.of(wrong.id(), right.id()),
                view(document).answers().stream().map(Answer::id).collect(Collectors.toSet()));
        assertEquals(Optional.of(right.id()), view(document).reply());
    }

    @Test
    void whereNobodySetADayEndingItIsTheNextThing() {
        DocumentId document = assigned("602", Optional.empty());

        assertEquals(List.of(Step.COMPLETE, Step.REPLY), firstTwo(document));
    }

    @Test
    void aDiscardedDraftIsNoReply() {
        DocumentId document = assigned("603", Optional.empty());
        OutgoingDocument reply = reply(document);

        officer()
                .drafting()
                .discard(OutgoingOffice.seen(reply), "Không cần trả lời")
                .orThrow();

        assertEquals(List.of(Step.COMPLETE, Step.REPLY), firstTwo(document));
        assertFalse(view(document).answers().getFirst().isBegun());
    }
}
