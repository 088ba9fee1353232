package org.vanthu.ui.administration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.api.audit.EventPage;
import org.vanthu.api.incoming.OpenWork;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Term;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;

class WordsTest {

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH, AdministrationTexts.class);
    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void aNameInACertificateIsReadWithoutItsCodes() {
        assertEquals(
                "Nguyễn Văn A, Ủy ban nhân dân huyện", Subjects.shown("C=VN,O=Ủy ban nhân dân huyện,CN=Nguyễn Văn A"));
        assertEquals("không phải tên", Subjects.shown("không phải tên"));
    }

    @Test
    void whatRunsOutWithinAMonthIsAmberAndWhatIsOverRed() {
        assertEquals(Meaning.DANGER, Expiry.meaning(Optional.of(NOW), NOW));
        assertEquals(Meaning.WARNING, Expiry.meaning(Optional.of(NOW.plusSeconds(29 * 86_400L)), NOW));
        assertEquals(Meaning.PLAIN, Expiry.meaning(Optional.of(NOW.plusSeconds(31 * 86_400L)), NOW));
        assertEquals(Meaning.PLAIN, Expiry.meaning(Optional.empty(), NOW));
    }

    @Test
    void nobodyIsOfferedInTheirOwnPlace() {
        PersonFound absent = found("Lê Quốc Bảo");
        PersonFound deputy = found("Lê Thị Mai");

        assertEquals(
                List.of(deputy),
                PersonWords.without(absent.account(), Outcome.done(List.of(absent, deputy)))
                        .orThrow());
    }

    private static PersonFound found(String name) {
        AccountId account = AccountId.at(NOW);
        Post post = new Post(
                PostId.at(NOW),
                account,
                OrganisationId.at(NOW),
                UnitId.at(NOW),
                new Position("Chuyên viên", Position.Rank.MEMBER),
                Set.of(Role.OFFICER),
                Term.from(NOW));
        return new PersonFound(account, name, post, "Văn phòng");
    }

    @Test
    void anActWithoutWordsIsShownByItsCode() {
        EventWords words = new EventWords(ENGLISH, Language.ENGLISH);

        assertEquals("Signed in", words.of("SIGNED_IN"));
        assertEquals("SOMETHING_OLD", words.of("SOMETHING_OLD"));
    }

    @Test
    void anEventOfARegisterSaysWhichRegisterWhichNumberAndWhichYear() {
        EventWords words = new EventWords(ENGLISH, Language.ENGLISH);
        Event taken = ofRegister(Payload.of("number", 5, "year", 2026));
        Event opened = ofRegister(Payload.EMPTY);

        assertEquals(
                "Register of outgoing documents: Decision · no. 5, 2026",
                words.object(taken, page(taken, new Series.OfType(DocumentType.DECISION), Map.of())));
        assertEquals(
                "Register of an advisory body · Hội đồng Thi đua",
                words.object(
                        opened,
                        page(
                                opened,
                                new Series.Advisory(UnitId.at(NOW)),
                                Map.of(opened.objectId(), "Hội đồng Thi đua"))));
    }

    @Test
    void theFactsOfAnEventAreReadInWordsWithNamesAndDays() {
        String leader = AccountId.at(NOW).value().toString();
        Payload facts = Payload.of(
                "change",
                AccountId.at(NOW.plusSeconds(1)),
                "leader",
                leader,
                "late",
                true,
                "until",
                NOW,
                "date",
                "2026-11-23",
                "hash",
                "ab".repeat(32),
                "pages",
                List.of(1, 3),
                "unheardOf",
                "x");

        List<String> lines = new FactWords(ENGLISH, Map.of(leader, "Nguyễn Minh Đức"))
                .of(facts).stream()
                        .map(line -> line.name() + ": " + line.value())
                        .toList();

        assertEquals(
                List.of(
                        "Date: 23/11/2026",
                        "Hash of the file: abababababab…",
                        "Issued late: yes",
                        "Leader: Nguyễn Minh Đức",
                        "Pages: 1, 3",
                        "unheardOf: x",
                        "Until: " + VietnamTime.minute(NOW)),
                lines);
    }

    private static Event ofRegister(Payload facts) {
        return new Event(
                1,
                NOW,
                AccountId.at(NOW),
                Optional.empty(),
                "NUMBER_TAKEN",
                "Register",
                RegisterId.at(NOW).value().toString(),
                OrganisationId.at(NOW),
                facts);
    }

    private static EventPage page(Event event, Series series, Map<String, String> names) {
        return new EventPage(List.of(event), Map.of(), names, Map.of(event.objectId(), series), OptionalLong.empty());
    }

    @Test
    void everyActCanBeLookedForAndNoneIsCalledByItsCode() {
        for (Language language : Language.values()) {
            EventWords words = new EventWords(ENGLISH, language);

            assertEquals("", words.codes().getFirst());
            assertTrue(words.codes().contains("OFFICE_HOURS_SET"));
            assertTrue(words.codes().stream().noneMatch(code -> words.of(code).equals(code)));
        }
    }

    @Test
    void whatDoesNotGoAlongIsNamed() {
        String words = HandOverDialog.words(ENGLISH, new OpenWork(3, 2, 5, 6, 4, 1, 7, 8));

        assertEquals(7, words.lines().count());
        assertTrue(words.contains("Opinions asked of this person by name stay: 7."), words);
        assertTrue(words.lines().toList().getLast().startsWith("8 cannot be moved"), words);
    }
}
