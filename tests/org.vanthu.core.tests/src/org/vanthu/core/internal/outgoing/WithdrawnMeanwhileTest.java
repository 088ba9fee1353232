package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.api.people.Certificates;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.testkit.Conforms;

/** A certificate that is withdrawn while a signed file is on its way back does not count any more. */
class WithdrawnMeanwhileTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    @Test
    @Conforms("TT15.sign")
    void aSignatureByACertificateWithdrawnMeanwhileIsNotTakenBack() {
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.draft(
                OFFICE.letter(),
                new ApprovalRoute(
                        OFFICE.head, OFFICE.checker, OFFICE.deputy, SigningCapacity.of(Mandate.DEPUTY, "Chủ tịch"))));
        Session deputy = OFFICE.as("phochutich");
        OFFICE.review(deputy, atSigner);
        HandedOut work = deputy.signing().handOut(seen(atSigner)).orThrow();
        Path signed = SoftTokens.sign(OFFICE.save(work.file()), SoftTokens.DEPUTY, OFFICE.person());

        Outcome<?> refused = deputy.signing()
                .takeBack(
                        new Seen<>(work.document(), work.version()),
                        renewing(
                                SoftTokens.DEPUTY,
                                signed,
                                (register, renewed) -> register.registerPerson(OFFICE.deputy, renewed)));

        assertTrue(refused.refusedFor(SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE), refused.toString());
        assertEquals(OutgoingState.SIGNATURE, OFFICE.find(atSigner.id()).state());
    }

    @Test
    @Conforms("S.unsigned")
    void nothingIsIssuedUnderASealWithdrawnMeanwhile() {
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(OFFICE.draft(OFFICE.letter())));
        IssueWork work = OFFICE.as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow();
        Path sealed = SoftTokens.sign(OFFICE.save(work.file()), SoftTokens.SEAL, OFFICE.agency(work));

        Outcome<OutgoingDocument> refused = OFFICE.as("vanthu")
                .issuing()
                .finish(
                        new Seen<>(work.document(), work.version()),
                        renewing(
                                SoftTokens.SEAL,
                                sealed,
                                (register, renewed) -> register.registerSeal(OFFICE.district, renewed)),
                        List.of());

        assertTrue(refused.refusedFor(SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE), refused.toString());
        assertEquals(OutgoingState.SEALING, OFFICE.find(signed.id()).state());
    }

    /** The file, and while it is read its certificate is replaced by a renewed one. */
    private static GivenFile renewing(String token, Path signed, BiFunction<Certificates, byte[], Outcome<?>> renew) {
        return new GivenFile("da-ky.pdf", () -> {
            try (Session administrator = OFFICE.office().asAdministrator()) {
                Certificates certificates = administrator.certificates();
                certificates.withdraw(OFFICE.district, Sha256.of(SoftTokens.certificate(SoftTokens.STRANGER)));
                renew.apply(certificates, SoftTokens.certificate(SoftTokens.STRANGER))
                        .orThrow();
                certificates
                        .withdraw(OFFICE.district, Sha256.of(SoftTokens.certificate(token)))
                        .orThrow();
            }
            return Files.newInputStream(signed);
        });
    }
}
