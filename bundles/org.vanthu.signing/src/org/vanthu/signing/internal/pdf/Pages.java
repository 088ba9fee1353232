package org.vanthu.signing.internal.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;

/** The pages of a revision, in their order. */
public final class Pages {

    private static final int MOST_PAGES = 200_000;
    private static final int DEEPEST = 64;

    private final PdfFile file;
    private final List<Page> pages = new ArrayList<>();
    private final List<Ref> nodes = new ArrayList<>();
    private final Set<Ref> seen = new HashSet<>();

    /**
     * One page.
     *
     * @param reference its reference
     * @param dict its dictionary
     */
    public record Page(Ref reference, Dict dict) {}

    private Pages(PdfFile file) {
        this.file = file;
    }

    /** All pages. */
    public static Pages of(PdfFile file) throws MalformedPdf {
        Pages pages = new Pages(file);
        pages.walk(Integer.MAX_VALUE);
        return pages;
    }

    /** The first page only; quick however many there are. */
    public static Page first(PdfFile file) throws MalformedPdf {
        Pages pages = new Pages(file);
        pages.walk(1);
        return pages.page(0);
    }

    /** The root of the tree has a number, or stands in the catalog itself. */
    private void walk(int wanted) throws MalformedPdf {
        PdfObject root = file.catalog().get("Pages");
        if (root instanceof Ref reference) {
            walk(reference, 0, wanted);
        } else if (root instanceof Dict dict) {
            walk(file.list(dict, "Kids"), 0, wanted);
        }
    }

    private void walk(Ref node, int depth, int wanted) throws MalformedPdf {
        if (depth > DEEPEST || pages.size() > MOST_PAGES) {
            throw MalformedPdf.limit("too many pages");
        }
        if (!seen.add(node)) {
            throw new MalformedPdf("the pages run in a circle");
        }
        if (!(file.get(node) instanceof Dict dict)) {
            throw new MalformedPdf("a page is missing");
        }
        if (!(file.resolve(dict, "Kids") instanceof Arr(List<PdfObject> kids))) {
            pages.add(new Page(node, dict));
            return;
        }
        nodes.add(node);
        walk(kids, depth, wanted);
    }

    private void walk(List<PdfObject> kids, int depth, int wanted) throws MalformedPdf {
        for (PdfObject kid : kids) {
            if (pages.size() >= wanted) {
                return;
            }
            if (kid instanceof Ref reference) {
                walk(reference, depth + 1, wanted);
            } else {
                throw new MalformedPdf("a page without a reference");
            }
        }
    }

    public List<Page> list() {
        return pages;
    }

    /** The inner nodes of the tree. */
    List<Ref> nodes() {
        return nodes;
    }

    public Page page(int index) throws MalformedPdf {
        if (index >= pages.size()) {
            throw new MalformedPdf("no page");
        }
        return pages.get(index);
    }

    /** A value of a page or of a node above it. */
    public static @Nullable PdfObject inherited(PdfFile file, Dict page, String key) throws MalformedPdf {
        Dict node = page;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (node.has(key)) {
                return node.get(key);
            }
            if (!(file.resolve(node, "Parent") instanceof Dict parent)) {
                return null;
            }
            node = parent;
        }
        return null;
    }

    /** The rotation of a page: 0, 90, 180 or 270, clockwise. */
    public static int rotation(PdfFile file, Dict page) throws MalformedPdf {
        PdfObject value = file.resolve(inherited(file, page, "Rotate"));
        return value instanceof Num number ? Math.floorMod((int) number.value(), 360) / 90 * 90 : 0;
    }

    /** The visible box of a page: left, bottom, right, top in user space. */
    public static double[] visible(PdfFile file, Dict page) throws MalformedPdf {
        double[] media = Rectangles.of(file, inherited(file, page, "MediaBox")).orElse(new double[] {0, 0, 595, 842});
        double[] crop = Rectangles.of(file, inherited(file, page, "CropBox")).orElse(media);
        return new double[] {
            Math.max(media[0], crop[0]),
            Math.max(media[1], crop[1]),
            Math.min(media[2], crop[2]),
            Math.min(media[3], crop[3])
        };
    }
}
