package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.INFO;
import static org.vanthu.signing.foreign.ForeignForm.SIG1;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;

/** A file whose packed objects are encrypted cannot be read, and is not damaged: that is what is said of it. */
class EncryptedFileTest {

    private static final String ENCRYPT = "/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -1/O<00>/U<00>>>";

    @TempDir
    private Path folder;

    private final ForeignForm form = new ForeignForm();

    /** Packed as others do, made unreadable, and signed. */
    private byte[] signed(String trailer) {
        byte[] base = form.first().as(Form.PACKED).trailer(trailer).bytes();
        String text = new String(base, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("stream\n", text.indexOf("/ObjStm")) + 7;
        for (int i = from; i < text.indexOf("\nendstream", from); i++) {
            base[i] ^= 0x55;
        }
        return LaterChange.first()
                .sign(Revision.after(base)
                        .put(SIG1, form.with(SIG1, "/V 25 0 R"))
                        .put(25, ForeignSigner.dictionary(""))
                        .trailer(trailer)
                        .as(Form.STREAM)
                        .bytes());
    }

    private VerificationReport verify(byte[] file) {
        return LaterChange.verify(folder, file);
    }

    @Test
    void anEncryptedFileIsUndeterminedAndNotDamaged() {
        VerificationReport report = verify(signed(ENCRYPT));

        assertEquals(Verdict.UNDETERMINED, report.verdict(), report.toString());
        assertEquals(List.of(Trouble.of(VerificationTrouble.FILE_ENCRYPTED)), report.reasons());
    }

    @Test
    void soItIsWithARevisionMore() {
        byte[] later = Revision.after(signed(ENCRYPT))
                .put(INFO, "<<>>")
                .trailer(ENCRYPT)
                .as(Form.STREAM)
                .bytes();

        assertEquals(Verdict.UNDETERMINED, verify(later).verdict());
    }

    @Test
    void encryptionIsNoExcuseForWhatWasAltered() {
        byte[] altered = signed(ENCRYPT);
        altered[100] ^= 1;
        byte[] claimedLater = Revision.after(signed(""))
                .put(INFO, "<<>>")
                .trailer(ENCRYPT)
                .as(Form.STREAM)
                .bytes();

        assertEquals(Verdict.INVALID, verify(altered).verdict());
        assertEquals(Verdict.INVALID, verify(claimedLater).verdict());
    }
}
