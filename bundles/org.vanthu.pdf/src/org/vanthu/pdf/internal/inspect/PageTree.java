package org.vanthu.pdf.internal.inspect;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.vanthu.pdf.internal.prepare.Geometry;
import org.vanthu.spi.pdf.PageGeometry;

/** The pages of a document, found without recursion: trees from outside may be deep, have loops, or lie about their counts. */
final class PageTree {

    /** Nodes that are not pages, for each page allowed, before a tree counts as made to hold programs up. */
    private static final int NODES_PER_PAGE = 4;

    /**
     * A page.
     *
     * @param dictionary as it stands in the file
     * @param resources its own or inherited resources
     * @param geometry how it lies
     */
    record Leaf(COSDictionary dictionary, @Nullable COSDictionary resources, PageGeometry geometry) {}

    private record Node(
            COSDictionary dictionary,
            @Nullable COSBase media,
            @Nullable COSBase crop,
            @Nullable COSBase rotate,
            @Nullable COSBase resources) {

        Node child(COSDictionary kid) {
            return new Node(
                    kid,
                    own(kid, COSName.MEDIA_BOX, media),
                    own(kid, COSName.CROP_BOX, crop),
                    own(kid, COSName.ROTATE, rotate),
                    own(kid, COSName.RESOURCES, resources));
        }

        private static @Nullable COSBase own(COSDictionary kid, COSName key, @Nullable COSBase inherited) {
            COSBase mine = kid.getDictionaryObject(key);
            return mine != null ? mine : inherited;
        }

        Leaf leaf() {
            PDRectangle sheet =
                    media instanceof COSArray box && box.size() >= 4 ? new PDRectangle(box) : PDRectangle.A4;
            PDRectangle shown = crop instanceof COSArray box && box.size() >= 4 ? new PDRectangle(box) : sheet;
            int turn = rotate instanceof COSNumber number ? number.intValue() : 0;
            COSDictionary own = resources instanceof COSDictionary found ? found : null;
            return new Leaf(dictionary, own, Geometry.of(sheet, shown, turn));
        }
    }

    private PageTree() {}

    /**
     * All pages, at most one more than the limit.
     *
     * @throws IOException if the tree holds no page or never ends
     */
    static List<Leaf> pages(PDDocument document, int limit) throws IOException {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new IOException("no page tree");
        }
        List<Leaf> pages = new ArrayList<>();
        Set<COSDictionary> open = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(new Node(root, null, null, null, null).child(root));
        long nodes = 0;
        while (!waiting.isEmpty() && pages.size() <= limit) {
            Node node = waiting.pop();
            if (++nodes > (long) limit * NODES_PER_PAGE + 100_000) {
                throw new IOException("a page tree without end");
            }
            COSArray kids = node.dictionary().getCOSArray(COSName.KIDS);
            if (kids == null) {
                pages.add(node.leaf());
            } else if (open.add(node.dictionary())) {
                pushInOrder(node, kids, waiting, limit);
            }
        }
        if (pages.isEmpty()) {
            throw new IOException("no pages");
        }
        return pages;
    }

    private static void pushInOrder(Node node, COSArray kids, Deque<Node> waiting, int limit) {
        int last = Math.min(kids.size(), limit + 1) - 1;
        for (int i = last; i >= 0; i--) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                waiting.push(node.child(kid));
            }
        }
    }
}
