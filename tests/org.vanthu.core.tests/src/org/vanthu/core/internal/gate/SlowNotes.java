package org.vanthu.core.internal.gate;

import java.util.List;
import org.vanthu.api.Seen;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** Notes whose writer works between asking and acting. */
final class SlowNotes implements Notes {

    private final Steps steps;
    private final Runnable work;
    private final List<String> written;

    SlowNotes(Steps steps, Runnable work, List<String> written) {
        this.steps = steps;
        this.work = work;
        this.written = written;
    }

    @Override
    public Outcome<Nothing> write(Seen<DocumentId> document, String text) {
        Outcome<Nothing> asked = steps.ask(act -> Outcome.done());
        work.run();
        return asked.flatMap(nothing -> steps.act(act -> new WrittenNotes(act, written).write(document, text)));
    }

    @Override
    public Outcome<Nothing> forgetToRecord(DocumentId document) {
        return steps.ask(act -> Outcome.done());
    }

    @Override
    public Outcome<Nothing> recordAndRefuse(DocumentId document) {
        return steps.act(act -> new WrittenNotes(act, written).recordAndRefuse(document));
    }

    @Override
    public Outcome<List<String>> read(DocumentId document) {
        return steps.act(act -> new WrittenNotes(act, written).read(document));
    }

    @Override
    public Outcome<AccountId> mine() {
        return steps.act(act -> new WrittenNotes(act, written).mine());
    }
}
