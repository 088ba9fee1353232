package org.vanthu.core.internal.outgoing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vanthu.domain.signature.ServiceAnswer;
import org.vanthu.domain.signature.SignatureProof;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.pdf.SheetPaper.Fact;

/** What a file carries to prove one of its signatures, in the words of the evidence sheet. */
final class ProofFacts {

    private ProofFacts() {}

    static List<Fact> of(SignatureProof proof) {
        List<Fact> facts = new ArrayList<>();
        proof.chain().stream().skip(1).forEach(above -> facts.add(new Fact("Chứng thư cấp trên", certificate(above))));
        if (proof.kind() != SignatureReport.Kind.TIME_STAMP) {
            proof.stamp().ifPresent(stamp -> {
                facts.add(new Fact("Dấu thời gian", VietnamTime.second(stamp.time())));
                stamp.chain().forEach(one -> facts.add(new Fact("Chứng thư dấu thời gian", certificate(one))));
            });
        }
        Set<String> states = new LinkedHashSet<>();
        proof.states().forEach(state -> states.add(words(state)));
        states.forEach(words -> facts.add(new Fact("Trạng thái chứng thư", words)));
        return facts;
    }

    private static String certificate(SignerIdentity one) {
        return one.name() + ", " + one.serial() + ", hiệu lực " + VietnamTime.day(one.notBefore()) + " – "
                + VietnamTime.day(one.notAfter());
    }

    private static String words(SignatureProof.State state) {
        String source = state.source() == ServiceAnswer.Kind.STATUS ? "OCSP" : "CRL";
        String said = state.revokedAt()
                .map(at -> "bị thu hồi từ " + VietnamTime.second(at))
                .orElse("không bị thu hồi");
        return state.holder() + ": " + said + " (" + source + " của " + state.by() + ", lập "
                + VietnamTime.second(state.made()) + ")";
    }
}
