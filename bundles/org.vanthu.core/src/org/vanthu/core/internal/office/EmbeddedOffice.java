package org.vanthu.core.internal.office;

import org.vanthu.api.Credentials;
import org.vanthu.api.FirstStart;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Session;
import org.vanthu.core.internal.audit.LogKeeper;
import org.vanthu.core.internal.incoming.DeadlineWatch;
import org.vanthu.core.internal.keeping.ArchiveKeeper;
import org.vanthu.core.internal.search.WordKeeper;
import org.vanthu.core.internal.signin.FirstStartActs;
import org.vanthu.core.internal.signin.SignIn;
import org.vanthu.domain.outcome.Outcome;

/** An office whose services run in this process. */
final class EmbeddedOffice implements OpenOffice {

    private final Office office;
    private final LogKeeper logKeeper;
    private final DeadlineWatch deadlines;
    private final WordKeeper words;
    private final ArchiveKeeper archive;

    EmbeddedOffice(OfficeParts parts) {
        this.office = new Office(parts, Capabilities.all());
        this.logKeeper = LogKeeper.of(parts.store(), parts.folder().logKey(), parts.time());
        this.deadlines = DeadlineWatch.of(parts.store(), parts.time());
        this.words = WordKeeper.of(parts);
        this.archive = ArchiveKeeper.of(parts);
    }

    @Override
    public Outcome<Session> signIn(Credentials credentials) {
        return new SignIn(office).in(credentials);
    }

    @Override
    public FirstStart firstStart() {
        return new FirstStartActs(office);
    }

    @Override
    public void close() {
        archive.close();
        words.close();
        deadlines.close();
        logKeeper.close();
        office.store().close();
        office.parts().folder().close();
    }
}
