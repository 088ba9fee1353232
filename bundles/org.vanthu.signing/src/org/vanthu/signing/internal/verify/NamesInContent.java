package org.vanthu.signing.internal.verify;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.ObjectReader;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/** The names that stand in anything that draws in a revision: what is added under another name is never drawn. */
final class NamesInContent {

    private static final long MOST_BYTES = 64L << 20;
    private static final Set<String> DRAW_NOTHING = Set.of("XRef", "ObjStm", "Metadata", "EmbeddedFile");

    private final PdfFile file;
    private final Set<String> names = new HashSet<>();
    private long bytes;

    private NamesInContent(PdfFile file) {
        this.file = file;
    }

    /** All of them, and more; empty where something cannot be read. */
    static Optional<Set<String>> of(PdfFile file) throws MalformedPdf {
        NamesInContent found = new NamesInContent(file);
        for (int number : file.numbers()) {
            try {
                if (file.get(new Ref(number, 0)) instanceof Stream stream && found.draws(stream)) {
                    found.read(Unpacking.content(stream));
                }
            } catch (MalformedPdf unreadable) {
                return Optional.empty();
            }
            if (found.bytes > MOST_BYTES) {
                return Optional.empty();
            }
        }
        return Optional.of(found.names);
    }

    /** Pictures and files of fonts hold no names. */
    private boolean draws(Stream stream) throws MalformedPdf {
        Dict dict = stream.dict();
        return file.name(dict, "Type").filter(DRAW_NOTHING::contains).isEmpty()
                && !dict.is("Subtype", "Image")
                && !dict.has("Length1")
                && !dict.is("Subtype", "OpenType")
                && !dict.is("Subtype", "CIDFontType0C")
                && !dict.is("Subtype", "Type1C");
    }

    private void read(byte... content) throws MalformedPdf {
        bytes += content.length;
        ArrayBytes plain = new ArrayBytes(content);
        for (int place = 0; place < content.length; place++) {
            if (content[place] == '/' && new ObjectReader(plain, place).read() instanceof Name(String name)) {
                names.add(name);
            }
        }
    }
}
