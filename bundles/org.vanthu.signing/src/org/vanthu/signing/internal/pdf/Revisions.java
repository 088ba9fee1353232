package org.vanthu.signing.internal.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;

/** What tells two revisions of one file apart. */
public final class Revisions {

    private Revisions() {}

    /** Numbers of the objects that the later revision reads from elsewhere than the earlier one, or no longer at all. */
    public static Set<Integer> touched(PdfFile before, PdfFile after) {
        Set<Integer> candidates = new HashSet<>();
        boolean reached = false;
        for (Section section : after.sections()) {
            if (section.at() == before.crossReference()) {
                reached = true;
                break;
            }
            candidates.addAll(section.entries().keySet());
        }
        if (!reached) {
            candidates.addAll(before.numbers());
        }
        candidates.removeIf(number -> after.sameBytes(before, number));
        candidates.addAll(after.unpackedOtherwise(before));
        return candidates;
    }

    /** The inner nodes of the tree of pages. */
    public static List<Ref> nodes(Pages pages) {
        return pages.nodes();
    }

    /** The inner nodes of the tree of fields. */
    public static List<Ref> groups(FormFields fields) {
        return fields.groups();
    }
}
