package org.vanthu.signing.internal.verify.look;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/**
 * The names of fonts, pictures and the like that looks of a revision use and do not say themselves what they are. Programs look them up
 * in the resources of the form then, so nobody may deliver them there later.
 */
public final class NamesLeftOpen {

    private static final int DEEPEST = 6;
    /** Where the last name before an operator is looked up. */
    private static final Map<String, String> KINDS = Map.of(
            "Tf",
            "Font",
            "Do",
            "XObject",
            "gs",
            "ExtGState",
            "sh",
            "Shading",
            "cs",
            "ColorSpace",
            "CS",
            "ColorSpace",
            "scn",
            "Pattern",
            "SCN",
            "Pattern",
            "BDC",
            "Properties",
            "DP",
            "Properties");

    private final PdfFile file;
    private final Set<Stream> seen = new HashSet<>();
    private final Set<List<String>> open = new HashSet<>();
    private boolean unclear;

    public NamesLeftOpen(PdfFile file) {
        this.file = file;
    }

    /**
     * Whether resources of the form that came are among them.
     *
     * @param old the resources as they were
     * @param now as they are in the later revision
     */
    public boolean areAmong(Dict old, Dict now, PdfFile later) throws MalformedPdf {
        Set<List<String>> come = new HashSet<>();
        for (String kind : now.entries().keySet()) {
            Dict had = file.dict(old, kind).orElse(Dict.empty());
            for (String name :
                    later.dict(now, kind).orElse(Dict.empty()).entries().keySet()) {
                if (!had.has(name)) {
                    come.add(List.of(kind, name));
                }
            }
        }
        if (come.isEmpty()) {
            return false;
        }
        for (Pages.Page page : Pages.of(file).list()) {
            for (PdfObject one : file.list(page.dict(), "Annots")) {
                if (file.resolve(one) instanceof Dict annotation) {
                    readLooks(file.resolve(annotation, "AP"), 0);
                }
            }
        }
        come.retainAll(open);
        return unclear || !come.isEmpty();
    }

    /** A look, a list of looks by state, or of such lists by what the mouse does. */
    private void readLooks(PdfObject looks, int depth) throws MalformedPdf {
        if (looks instanceof Stream look) {
            read(look, Dict.empty(), 0);
        } else if (looks instanceof Dict several && depth < 2) {
            for (PdfObject one : several.entries().values()) {
                readLooks(file.resolve(one), depth + 1);
            }
        }
    }

    private void read(Stream look, Dict around, int depth) throws MalformedPdf {
        if (!seen.add(look)) {
            return;
        }
        if (depth > DEEPEST) {
            unclear = true;
            return;
        }
        Dict resources = file.dict(look.dict(), "Resources").orElse(around);
        try {
            ContentOperators.read(
                    new ArrayBytes(Unpacking.content(look)),
                    (operator, operands) -> operate(operator, operands, resources, depth));
        } catch (MalformedPdf odd) {
            if (odd.isLimit()) {
                throw odd;
            }
            unclear = true;
        }
    }

    private void operate(String operator, List<PdfObject> operands, Dict resources, int depth) throws MalformedPdf {
        String kind = KINDS.get(operator);
        PdfObject named =
                operands.isEmpty() ? Null.NULL : operator.equals("Tf") ? operands.getFirst() : operands.getLast();
        if (kind == null || !(named instanceof Name(String name))) {
            return;
        }
        PdfObject found =
                file.resolve(file.dict(resources, kind).orElse(Dict.empty()).get(name));
        if (found == Null.NULL) {
            open.add(List.of(kind, name));
        } else if (found instanceof Stream drawing && drawing.dict().is("Subtype", "Form")) {
            read(drawing, resources, depth + 1);
        }
    }
}
