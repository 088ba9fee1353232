package org.vanthu.core.internal.operations;

import java.nio.file.Path;
import org.vanthu.api.Progress;
import org.vanthu.api.operations.BackupReport;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.operations.Operations;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;

/** The use cases of operating an office that is open. */
public final class OperationsActs implements Operations {

    private final Act act;

    public OperationsActs(Act act) {
        this.act = act;
    }

    @Override
    public Outcome<BackupReport> backup(OrganisationId organisation, Path file, Progress progress) {
        OfficeParts parts = act.parts();
        return Host.mustBe(act, organisation)
                .flatMap(host -> new BackupWriter(
                                parts.folder(), parts.store(), parts.outside().stores())
                        .write(file, act.now(), progress))
                .ifDone(report -> act.record("BACKUP_MADE", organisation, facts(report)));
    }

    static Payload facts(BackupReport report) {
        return Payload.of(
                "file", report.file().getFileName().toString(),
                "files", report.files(),
                "rows",
                        report.rows().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                "sha256", report.hash());
    }

    /** Reads within the transaction of the act: other connections could wait for what it has written. */
    @Override
    public Outcome<CheckReport> check(OrganisationId organisation, Progress progress) {
        OfficeParts parts = act.parts();
        return Host.mustBe(act, organisation)
                .map(host -> OfficeCheck.of(
                        act.stores(), parts.blobs(), parts.folder().logKey(), progress))
                .ifDone(report -> act.record("OFFICE_CHECKED", organisation, facts(report)));
    }

    static Payload facts(CheckReport report) {
        return Payload.of(
                "books", report.books(),
                "events", report.log().events(),
                "files", report.files(),
                "numbers", report.numbers(),
                "troubles", report.troubles().size());
    }
}
