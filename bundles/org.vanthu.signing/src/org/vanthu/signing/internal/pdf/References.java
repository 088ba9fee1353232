package org.vanthu.signing.internal.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/** Follows references. */
final class References {

    private References() {}

    /** Whether they lead from the trailer to an object of this number, whatever generation they name. */
    static boolean lead(PdfFile file, int number) throws MalformedPdf {
        Set<Integer> seen = new HashSet<>();
        Deque<PdfObject> open = new ArrayDeque<>(List.of(file.trailer()));
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Ref reference -> {
                    if (reference.number() == number) {
                        return true;
                    }
                    if (seen.add(reference.number())) {
                        open.push(file.get(reference));
                    }
                }
                case Arr(List<PdfObject> items) -> items.forEach(open::push);
                case Dict dict -> dict.entries().values().forEach(open::push);
                case Stream stream -> open.push(stream.dict());
                default -> {
                    // leads nowhere
                }
            }
        }
        return false;
    }
}
