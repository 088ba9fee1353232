package org.vanthu.signing.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.SigningParts;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.VerificationPolicy;

/**
 * What another program, or a forger, does to a signed form.
 *
 * @param name what is done
 * @param level what the first signature permits (DocMDP); 0 for a signature that says nothing
 * @param act does it
 */
public record LaterChange(String name, int level, Act act) {

    private static final ForeignPki PKI = new ForeignPki();
    private static final ForeignSigner FIRST = PKI.signer("Nguoi thu nhat");
    private static final ForeignSigner SECOND = PKI.signer("Nguoi thu hai");
    private static final VerificationPolicy POLICY = PKI.policy();
    private static final SignatureVerifier VERIFIER = new SigningParts().verifier();

    /** Appends to a signed file. */
    public interface Act {
        byte[] to(byte[] signed, ForeignForm form);
    }

    /** One revision appended. */
    public interface Step {
        Revision to(Revision revision, ForeignForm form);
    }

    public static LaterChange of(String name, int level, Step step) {
        return new LaterChange(
                name,
                level,
                (signed, form) -> step.to(Revision.after(signed), form).bytes());
    }

    /** The same with a signature of another person over the result. */
    public static LaterChange signedBySecond(String name, int level, Step step) {
        return new LaterChange(
                name,
                level,
                (signed, form) ->
                        SECOND.sign(step.to(Revision.after(signed), form).bytes()));
    }

    public static ForeignSigner first() {
        return FIRST;
    }

    public static ForeignSigner second() {
        return SECOND;
    }

    public static ForeignPki pki() {
        return PKI;
    }

    /** What the verifier says after it was done to a form that this form's program signed. */
    public VerificationReport verified(Path folder, Form form) {
        ForeignForm fields = new ForeignForm();
        String signature = level == 0 ? ForeignSigner.dictionary("") : ForeignSigner.certification(level);
        return verify(folder, act.to(fields.signed(FIRST, signature, form), fields));
    }

    /** What the verifier says about a file. */
    public static VerificationReport verify(Path folder, byte[] file) {
        try {
            Path path = Files.write(folder.resolve("foreign.pdf"), file);
            return VERIFIER.verify(path, POLICY);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return name + (level == 0 ? ", nothing certified" : ", DocMDP " + level);
    }
}
