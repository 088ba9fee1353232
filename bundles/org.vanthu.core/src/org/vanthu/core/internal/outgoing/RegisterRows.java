package org.vanthu.core.internal.outgoing;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.domain.drafting.OutgoingEntry;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.outcome.Outcome;

/** The rows of a year's outgoing register, page by page, each read in a short transaction: a year does not fit into memory. */
final class RegisterRows implements Iterator<List<String>> {

    private static final int ROWS_AT_ONCE = 200;

    private final Steps steps;
    private final RegisterYear book;
    private Iterator<OutgoingEntry> page = List.<OutgoingEntry>of().iterator();
    private Outcome<List<OutgoingEntry>> read = Outcome.done(List.of());
    private int last;
    private boolean over;

    RegisterRows(Steps steps, RegisterYear book) {
        this.steps = steps;
        this.book = book;
    }

    /** What kept the rest from being read; done when all was read. */
    Outcome<List<OutgoingEntry>> end() {
        return read;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !over) {
            read = steps.ask(
                    act -> Outcome.done(OutgoingRegisterPrint.entries(act.stores(), book, last, ROWS_AT_ONCE)));
            List<OutgoingEntry> rows = read.isDone() ? read.orThrow() : List.of();
            over = rows.isEmpty();
            page = rows.iterator();
        }
        return page.hasNext();
    }

    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        OutgoingEntry entry = page.next();
        last = entry.document().number().orElseThrow().number().number();
        return OutgoingRegisterPrint.row(entry);
    }
}
