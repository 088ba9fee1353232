package org.vanthu.core.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.api.Progress;
import org.vanthu.api.audit.AuditTrouble;
import org.vanthu.api.audit.LogReport;
import org.vanthu.core.internal.operations.DatabaseTampering;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.Installation;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.audit.SignedHead;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.folder.LogKey;
import org.vanthu.spi.store.SealedState;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

class LogKeepingTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final OrganisationId DISTRICT = OrganisationId.at(MORNING);
    private static final AccountId CLERK = AccountId.at(MORNING);

    @RegisterExtension
    final TestData data = new TestData();

    private Instant clock = MORNING;

    @Test
    void aSealedLogIsWhole() {
        append(5);
        seal();
        append(3);
        seal();

        LogReport report = check();

        assertEquals(new LogReport(8, 2, List.of()), report);
    }

    @Test
    void nothingNewMakesNoNewHead() {
        append(2);
        seal();

        seal();

        assertEquals(1, check().heads());
    }

    @Test
    @Conforms({"VI.III.5.d", "VI.III.7.d"})
    void aHeadThatDoesNotFitTheEventsIsFoundWithTheEventsInQuestion() {
        append(3);
        seal();
        append(4);
        forge(data.folder().logKey(), Sha256.of(new byte[] {1}));

        LogReport report = check();

        assertFalse(report.isWhole());
        assertEquals("Audit.ALTERED", report.troubles().getFirst().code());
        assertEquals("4", report.troubles().getFirst().details().get("from"));
        assertEquals("7", report.troubles().getFirst().details().get("to"));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void anEventThatWasTakenOutBeforeItWasSealedIsNamedAndNothingIsSealedOverTheGap(long gone) {
        append(3);
        seal();
        append(3);
        data.stop();
        DatabaseTampering.on(data.path(), "DELETE FROM event_log WHERE sequence_no = " + gone);
        data.restart();

        LogReport report = check();
        EventSealer sealer = new EventSealer(data.store(), data.folder().logKey(), () -> MORNING);
        IllegalStateException refused = assertThrows(IllegalStateException.class, sealer::sealNow);

        assertEquals(List.of(Trouble.of(AuditTrouble.MISSING, "sequence", gone)), report.troubles(), report.toString());
        assertTrue(refused.getMessage().contains("event " + gone), refused.getMessage());
        assertEquals(1, check().heads());
    }

    @Test
    void aHeadThatAnotherKeySignedIsFound() {
        append(3);
        forge(new OtherKey(data.folder().logKey()), Sha256.of(new byte[] {1}));

        assertTrue(check().troubles().getFirst().is(AuditTrouble.FORGED));
    }

    @Test
    void aClockSetBackIsRecordedOnceAndEventsKeepTheirOrder() {
        append(1);
        ClockWatch watch = new ClockWatch(data.store(), () -> clock);
        clock = MORNING.minusSeconds(3600);

        watch.look();
        watch.look();
        new ClockWatch(data.store(), () -> clock).look();
        append(1);
        watch.look();

        List<Event> log = events();
        assertEquals(
                List.of("INCOMING_REGISTERED", "CLOCK_SET_BACK", "INCOMING_REGISTERED"),
                log.stream().map(Event::act).toList());
        assertEquals(Installation.ACCOUNT, log.get(1).actor());
        assertEquals(Optional.of("2026-03-02T00:00:00Z"), log.get(1).payload().fact("clock"));
        assertTrue(log.stream().allMatch(event -> event.at().equals(MORNING)));
    }

    @Test
    void aClockSetBackAgainIsRecordedAgain() {
        append(1);
        ClockWatch watch = new ClockWatch(data.store(), () -> clock);
        clock = MORNING.minusSeconds(3600);
        watch.look();
        clock = MORNING.plusSeconds(10);
        watch.look();
        append(1);

        clock = MORNING;
        watch.look();

        assertEquals(
                2,
                events().stream()
                        .filter(event -> event.act().equals("CLOCK_SET_BACK"))
                        .count());
    }

    @Test
    void aCorrectionOfAMomentIsNotASettingBack() {
        append(1);
        clock = MORNING.minusMillis(1500);

        new ClockWatch(data.store(), () -> clock).look();

        assertEquals(1, events().size());
    }

    @Test
    void closingSealsWhatIsLeft() {
        append(3);

        LogKeeper.of(data.store(), data.folder().logKey(), () -> MORNING).close();

        assertEquals(3, check().events());
    }

    private List<Event> events() {
        return data.store().read(stores -> stores.events().range(1, 100));
    }

    private LogReport check() {
        return data.store()
                .read(stores -> LogCheck.of(stores.events(), data.folder().logKey(), Progress.NONE));
    }

    private void seal() {
        new EventSealer(data.store(), data.folder().logKey(), () -> MORNING)
                .sealNow()
                .orThrow();
    }

    /** As if somebody had changed events and kept a head over the changed ones. */
    private void forge(LogKey key, Sha256 root) {
        data.store()
                .change(stores -> {
                    long size = stores.events().count();
                    byte[] signature = key.sign(SignedHead.signedText(size, root, MORNING));
                    String hex = HexFormat.of().formatHex(signature);
                    stores.events().seal(new SealedState(new SignedHead(size, root, MORNING, hex), ""));
                    return Outcome.done();
                })
                .orThrow();
    }

    private void append(int count) {
        data.store()
                .change(stores -> {
                    for (int i = 0; i < count; i++) {
                        stores.events()
                                .append(new NewEvent(
                                        clock,
                                        CLERK,
                                        Optional.empty(),
                                        "INCOMING_REGISTERED",
                                        "incoming",
                                        "0190",
                                        DISTRICT,
                                        Payload.EMPTY));
                    }
                    return Outcome.done();
                })
                .orThrow();
    }

    /** Signs like the key of another office: with a signature that ours does not make. */
    private record OtherKey(LogKey ours) implements LogKey {

        @Override
        public byte[] sign(byte[] text) {
            byte[] signature = ours.sign(text);
            signature[3] ^= 1;
            return signature;
        }

        @Override
        public byte[] publicKey() {
            return ours.publicKey();
        }

        @Override
        public boolean verify(byte[] text, byte[] signature) {
            return ours.verify(text, signature);
        }
    }
}
