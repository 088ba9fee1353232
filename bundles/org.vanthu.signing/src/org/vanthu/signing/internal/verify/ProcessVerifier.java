package org.vanthu.signing.internal.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.process.ChildLost;
import org.vanthu.process.ChildSeat;
import org.vanthu.process.ChildSeats;
import org.vanthu.process.ReadingLimits;
import org.vanthu.signing.internal.process.LostProcess;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SignedReturn;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.VerificationPolicy;

/** Verifies in processes with bounded memory and time: whatever a file does there costs one message. */
@Component(service = {SignatureVerifier.class, SignedReturn.class})
public final class ProcessVerifier implements SignatureVerifier, SignedReturn {

    /** The verifier gives up by itself when its time is over; this long it may need to say so. */
    private static final Duration TO_SAY_SO = Duration.ofSeconds(1);

    /**
     * What walks over the bytes of files and signatures, and reckons with long numbers: the optimising compiler makes it many times as
     * fast.
     */
    private static final List<String> HOT = List.of(
            "sun.security.provider.DigestBase::*",
            "sun.security.provider.SHA*::*",
            "java.math.BigInteger::montgomery*",
            "java.math.BigInteger::*ToLen",
            "org.bouncycastle.asn1.ASN1InputStream::*",
            "org.vanthu.signing.internal.pdf.FileBytes::*",
            "org.vanthu.signing.internal.pdf.StringReader::*");

    /**
     * The optimising compiler takes what is twenty times as hot as is usual, and what is in the list above at once. A verdict goes
     * through much code once: compiled as usual, the first hundreds of files wait for the compiler longer than for their verdicts
     * (ADR 87).
     */
    private static List<String> compiler() {
        Stream<String> all = Stream.of(
                "-XX:Tier4InvocationThreshold=100000",
                "-XX:Tier4MinInvocationThreshold=12000",
                "-XX:Tier4CompileThreshold=300000",
                "-XX:Tier4BackEdgeThreshold=800000",
                // it would say so where answers go
                "-XX:CompileCommand=quiet");
        Stream<String> hot = HOT.stream().map(one -> "-XX:CompileCommand=CompileThresholdScaling," + one + ",0.05");
        return Stream.concat(all, hot).toList();
    }

    private final ReadingLimits limits;
    private final ChildSeats<VerifyDesk> seats;
    /** How often somebody had a file; then practice ends. */
    private final AtomicLong asked = new AtomicLong();

    @Activate
    public ProcessVerifier() {
        this(ReadingLimits.ofThisProgram());
    }

    ProcessVerifier(ReadingLimits limits) {
        this.limits = limits;
        this.seats = new ChildSeats<>(
                limits.plan("verify", VerifyDesk.class, VerifyProgram.class, compiler()),
                limits.processes(),
                Duration.ZERO);
    }

    @Override
    public VerificationReport verify(Path file, VerificationPolicy policy) {
        VerificationPolicy bounded = bounded(policy);
        Path place = file.toAbsolutePath();
        try {
            return asked(bounded.timeLimit().plus(TO_SAY_SO), (desk, run) -> desk.verify(place, bounded));
        } catch (ChildLost lost) {
            return new VerificationReport(Verdict.UNDETERMINED, size(place), List.of(), List.of(words(lost, bounded)));
        }
    }

    @Override
    public void practise() {
        long before = asked.get();
        VerificationPolicy policy = new Practice().policy();
        boolean more = true;
        while (more && asked.get() == before) {
            try {
                more = seats.call(limits.time(), (desk, run) -> desk.practise(policy))
                        .isPresent();
            } catch (ChildLost lost) {
                // whoever has a file starts it anew, and hears why it does not start
                return;
            }
        }
    }

    @Override
    public IntegrityReport integrity(Path file) {
        Path place = file.toAbsolutePath();
        try {
            return asked(limits.time(), (desk, run) -> desk.integrity(place));
        } catch (ChildLost lost) {
            return IntegrityReport.of(IntegrityReport.State.UNREADABLE);
        }
    }

    @Override
    public Outcome<SignatureReport> check(Path prepared, Path returned, Expectation expectation) {
        Path before = prepared.toAbsolutePath();
        Path after = returned.toAbsolutePath();
        try {
            return asked(limits.time(), (desk, run) -> desk.check(before, after, expectation));
        } catch (ChildLost lost) {
            VerificationPolicy policy = bounded(VerificationPolicy.trustingNobody(expectation.now()));
            return Outcome.refused(SigningTrouble.UNREADABLE, "detail", words(lost, policy));
        }
    }

    private <R> R asked(Duration limit, ChildSeat.Work<VerifyDesk, R> work) throws ChildLost {
        asked.incrementAndGet();
        return seats.call(limit, work);
    }

    private VerificationPolicy bounded(VerificationPolicy policy) {
        Duration time = policy.timeLimit().compareTo(limits.time()) < 0 ? policy.timeLimit() : limits.time();
        return new VerificationPolicy(
                policy.at(), policy.anchors(), policy.intermediates(), policy.crls(), policy.ocspResponses(), time);
    }

    private Trouble words(ChildLost lost, VerificationPolicy policy) {
        return switch (lost.reason()) {
            case TIME ->
                Trouble.of(
                        VerificationTrouble.LIMIT_REACHED,
                        "detail",
                        policy.timeLimit().toSeconds() + " s");
            case MEMORY -> Trouble.of(VerificationTrouble.LIMIT_REACHED, "detail", limits.megabytes() + " MB");
            case ENDED, NOT_STARTED -> Trouble.of(VerificationTrouble.READER_ENDED, "detail", LostProcess.words(lost));
        };
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The processes that verify. */
    ChildSeats<VerifyDesk> seats() {
        return seats;
    }

    @Deactivate
    public void close() {
        seats.close();
    }
}
