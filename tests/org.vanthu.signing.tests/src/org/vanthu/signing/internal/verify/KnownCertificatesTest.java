package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.TestOffice;
import org.vanthu.signing.internal.verify.proof.KnownCertificates;
import org.vanthu.signing.internal.verify.proof.KnownCertificates.Question;
import org.vanthu.spi.signing.VerificationPolicy;

/** A path that was built is remembered for the very same question, and for no other. */
class KnownCertificatesTest {

    private static final Instant MOMENT = TestOffice.CHECKED_AT;

    @TempDir
    private static Path folder;

    private static Path issued;
    private static X509Certificate root;
    private static X509Certificate leader;
    private static X509Certificate seal;

    private final KnownCertificates paths = new KnownCertificates();
    private final List<Question> built = new ArrayList<>();

    @BeforeAll
    static void certificates() {
        TestOffice office = TestOffice.shared();
        issued = office.issued(folder);
        root = office.policy().anchors().getFirst();
        List<X509Certificate> signers = office.verify(issued).signatures().stream()
                .map(signature -> signature.signer().orElseThrow().certificate())
                .toList();
        leader = signers.getFirst();
        seal = signers.getLast();
    }

    private Optional<List<X509Certificate>> ask(Question question) {
        return paths.path(question, asked -> {
            built.add(asked);
            return asked.anchors().isEmpty()
                    ? Optional.empty()
                    : Optional.of(List.of(asked.signer(), asked.anchors().getFirst()));
        });
    }

    @Test
    void theSameQuestionIsAnsweredOnce() {
        Question question = new Question(leader, List.of(root), List.of(seal), MOMENT);
        Question same = new Question(leader, List.of(root), List.of(seal), MOMENT);

        assertEquals(ask(question), ask(same));
        assertEquals(List.of(question), built);
    }

    @Test
    void thatThereIsNoPathIsRememberedToo() {
        Question question = new Question(leader, List.of(), List.of(), MOMENT);

        ask(question);

        assertEquals(Optional.empty(), ask(question));
        assertEquals(1, built.size());
    }

    @Test
    void whateverDiffersIsBuiltAnew() {
        List<Question> different = List.of(
                new Question(leader, List.of(root), List.of(seal), MOMENT),
                new Question(seal, List.of(root), List.of(seal), MOMENT),
                new Question(leader, List.of(seal), List.of(seal), MOMENT),
                new Question(leader, List.of(root, seal), List.of(seal), MOMENT),
                new Question(leader, List.of(root), List.of(), MOMENT),
                new Question(leader, List.of(root), List.of(seal, root), MOMENT),
                new Question(leader, List.of(root), List.of(root, seal), MOMENT),
                new Question(leader, List.of(root), List.of(seal), MOMENT.plusSeconds(1)));

        different.forEach(this::ask);

        assertEquals(different, built);
    }

    @Test
    void onlyTheLastSixteenAreKept() {
        for (int i = 0; i <= 16; i++) {
            ask(new Question(leader, List.of(root), List.of(), MOMENT.plusSeconds(i)));
        }

        ask(new Question(leader, List.of(root), List.of(), MOMENT.plusSeconds(16)));
        assertEquals(17, built.size());
        ask(new Question(leader, List.of(root), List.of(), MOMENT));
        assertEquals(18, built.size());
    }

    @Test
    void whatIsLargeIsNotKept() {
        Question large = new Question(leader, List.of(root), Collections.nCopies(2000, seal), MOMENT);

        ask(large);
        ask(large);

        assertEquals(2, built.size());
    }

    @Test
    void oneWhoKnowsAPathStillAsksWhomToTrustAndWhatWasRevoked() {
        SuspiciousVerifier verifier = new SuspiciousVerifier();
        VerificationPolicy trusting = TestOffice.shared().policy();
        VerificationPolicy withoutLists = VerificationPolicy.trusting(trusting.at(), trusting.anchors(), List.of());
        VerificationPolicy yearsLater =
                VerificationPolicy.trusting(trusting.at().plus(Duration.ofDays(4000)), trusting.anchors(), List.of());

        assertEquals(Verdict.VALID, verifier.verify(issued, trusting).verdict());
        assertEquals(
                Verdict.UNDETERMINED,
                verifier.verify(issued, VerificationPolicy.trustingNobody(trusting.at()))
                        .verdict());
        assertEquals(Verdict.UNDETERMINED, verifier.verify(issued, withoutLists).verdict());
        assertEquals(Verdict.UNDETERMINED, verifier.verify(issued, yearsLater).verdict());
        assertEquals(Verdict.VALID, verifier.verify(issued, trusting).verdict());
    }

    @Test
    void namesOfACertificateAreTakenApartOnce() {
        SignerIdentity first = paths.signer(leader);

        assertSame(first, paths.signer(leader));
        assertEquals(SignerIdentity.of(leader), first);
        assertEquals(SignerIdentity.of(seal), paths.signer(seal));
    }
}
