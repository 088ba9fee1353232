package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Whatever is done to the bytes of a signed file: there is an answer, and it is never that all is well. */
@Conforms("W.attack")
class MutationTest {

    private static final int SEED = 20260306;

    @TempDir
    private Path folder;

    private static byte[] signed(Form form) {
        return new ForeignForm().signed(LaterChange.first(), ForeignSigner.certification(2), form);
    }

    private Verdict verdict(byte[] file) {
        return LaterChange.verify(folder, file).verdict();
    }

    /** First and last byte of the hexadecimal contents of the signature, which it cannot cover itself. */
    private static int[] contents(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("/Contents <30") + "/Contents ".length();
        return new int[] {from, text.indexOf('>', from)};
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void noCoveredByteCanBeChangedWithoutNotice(Form form) {
        byte[] file = signed(form);
        int[] hole = contents(file);
        Random random = new Random(SEED);

        assertEquals(Verdict.VALID, verdict(file));
        for (int place = 0; place < file.length; place += form == Form.TABLE ? 1 : 29) {
            if (place >= hole[0] && place <= hole[1]) {
                continue;
            }
            byte[] mutated = file.clone();
            mutated[place] ^= (byte) (1 << random.nextInt(8));
            Verdict verdict = verdict(mutated);
            assertNotEquals(Verdict.VALID, verdict, "byte " + place);
            assertNotEquals(Verdict.UNSIGNED, verdict, "byte " + place);
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void noChangeOfTheSignatureItselfMakesItAnotherOne(Form form) {
        byte[] file = signed(form);
        int[] hole = contents(file);
        Random random = new Random(SEED);

        for (int i = 0; i < 100; i++) {
            byte[] mutated = file.clone();
            mutated[hole[0] + 1 + random.nextInt(hole[1] - hole[0] - 1)] =
                    (byte) "0123456789abcdefg<>(".charAt(random.nextInt(20));
            Verdict verdict = verdict(mutated);
            assertNotEquals(Verdict.UNSIGNED, verdict);
            assertEquals(Arrays.equals(file, mutated) ? Verdict.VALID : verdict, verdict);
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aLaterRevisionThatIsMangledIsAnsweredAndNeverHidesAChange(Form form) {
        byte[] file = signed(form);
        byte[] longer = Revision.after(file).stream(ForeignForm.CONTENT, "<<>>", "BT (9.000) Tj ET")
                .as(form)
                .bytes();
        Random random = new Random(SEED);

        for (int i = 0; i < 300; i++) {
            byte[] mutated = longer.clone();
            for (int hit = 0; hit <= random.nextInt(4); hit++) {
                mutated[file.length + random.nextInt(longer.length - file.length)] = (byte) random.nextInt(256);
            }
            assertNotEquals(Verdict.VALID, verdict(mutated), "round " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void piecesThatAreCutOutDoubledOrSwappedAreAnswered(Form form) {
        byte[] file = signed(form);
        int[] hole = contents(file);
        Random random = new Random(SEED);

        for (int i = 0; i < 150; i++) {
            int from = random.nextInt(file.length);
            int length = 1 + random.nextInt(200);
            int to = Math.min(file.length, from + length);
            if (to > hole[0] && from < hole[1]) {
                continue;
            }
            byte[] without = spliced(file, from, to, new byte[0]);
            byte[] doubled = spliced(file, to, to, Arrays.copyOfRange(file, from, to));
            boolean onlyBlank = new String(file, from, to - from, StandardCharsets.ISO_8859_1).isBlank();
            if (!onlyBlank || to < file.length) {
                assertNotEquals(Verdict.VALID, verdict(without), from + "-" + to);
                assertNotEquals(Verdict.VALID, verdict(doubled), from + "-" + to);
            }
        }
    }

    private static byte[] spliced(byte[] file, int from, int to, byte[] middle) {
        byte[] result = Arrays.copyOf(file, file.length - (to - from) + middle.length);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(file, to, result, from + middle.length, file.length - to);
        return result;
    }
}
