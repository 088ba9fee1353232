package org.vanthu.signing.internal.verify.change;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.ObjectReader;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/** The names that stand in anything that draws in a revision: what is added under another name is never drawn. */
final class NamesInContent {

    private static final long MOST_BYTES = 256L << 20;
    private static final Set<String> ONLY_PICTURES = Set.of("DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode");

    private final Set<String> names = new HashSet<>();
    private long bytes;

    private NamesInContent() {}

    /** All of them, and more; empty where something cannot be read. What a stream says it is does not keep anybody from drawing it. */
    static Optional<Set<String>> of(PdfFile file) throws MalformedPdf {
        NamesInContent found = new NamesInContent();
        for (int number : file.numbers()) {
            try {
                if (file.get(new Ref(number, 0)) instanceof Stream stream && !isPacked(file, stream)) {
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

    /** Whether it is packed as only pictures are. */
    private static boolean isPacked(PdfFile file, Stream stream) throws MalformedPdf {
        PdfObject filter = file.resolve(stream.dict(), "Filter");
        PdfObject last = filter instanceof Arr(List<PdfObject> filters) && !filters.isEmpty()
                ? file.resolve(filters.getLast())
                : filter;
        return last instanceof Name(String name) && ONLY_PICTURES.contains(name);
    }

    private void read(byte... content) {
        bytes += content.length;
        ArrayBytes plain = new ArrayBytes(content);
        for (int place = 0; place < content.length; place++) {
            try {
                if (content[place] == '/' && new ObjectReader(plain, place).read() instanceof Name(String name)) {
                    names.add(name);
                }
            } catch (MalformedPdf tooLong) {
                // chance: nobody has such a name
            }
        }
    }
}
