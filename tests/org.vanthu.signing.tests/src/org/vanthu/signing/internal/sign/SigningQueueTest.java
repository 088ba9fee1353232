package org.vanthu.signing.internal.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.signing.TestOffice;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.PendingSignature;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.SigningQueue;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.testkit.Conforms;

/** Files of an office signed one after the other with a real token; what happens at the same time is seen by gates between the steps. */
class SigningQueueTest {

    private static final int PATIENCE_SECONDS = 60;

    private final TestOffice office = TestOffice.shared();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    private void pass(String gate) {
        gates.computeIfAbsent(gate, name -> new CountDownLatch(1)).countDown();
    }

    private void await(String gate) {
        try {
            CountDownLatch latch = gates.computeIfAbsent(gate, name -> new CountDownLatch(1));
            assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS), gate + " did not happen meanwhile");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Prepares, signs and reads back for real; subclasses wait at the gates. */
    private class Steps implements SigningQueue.Steps<Path, Answer> {

        @Override
        public Outcome<PendingSignature> prepare(Path file) {
            Outcome<PendingSignature> pending = office.signer.prepare(
                    file,
                    file.resolveSibling("signed-" + file.getFileName()),
                    office.leader,
                    new SigningOrder.Invisible(TestOffice.SIGNED_AT),
                    SignatureLevel.B_B,
                    OnlineServices.NONE);
            pass("prepared " + file.getFileName());
            return pending;
        }

        @Override
        public Outcome<Answer> finish(Path file, SignedPdf signed) {
            Answer integrity =
                    office.verify(signed.file()).signatures().getFirst().integrity();
            pass("finished " + file.getFileName());
            return Outcome.done(integrity);
        }
    }

    /** A signature that is made when a gate was passed. */
    private PendingSignature behind(String gate, PendingSignature pending) {
        return new PendingSignature() {
            @Override
            public Outcome<SignedPdf> sign() {
                await(gate);
                return pending.sign();
            }

            @Override
            public void drop() {
                pending.drop();
            }
        };
    }

    private void sign(SigningQueue.Steps<Path, Answer> steps, List<Path> files, int most) {
        new SigningQueue<>(steps, new Telling(most)).sign(files);
    }

    private final class Telling implements SigningQueue.Follower<Path, Answer> {

        private int left;

        Telling(int most) {
            left = most;
        }

        @Override
        public boolean stop() {
            return left-- == 0;
        }

        @Override
        public void begun(Path file) {
            told.add("begun " + file.getFileName());
        }

        @Override
        public void ended(Path file, Outcome<Answer> outcome) {
            told.add(file.getFileName() + " "
                    + outcome.map(Answer::name)
                            .value()
                            .orElseGet(() -> outcome.troubles().getFirst().code()));
        }
    }

    private List<String> ended() {
        return told.stream().filter(line -> !line.startsWith("begun ")).toList();
    }

    private List<Path> drafts(String... names) {
        return Stream.of(names)
                .map(name -> {
                    try {
                        return Files.copy(office.draft(folder), folder.resolve(name));
                    } catch (IOException failed) {
                        throw new IllegalStateException(failed);
                    }
                })
                .toList();
    }

    @Test
    @Conforms("W.batch")
    void theNextIsPreparedAndTheOneBeforeIsReadBackWhileTheTokenSigns() {
        List<Path> files = drafts("1.pdf", "2.pdf", "3.pdf");

        Steps gated = new Steps() {
            @Override
            public Outcome<PendingSignature> prepare(Path file) {
                String before = file.equals(files.get(1)) ? "finished 1.pdf" : "prepared 1.pdf";
                String gate = file.equals(files.getFirst()) ? "prepared 2.pdf" : before;
                return super.prepare(file).map(pending -> behind(gate, pending));
            }
        };
        sign(gated, files, 3);

        assertEquals(List.of("1.pdf YES", "2.pdf YES", "3.pdf YES"), ended());
    }

    @Test
    void oneIsReadBackAfterTheOtherHoweverMuchIsSignedMeanwhile() {
        List<String> back = new CopyOnWriteArrayList<>();
        Steps slow = new Steps() {
            @Override
            public Outcome<Answer> finish(Path file, SignedPdf signed) {
                back.add("begun " + file.getFileName());
                await("prepared 4.pdf");
                Outcome<Answer> answer = super.finish(file, signed);
                back.add("ended " + file.getFileName());
                return answer;
            }
        };

        sign(slow, drafts("1.pdf", "2.pdf", "3.pdf", "4.pdf"), 4);

        assertEquals(
                Stream.of("1.pdf", "2.pdf", "3.pdf", "4.pdf")
                        .flatMap(file -> Stream.of("begun " + file, "ended " + file))
                        .toList(),
                back);
    }

    @Test
    void aFileThatCannotBeSignedIsToldInItsTurnAndTheOthersAreSigned() throws IOException {
        List<Path> files = new ArrayList<>(drafts("1.pdf", "3.pdf"));
        files.add(1, Files.writeString(folder.resolve("2.pdf"), "no PDF"));

        sign(new Steps(), files, 3);

        assertEquals(List.of("1.pdf YES", "2.pdf " + SigningTrouble.NOT_PDF.code(), "3.pdf YES"), ended());
        assertTrue(
                told.indexOf("2.pdf " + SigningTrouble.NOT_PDF.code()) < told.indexOf("begun 3.pdf"), told.toString());
    }

    @Test
    void whatWasPreparedWhenItIsStoppedIsTakenAway() throws IOException {
        List<Path> files = drafts("1.pdf", "2.pdf", "3.pdf");

        sign(new Steps(), files, 1);

        assertEquals(List.of("begun 1.pdf", "1.pdf YES"), told);
        try (Stream<Path> there = Files.list(folder)) {
            assertEquals(
                    List.of("signed-1.pdf"),
                    there.map(path -> path.getFileName().toString())
                            .filter(name -> name.startsWith("signed-"))
                            .toList());
        }
    }
}
