package org.vanthu.signing.internal.sign;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureProof;
import org.vanthu.process.ChildLost;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.RaisedPdf;

/** What the process that makes signed files provable for longer is asked for. */
interface RaiseDesk {

    Outcome<RaisedPdf> raise(Path source, Path raised, SignatureLevel level, OnlineServices services, Instant now)
            throws ChildLost;

    Outcome<RaisedPdf> prove(Path source, Path raised, SignatureLevel level, OnlineServices services, Instant now)
            throws ChildLost;

    List<SignatureProof> proofs(Path file) throws ChildLost;
}
