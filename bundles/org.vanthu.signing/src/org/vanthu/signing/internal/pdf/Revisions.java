package org.vanthu.signing.internal.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;

/** What tells two revisions of one file apart. */
public final class Revisions {

    private Revisions() {}

    /** Numbers of the objects that the later revision reads from elsewhere than the earlier one. */
    public static Set<Integer> touched(PdfFile before, PdfFile after) {
        Set<Integer> touched = new HashSet<>();
        for (Section section : after.sections()) {
            if (section.at() == before.crossReference()) {
                break;
            }
            for (int number : section.entries().keySet()) {
                if (!after.sameBytes(before, number)) {
                    touched.add(number);
                }
            }
        }
        return touched;
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
