package org.vanthu.pdf.internal.prepare;

import java.io.IOException;
import java.nio.file.Path;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Paper;

/** A file of one page as a person brings it, its text put where the test says. */
final class BroughtFile {

    interface Writing {
        void on(OpenPage page) throws IOException;
    }

    private BroughtFile() {}

    static Path written(Path folder, Writing writing) throws IOException {
        Path file = folder.resolve("brought.pdf");
        try (Paper paper = new Paper()) {
            try (OpenPage page = paper.addPage(595.276, 841.89)) {
                writing.on(page);
            }
            paper.save(file);
        }
        return file;
    }
}
