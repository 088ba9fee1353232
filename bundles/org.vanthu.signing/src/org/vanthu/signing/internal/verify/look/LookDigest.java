package org.vanthu.signing.internal.verify.look;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.verify.proof.CoveredDigests;

/** Tells looks of annotations from each other by everything they are drawn from: seals are the same on thousands of documents. */
final class LookDigest {

    private static final int MOST = 5_000;
    private static final int DEEPEST = 24;
    private static final int LARGEST = 1 << 20;

    private final PdfFile file;
    private final MessageDigest digest = CoveredDigests.fresh("SHA-256");
    private int steps;
    private boolean whole = true;

    private LookDigest(PdfFile file) {
        this.file = file;
    }

    /** The digest of a look and of how large it is shown; empty where it is drawn from anything else, too, or is large. */
    static Optional<String> of(PdfFile file, Dict annotation, double width, double height) throws MalformedPdf {
        LookDigest look = new LookDigest(file);
        look.say(String.format(java.util.Locale.ROOT, "%.2f %.2f", width, height));
        for (String key : List.of("AP", "AS", "F", "Subtype")) {
            look.add(annotation.get(key), 0);
        }
        return look.whole ? Optional.of(HexFormat.of().formatHex(look.digest.digest())) : Optional.empty();
    }

    private void say(String words) {
        digest.update(words.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private void add(@org.jspecify.annotations.Nullable PdfObject object, int depth) throws MalformedPdf {
        if (++steps > MOST || depth > DEEPEST) {
            whole = false;
            return;
        }
        switch (file.resolve(object)) {
            case Arr(List<PdfObject> items) -> {
                say("[" + items.size());
                for (PdfObject item : items) {
                    add(item, depth + 1);
                }
            }
            case Dict dict -> add(dict, depth);
            case Stream stream -> {
                // without resources of its own it is drawn with those of the page
                whole &= stream.length() <= LARGEST
                        && (stream.dict().has("Resources") || !stream.dict().is("Subtype", "Form"));
                if (whole) {
                    add(stream.dict(), depth);
                    say("stream" + stream.length());
                    digest.update(stream.raw());
                }
            }
            case Str(byte[] bytes) -> {
                say("(" + bytes.length);
                digest.update(bytes);
            }
            case PdfObject plain -> say(plain.toString());
        }
    }

    private void add(Dict dict, int depth) throws MalformedPdf {
        say("<<" + dict.entries().size());
        for (Map.Entry<String, PdfObject> entry : dict.entries().entrySet()) {
            say(entry.getKey());
            add(entry.getValue(), depth + 1);
        }
    }
}
