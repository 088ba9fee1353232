package org.vanthu.core.internal.office;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.spi.signing.LevelRaiser;
import org.vanthu.spi.signing.ProofReader;
import org.vanthu.spi.signing.ServiceTrial;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SignedReturn;
import org.vanthu.spi.signing.ValidationReports;

/** What the office finds out about signatures; stateless and shared. Signing itself is done at the desk. */
@Component(service = SignatureTools.class)
public final class SignatureTools {

    private final SignatureVerifier verifier;
    private final SignedReturn returns;
    private final LevelRaiser raiser;
    private final ServiceTrial trial;
    private final ProofReader proofs;
    private final ValidationReports reports;

    @Activate
    public SignatureTools(
            @Reference SignatureVerifier verifier,
            @Reference SignedReturn returns,
            @Reference LevelRaiser raiser,
            @Reference ServiceTrial trial,
            @Reference ProofReader proofs,
            @Reference ValidationReports reports) {
        this.verifier = verifier;
        this.returns = returns;
        this.raiser = raiser;
        this.trial = trial;
        this.proofs = proofs;
        this.reports = reports;
    }

    /** Verifies the signatures of any file. */
    public SignatureVerifier verifier() {
        return verifier;
    }

    /** Judges a file that comes back from a desk. */
    public SignedReturn returns() {
        return returns;
    }

    /** Makes signatures provable for longer. */
    public LevelRaiser raiser() {
        return raiser;
    }

    /** Reads what files carry to prove their signatures. */
    public ProofReader proofs() {
        return proofs;
    }

    /** Tries services on the network. */
    public ServiceTrial trial() {
        return trial;
    }

    /** Writes down what verifications found. */
    public ValidationReports reports() {
        return reports;
    }
}
