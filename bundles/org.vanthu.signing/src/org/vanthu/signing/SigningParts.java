package org.vanthu.signing;

import org.vanthu.signing.internal.online.AskingTrial;
import org.vanthu.signing.internal.report.WrittenReports;
import org.vanthu.signing.internal.sign.AppendingSigner;
import org.vanthu.signing.internal.sign.LevelRaising;
import org.vanthu.signing.internal.token.LocalSources;
import org.vanthu.signing.internal.token.Modules;
import org.vanthu.signing.internal.token.SoftHsmPki;
import org.vanthu.signing.internal.verify.CarriedProofs;
import org.vanthu.signing.internal.verify.ReturnCheck;
import org.vanthu.signing.internal.verify.SuspiciousVerifier;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.signing.LevelRaiser;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.ProofReader;
import org.vanthu.spi.signing.SamplePki;
import org.vanthu.spi.signing.ServiceTrial;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SignedReturn;
import org.vanthu.spi.signing.Tokens;
import org.vanthu.spi.signing.ValidationReports;

/**
 * The implementations of {@code org.vanthu.spi.signing} in this bundle. In the product they are services; whoever runs
 * without a service registry (tests of other bundles, benchmarks) gets them here. Make one per process: the tokens and the
 * sample tokens share the drivers that are loaded.
 */
public final class SigningParts {

    private final Modules modules = new Modules();
    private final Tokens tokens = new LocalSources(modules);
    private final SamplePki samplePki = new SoftHsmPki(modules);

    Modules modules() {
        return modules;
    }

    public Tokens tokens() {
        return tokens;
    }

    public SamplePki samplePki() {
        return samplePki;
    }

    /** Signs with pictures and lines drawn by {@code drawings}. */
    public PdfSigner signer(Drawings drawings) {
        return new AppendingSigner(drawings);
    }

    /** Raises the level of signed files; closes its connections with the process. */
    public LevelRaiser raiser() {
        return new LevelRaising();
    }

    /** Tries services; closes its connections with the process. */
    public ServiceTrial trial() {
        return new AskingTrial();
    }

    /** Reads what files carry to prove their signatures. */
    public ProofReader proofs() {
        return new CarriedProofs();
    }

    public SignatureVerifier verifier() {
        return new SuspiciousVerifier();
    }

    public SignedReturn returns() {
        return new ReturnCheck();
    }

    /** Writes down what verifications found. */
    public ValidationReports reports() {
        return new WrittenReports();
    }
}
