package org.vanthu.ui.administration.internal;

import java.time.Instant;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.work.Question;

/** The certificates of people and seals, the first to run out first. */
final class CertificatesPage {

    private final Office office;
    private final PageFrame frame;
    private final PagedTable<RegisteredCertificate> table;

    CertificatesPage(Office office, Composite parent) {
        this.office = office;
        Texts texts = office.texts();
        frame = new PageFrame(office, parent, "certificates");
        frame.act(
                texts.get("certificates.register"),
                Icon.ADD,
                () -> new CertificateDialog(office).open(frame.control(), this::refresh));
        table = frame.table(
                List.of(
                        Column.<RegisteredCertificate>of(
                                        "subject",
                                        texts.get("certificates.subject"),
                                        320,
                                        row -> Subjects.shown(row.subject()))
                                .stretched(),
                        Column.of("issuer", texts.get("certificates.issuer"), 300, row -> Subjects.shown(row.issuer())),
                        Column.<RegisteredCertificate>of(
                                        "until",
                                        texts.get("certificates.until"),
                                        130,
                                        row -> row.validity()
                                                .until()
                                                .map(VietnamTime::day)
                                                .orElse("–"))
                                .meaning(row -> Expiry.meaning(row.validity().until(), Instant.now())),
                        Column.of(
                                "withdrawn",
                                texts.get("certificates.withdrawn"),
                                100,
                                row -> row.withdrawnAt().map(VietnamTime::day).orElse(""))),
                row -> row.fingerprint().hex());
        frame.actOn(table, texts.get("certificates.withdraw"), Icon.VOID, this::withdraw);
        table.whenEmpty(Icon.CERTIFICATE, texts.get("certificates.none"), texts.get("certificates.none_next"));
        refresh();
    }

    Control control() {
        return frame.control();
    }

    private void refresh() {
        frame.fill(table, () -> office.session().certificates().all(office.organisation()));
    }

    private void withdraw(RegisteredCertificate certificate) {
        new Question(office.asking())
                .ask(
                        frame.control().getShell(),
                        office.texts().get("certificates.withdraw"),
                        office.texts()
                                .get("certificates.withdraw_why", "subject", Subjects.shown(certificate.subject())),
                        () -> office.session()
                                .certificates()
                                .withdraw(office.organisation(), certificate.fingerprint()),
                        this::refresh);
    }
}
