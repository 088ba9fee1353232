package org.vanthu.pdf.internal.inspect;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.compose.AnnexOneComposer;
import org.vanthu.pdf.internal.compose.SampleDocuments;
import org.vanthu.pdf.internal.prepare.TextPreparation;
import org.vanthu.pdf.internal.read.FilePageReader;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.OpenPdf;

/** Bytes changed at random, always the same ones: whatever comes of it must be an answer, never an exception or a wait. */
class DamagedFilesTest {

    private static final int FILES = Integer.getInteger("vanthu.damaged.files", 60);

    @TempDir
    Path folder;

    @Test
    void everyDamageIsAnswered() throws IOException {
        Path whole = folder.resolve("whole.pdf");
        new AnnexOneComposer()
                .compose(SampleDocuments.notice(7, Marks.NONE), whole)
                .orThrow();
        byte[] bytes = Files.readAllBytes(whole);

        for (int seed = 0; seed < FILES; seed++) {
            Path file = Files.write(folder.resolve("damaged.pdf"), damaged(bytes, new Random(seed)));
            int number = seed;
            assertDoesNotThrow(() -> use(file), "seed " + number);
        }
    }

    private static void use(Path file) {
        new BoundedInspector().inspect(file, InspectionLimits.DEFAULT);
        new TextPreparation().find(file);
        Outcome<OpenPdf> opened = new FilePageReader().open(file);
        if (opened.isDone()) {
            try (OpenPdf pdf = opened.orThrow()) {
                pdf.draw(0, 40, () -> false);
                pdf.text(pdf.pageCount() - 1, () -> false);
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int wounds = 1 + random.nextInt(20);
        for (int i = 0; i < wounds; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "0123456789<>[]()/R ".charAt(random.nextInt(19));
                default -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(random.nextInt(200), bytes.length - Math.max(from, at));
                    System.arraycopy(whole, from, bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
