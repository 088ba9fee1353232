package org.vanthu.core.internal.gate;

import java.util.List;
import org.vanthu.api.Seen;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** Notes as a use case writes them, one act at a time. */
final class WrittenNotes implements Notes {

    private final Act act;
    private final List<String> written;

    WrittenNotes(Act act, List<String> written) {
        this.act = act;
        this.written = written;
    }

    @Override
    public Outcome<Nothing> write(Seen<DocumentId> document, String text) {
        written.add(text);
        act.record("NOTE_WRITTEN", document.id(), Payload.of("text", text));
        return Outcome.done();
    }

    @Override
    public Outcome<Nothing> forgetToRecord(DocumentId document) {
        return Outcome.done();
    }

    @Override
    public Outcome<Nothing> recordAndRefuse(DocumentId document) {
        act.record("NOTE_WRITTEN", document, Payload.EMPTY);
        return Outcome.refused(GateTrouble.NOT_FOUND, "kind", "Note");
    }

    @Override
    public Outcome<List<String>> read(DocumentId document) {
        return Outcome.done(List.copyOf(written));
    }

    @Override
    public Outcome<AccountId> mine() {
        return Outcome.done(act.principal());
    }
}
