package org.vanthu.domain.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Trouble;

/**
 * What is known about one signature; the parts that TT 15/2025/TT-BKHCN wants shown.
 *
 * @param field full name of the signature field
 * @param kind what kind of signature it is
 * @param verdict the answer for this signature
 * @param signer who signed; empty when the signature names no certificate
 * @param signedAt the time of signing; empty when none is given
 * @param timeProof what the time rests on
 * @param integrity whether the signed bytes are as they were signed
 * @param coverage how much of the file it covers
 * @param coveredBytes the signed revision is the file's first so many bytes
 * @param permission what the signature permits to happen later (DocMDP); applies to a certification
 * @param changes what was done after it
 * @param trust what is known about the chain
 * @param validWhenSigned whether the certificate was in its period and not revoked at signing time
 * @param algorithm digest and scheme, "RSASSA-PSS 2048 SHA-256"; empty when unreadable
 * @param level what the file carries to prove it later; empty for time stamps, for what is no PAdES, and for what is broken
 * @param reasons why the verdict is what it is, and warnings; kinds are {@link VerificationTrouble}
 */
public record SignatureReport(
        String field,
        Kind kind,
        Verdict verdict,
        Optional<SignerIdentity> signer,
        Optional<Instant> signedAt,
        TimeProof timeProof,
        Answer integrity,
        Coverage coverage,
        long coveredBytes,
        Optional<Integer> permission,
        List<LaterChange> changes,
        Answer trust,
        Answer validWhenSigned,
        String algorithm,
        Optional<SignatureLevel> level,
        List<Trouble> reasons) {

    public SignatureReport {
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }

    /** Kinds of signature. */
    public enum Kind {
        /** First signature, which says what may happen later (DocMDP). */
        CERTIFICATION,
        /** Any other signature of a person or an agency. */
        APPROVAL,
        /** A time stamp over the document. */
        TIME_STAMP
    }

    /** What the time of signing rests on. */
    public enum TimeProof {
        /** A time stamp of an authority. */
        TIME_STAMP("có dấu thời gian chứng minh", "proven by a time stamp"),
        /** The clock of the machine that signed. */
        CLAIMED("theo đồng hồ của máy ký", "as the clock of the signing machine said"),
        /** No time is given. */
        NONE("không ghi thời điểm", "no time is given");

        private final String vietnamese;
        private final String english;

        TimeProof(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /** The words for a reader of this language. */
        public String label(Language language) {
            return language == Language.VIETNAMESE ? vietnamese : english;
        }
    }

    /** How much of the file a signature covers. */
    public enum Coverage {
        /** Every byte except the signature itself. */
        WHOLE_FILE("bao trùm toàn bộ tệp", "covers the whole file"),
        /** An earlier revision; {@link SignatureReport#changes} says what came after. */
        EARLIER_REVISION("bao trùm một phiên bản trước của tệp", "covers an earlier revision"),
        /** Something no signature may cover: a forgery or a damaged file. */
        BROKEN("bao trùm phần mà không chữ ký nào được phép bao trùm", "covers what no signature may cover");

        private final String vietnamese;
        private final String english;

        Coverage(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /** The words for a reader of this language. */
        public String label(Language language) {
            return language == Language.VIETNAMESE ? vietnamese : english;
        }
    }

    /** Yes, no, or not known. */
    public enum Answer {
        YES("có", "yes"),
        NO("không", "no"),
        UNKNOWN("không rõ", "not known");

        private final String vietnamese;
        private final String english;

        Answer(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /** The words for a reader of this language. */
        public String label(Language language) {
            return language == Language.VIETNAMESE ? vietnamese : english;
        }
    }
}
