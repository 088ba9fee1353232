package org.vanthu.sample.internal;

import static org.vanthu.sample.internal.DemoPeople.ADMINISTRATOR;
import static org.vanthu.sample.internal.DemoPeople.CLERK;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.api.Progress;
import org.vanthu.api.Session;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.outgoing.EvidenceSheet;
import org.vanthu.api.outgoing.FollowedDelivery;
import org.vanthu.api.outgoing.RegisterBooks;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.numbering.RegisterKind;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.TrustMaterial;
import org.vanthu.domain.signature.TrustedRoot;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.sample.SampleOffice;
import org.vanthu.sample.demo.DemoReport;
import org.vanthu.sample.demo.DemoReport.Check;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.VerificationPolicy;

/** Leaves the papers of the demo in its folder, and checks them. */
final class DemoPapers {

    private static final int RECIPIENTS = 3;

    private final DemoPeople people;
    private final DemoDesk desk;
    private final SignatureVerifier verifier;
    private final DemoClock clock;
    private final Path out;
    private final List<String> files = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    DemoPapers(DemoPeople people, DemoDesk desk, SignatureVerifier verifier, DemoClock clock, Path out) {
        this.people = people;
        this.desk = desk;
        this.verifier = verifier;
        this.clock = clock;
        this.out = out;
    }

    Outcome<DemoReport> finish(List<DemoReplies.Answered> answered) {
        List<DemoReport.Reply> replies = new ArrayList<>();
        for (DemoReplies.Answered one : answered) {
            Outcome<DemoReport.Reply> reply = clock.step(
                    CLERK,
                    "Kiểm tra chữ ký và lập phiếu chứng cứ "
                            + one.reply().code().orElseThrow(),
                    () -> reply(one));
            if (!reply.isDone()) {
                return Outcome.refused(reply.troubles());
            }
            replies.add(reply.orThrow());
        }
        return clock.step(CLERK, "In sổ đăng ký và sổ số", this::registers)
                .flatMap(printed -> clock.step(ADMINISTRATOR, "Kiểm tra toàn bộ và xuất nhật ký", this::checkAll))
                .map(checked -> new DemoReport(clock.steps(), replies, checks, files));
    }

    private Outcome<DemoReport.Reply> reply(DemoReplies.Answered answered) {
        Session clerk = people.as(CLERK);
        OutgoingDocument reply = answered.reply();
        String name = reply.fileName().orElseThrow();
        return clerk.drafting()
                .file(reply.id(), reply.issue().orElseThrow().file())
                .map(file -> save(file, name))
                .flatMap(saved -> clerk.registers()
                        .printEvidence(reply.id())
                        .flatMap(sheet -> sealed(sheet, "chung-cu-" + name))
                        .flatMap(sheet -> clerk.dispatch().follow(reply.id()))
                        .map(deliveries -> judged(answered, saved, deliveries)));
    }

    /** The sheet, signed by the agency like what it is about. */
    private Outcome<Path> sealed(EvidenceSheet sheet, String name) {
        return desk.sign(
                        SampleOffice.sealTokenOf(SampleDistrict.committee().code()),
                        sheet.certificates(),
                        List.of(new DemoDesk.Task(sheet.file(), new SigningOrder.Invisible(DemoDesk.now()))))
                .map(signed -> keep(signed.getFirst(), name))
                .ifDone(kept -> checks.add(new Check(
                        name + ": phiếu chứng cứ có chữ ký số của cơ quan",
                        verifier.verify(kept, policy()).verdict() == Verdict.VALID)));
    }

    private Path keep(Path signed, String name) {
        try {
            files.add(name);
            return Files.copy(signed, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private DemoReport.Reply judged(DemoReplies.Answered answered, Path saved, List<FollowedDelivery> deliveries) {
        VerificationReport report = verifier.verify(saved, policy());
        String name = saved.getFileName().toString();
        checks.add(new Check(name + ": chữ ký hợp lệ", report.verdict() == Verdict.VALID));
        checks.add(new Check(
                name + ": chữ ký của người có thẩm quyền và của cơ quan",
                report.signatures().size() == 2));
        checks.add(new Check(name + ": đã gửi đủ nơi nhận", deliveries.size() == RECIPIENTS));
        return new DemoReport.Reply(
                answered.incoming().file().getFileName().toString(),
                answered.registered().arrivalNumber(),
                answered.reply().code().orElseThrow().toString(),
                name,
                report.verdict(),
                report.signatures().size(),
                deliveries.stream()
                        .map(each -> each.delivery().recipient().name() + ": "
                                + each.delivery().state().label(Language.VIETNAMESE))
                        .toList());
    }

    private VerificationPolicy policy() {
        TrustMaterial material = people.as(CLERK).trust().material().orThrow();
        return VerificationPolicy.trusting(
                Instant.now(),
                material.roots().stream().map(DemoPapers::certificate).toList(),
                material.revocationLists());
    }

    private static X509Certificate certificate(TrustedRoot root) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(root.der()));
        } catch (CertificateException impossible) {
            throw new IllegalStateException("a trusted root was read before", impossible);
        }
    }

    private Outcome<List<String>> registers() {
        Session clerk = people.as(CLERK);
        OrganisationId committee = people.organisation(CLERK);
        int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
        return clerk.incoming()
                .printRegister(committee, year)
                .map(printed -> save(printed, "so-van-ban-den-" + year + ".pdf"))
                .flatMap(saved -> clerk.registers().registers(committee))
                .map(books -> {
                    books.forEach(book -> print(clerk, committee, book, year));
                    return List.copyOf(files);
                });
    }

    private void print(Session clerk, OrganisationId committee, RegisterBooks books, int year) {
        RegisterYear book = new RegisterYear(books.register().id(), year);
        boolean outgoing = books.register().series().kind() == RegisterKind.OUTGOING;
        String which = outgoing ? "di" : "den";
        if (outgoing) {
            save(clerk.registers().printOutgoing(committee, book).orThrow(), "so-van-ban-di-" + year + ".pdf");
        }
        save(clerk.registers().printProof(committee, book).orThrow(), "so-cap-so-" + which + "-" + year + ".pdf");
        checks.add(new Check(
                "Sổ số văn bản " + (outgoing ? "đi" : "đến") + " đủ và đúng thứ tự",
                clerk.registers().prove(committee, book).orThrow().sound()));
    }

    private Outcome<Boolean> checkAll() {
        Session administrator = people.as(ADMINISTRATOR);
        OrganisationId committee = people.organisation(ADMINISTRATOR);
        return administrator
                .operations()
                .check(committee, Progress.NONE)
                .flatMap(check -> administrator
                        .audit()
                        .export(committee, out.resolve("events.jsonl"), Progress.NONE)
                        .map(export -> {
                            files.add("events.jsonl");
                            checks.add(new Check(
                                    "Mọi tệp đúng mã băm, mọi số có dòng, nhật ký nguyên vẹn", check.isSound()));
                            checks.add(new Check("Nhật ký có sự kiện", export.events() > 0));
                            return true;
                        }));
    }

    private Path save(FileContent file, String name) {
        try {
            Path saved = file.saveAs(out.resolve(name));
            files.add(name);
            return saved;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
