package org.vanthu.core.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Progress;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

@Conforms("W.audit-proof")
class EventExportTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final OrganisationId DISTRICT = OrganisationId.at(MORNING);
    private static final AccountId CLERK = AccountId.at(MORNING);

    @RegisterExtension
    final TestData data = new TestData();

    @TempDir
    Path scratch;

    private ExportChecker checker;

    @BeforeEach
    void compileTheTool() {
        checker = new ExportChecker(scratch);
    }

    @Test
    void anExportIsAcceptedByTheToolAlone() {
        byte[] export = exportOf(7, 3);

        String answer = checker.says(export);

        assertTrue(answer.startsWith("whole: 7 events under 3 signed heads"), answer);
    }

    @Test
    void aLogWithoutEventsIsExportedAndAccepted() {
        String answer = checker.says(exportOf(0, 1));

        assertTrue(answer.startsWith("whole: 0 events"), answer);
    }

    @Test
    void anyByteChangedIsFoundAndTheFirstBadEventNamed() {
        byte[] export = exportOf(3, 1);
        int[] eventOfByte = eventOfEachByte(export);

        for (int i = 0; i < export.length; i++) {
            byte[] altered = export.clone();
            altered[i] ^= (byte) (1 << i % 8);

            String answer = checker.says(altered);

            assertTrue(answer.startsWith("NOT WHOLE"), "byte " + i + ": " + answer);
            if (eventOfByte[i] > 0) {
                assertTrue(answer.startsWith("NOT WHOLE: event " + eventOfByte[i] + ":"), "byte " + i + ": " + answer);
            }
        }
    }

    @Test
    void anyLineRemovedIsFound() {
        List<String> lines = lines(exportOf(6, 3));

        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            String removed = fewer.remove(i);

            String answer = checker.says(bytes(fewer));

            assertTrue(answer.startsWith("NOT WHOLE"), "without line " + i + ": " + answer);
            if (removed.startsWith("{\"sequence\"")) {
                assertTrue(answer.contains("event " + sequence(removed)), "without " + removed + ": " + answer);
            }
        }
    }

    @Test
    void anyTwoLinesSwappedAreFoundAtTheFirstOfThem() {
        List<String> lines = lines(exportOf(4, 2));

        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                List<String> swapped = new ArrayList<>(lines);
                Collections.swap(swapped, i, j);

                String answer = checker.says(bytes(swapped));

                assertTrue(answer.startsWith("NOT WHOLE"), i + " and " + j + ": " + answer);
                if (lines.get(i).startsWith("{\"sequence\"")) {
                    assertTrue(answer.contains("event " + sequence(lines.get(i)) + ":"), i + " and " + j + answer);
                }
            }
        }
    }

    @Test
    void aTailCutBehindASignedHeadIsFound() {
        byte[] export = exportOf(6, 3);

        for (int length = export.length - 1; length >= 0; length -= length % 100 < 3 ? 1 : 19) {
            String answer = checker.says(Arrays.copyOf(export, length));

            assertTrue(answer.startsWith("NOT WHOLE"), "cut to " + length + ": " + answer);
        }
        List<String> lines = lines(export);
        List<String> upToFirstHead = lines.subList(0, lines.indexOf(firstHead(lines)) + 1);
        String answer = checker.says(bytes(upToFirstHead));
        assertTrue(answer.contains("event 3 of 6: it is missing"), answer);
    }

    @Test
    void anExportOfAnotherKeyIsFoundWhenTheKeyIsGiven() throws IOException {
        byte[] export = exportOf(2, 1);
        String key = HexFormat.of().formatHex(data.folder().logKey().publicKey());

        assertTrue(checker.says(new ByteArrayInputStream(export), key).startsWith("whole"));
        assertTrue(
                checker.says(new ByteArrayInputStream(export), "0".repeat(64)).startsWith("NOT WHOLE"));
    }

    @Test
    void samplesOfALargeExportChangedAreFound() throws IOException {
        Path file = scratch.resolve("events.jsonl");
        append(5_000);
        seal();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            export(out);
        }
        byte[] export = Files.readAllBytes(file);
        int[] eventOfByte = eventOfEachByte(export);
        assertTrue(checker.says(export).startsWith("whole: 5000 events"));

        Random random = new Random(20);
        for (int n = 0; n < 12; n++) {
            int i = random.nextInt(export.length);
            export[i] ^= 4;

            String answer = checker.says(export);

            assertTrue(answer.startsWith("NOT WHOLE"), "byte " + i + ": " + answer);
            if (eventOfByte[i] > 0) {
                assertTrue(answer.startsWith("NOT WHOLE: event " + eventOfByte[i] + ":"), answer);
            }
            export[i] ^= 4;
        }
    }

    @Test
    void theToolRunsFromItsSourceWithAJdkAlone() throws Exception {
        Path good = Files.write(scratch.resolve("good.jsonl"), exportOf(3, 1));
        byte[] altered = Files.readAllBytes(good);
        altered[altered.length / 2] ^= 1;
        Path bad = Files.write(scratch.resolve("bad.jsonl"), altered);

        assertEquals(0, run(good));
        assertEquals(1, run(bad));
        assertEquals(3, run(scratch.resolve("none.jsonl")));
    }

    private static int run(Path export) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process tool = new ProcessBuilder(
                        java, "-XX:TieredStopAtLevel=1", ExportChecker.source().toString(), export.toString())
                .redirectErrorStream(true)
                .start();
        tool.getInputStream().readAllBytes();
        assertTrue(tool.waitFor(60, TimeUnit.SECONDS));
        return tool.exitValue();
    }

    /** {@code events} events with {@code heads} heads among them, the last behind the last event. */
    private byte[] exportOf(int events, int heads) {
        for (int i = 0; i < heads; i++) {
            append(events * (i + 1) / heads - events * i / heads);
            seal();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export(out);
        return out.toByteArray();
    }

    private void export(OutputStream out) {
        try {
            new EventExport(data.store(), data.folder().logKey()).write(out, MORNING.plusSeconds(3600), Progress.NONE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void seal() {
        new EventSealer(data.store(), data.folder().logKey(), () -> MORNING)
                .sealNow()
                .orThrow();
    }

    private void append(int count) {
        data.store()
                .change(stores -> {
                    for (int i = 0; i < count; i++) {
                        stores.events()
                                .append(new NewEvent(
                                        MORNING.plusMillis(i),
                                        CLERK,
                                        Optional.empty(),
                                        "INCOMING_REGISTERED",
                                        "incoming",
                                        "0190" + i,
                                        DISTRICT,
                                        Payload.of("subject", "Về việc \"phòng, chống\" bão số " + i, "number", i)));
                    }
                    return Outcome.done();
                })
                .orThrow();
    }

    /** For each byte the sequence of the event in whose line it is; 0 in the lines of heads. */
    private static int[] eventOfEachByte(byte[] export) {
        int[] events = new int[export.length];
        int start = 0;
        for (int i = 0; i < export.length; i++) {
            if (export[i] == '\n') {
                String line = new String(export, start, i - start, StandardCharsets.UTF_8);
                Arrays.fill(events, start, i, line.startsWith("{\"sequence\"") ? sequence(line) : 0);
                start = i + 1;
            }
        }
        return events;
    }

    private static int sequence(String line) {
        return Integer.parseInt(line.substring("{\"sequence\":".length(), line.indexOf(',')));
    }

    private static String firstHead(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("{\"head\""))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(byte[] export) {
        return new String(export, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
