package org.vanthu.core.internal.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.Notice;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.api.people.DelegationDraft;
import org.vanthu.api.people.PostDraft;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.core.internal.signin.OpenTransactions;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.pdf.PdfParts;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.testkit.TinyPdf;

/**
 * A district with its leaders, an office with head, officer, format checker and clerk, and a commune as recipient; with real
 * tokens at the desks. Making it takes seconds: where tests do not disturb each other, one serves a whole class.
 */
final class OutgoingOffice implements BeforeAllCallback, AfterAllCallback {

    private final OfficeUnderTest office;
    private Path desk;
    OrganisationId district;
    OrganisationId commune;
    UnitId unit;
    AccountId leader;
    AccountId deputy;
    AccountId head;
    AccountId officer;
    AccountId checker;
    AccountId clerk;
    AccountId communeLeader;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    OutgoingOffice() {
        this.office = new OfficeUnderTest();
    }

    /** Its slow tools refuse to work while a transaction is open. */
    OutgoingOffice(OpenTransactions transactions) {
        this.office = new OfficeUnderTest(transactions);
    }

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        open();
    }

    @Override
    public void afterAll(ExtensionContext test) throws IOException {
        close();
    }

    /** Opens it outside of the life cycle of a class; the caller closes it. */
    void open() throws IOException {
        office.open();
        desk = Files.createTempDirectory("vanthu-desk");
        district = office.district();
        unit = office.districtOffice();
        UnitId leaders = office.unit(district, "Lãnh đạo", "LĐ");
        leader = person(leaders, "chutich", SoftTokens.LEADER, "Chủ tịch", Position.Rank.HEAD, Role.LEADER);
        deputy = person(leaders, "phochutich", SoftTokens.DEPUTY, "Phó Chủ tịch", Position.Rank.DEPUTY, Role.LEADER);
        head = person(unit, "chanhvp", SoftTokens.CHIEF, "Chánh Văn phòng", Position.Rank.HEAD, Role.UNIT_HEAD);
        officer = person(unit, "chuyenvien", "Đinh Văn Nam", "Chuyên viên", Position.Rank.MEMBER, Role.OFFICER);
        checker = person(
                unit, "thethuc", "Võ Thị Lan", "Chuyên viên", Position.Rank.MEMBER, Role.FORMAT_CHECKER, Role.OFFICER);
        clerk = person(unit, "vanthu", "Bùi Thị Cúc", "Văn thư", Position.Rank.MEMBER, Role.CLERK);
        commune = office.commune("H40.12.05", "Kim Liên");
        UnitId there = office.unit(commune, "Văn phòng", "VP");
        person(there, "vanthuxa", "Trần Văn Xã", "Văn thư", Position.Rank.MEMBER, Role.CLERK);
        communeLeader = person(
                there,
                "chutichxa",
                "Ngô Văn Kim",
                "Chủ tịch",
                Position.Rank.HEAD,
                Role.LEADER,
                Role.UNIT_HEAD,
                Role.OFFICER);
        try (Session administrator = office.asAdministrator()) {
            administrator
                    .certificates()
                    .registerPerson(leader, SoftTokens.certificate(SoftTokens.LEADER))
                    .orThrow();
            administrator
                    .certificates()
                    .registerPerson(deputy, SoftTokens.certificate(SoftTokens.DEPUTY))
                    .orThrow();
            administrator
                    .certificates()
                    .registerPerson(head, SoftTokens.certificate(SoftTokens.CHIEF))
                    .orThrow();
            administrator
                    .certificates()
                    .registerSeal(district, SoftTokens.certificate(SoftTokens.SEAL))
                    .orThrow();
        }
    }

    void close() throws IOException {
        signOut();
        office.close();
        try (Stream<Path> files = Files.walk(desk)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private AccountId person(UnitId in, String login, String name, String title, Position.Rank rank, Role... roles) {
        OrganisationId body = office.office()
                .store()
                .read(stores ->
                        stores.organisations().findUnit(in).orElseThrow().organisation());
        AccountId person = office.person(body, login, name);
        try (Session administrator = office.asAdministrator()) {
            administrator
                    .accounts()
                    .beginPost(in, PostDraft.now(person, title, rank, Set.of(roles)))
                    .orThrow();
        }
        return person;
    }

    OfficeUnderTest office() {
        return office;
    }

    /** Signs everybody out and closes the office; another process may open its data folder now. */
    void stop() {
        signOut();
        office.stop();
    }

    private void signOut() {
        sessions.values().forEach(Session::close);
        sessions.clear();
    }

    /** The session of a person, by login, a second later; ended with the tests. */
    Session as(String login) {
        office.pass(Duration.ofSeconds(1));
        return sessions.computeIfAbsent(login, office::signIn);
    }

    DraftFields letter() {
        return DraftFields.of(
                DocumentType.OFFICIAL_LETTER,
                "báo cáo tình hình sử dụng đất công ích",
                List.of(
                        new Recipient.Here(commune, "Ủy ban nhân dân xã Kim Liên", "H40.12.05"),
                        new Recipient.Outside("Công ty Thủy lợi Nam Nghệ An", Optional.empty(), "Thị trấn Nam Đàn")));
    }

    ApprovalRoute byLeader() {
        return new ApprovalRoute(head, checker, leader, SigningCapacity.head("Chủ tịch"));
    }

    /** A draft with fields, route and a composed version. */
    OutgoingDocument draft(DraftFields fields) {
        return draft(fields, byLeader());
    }

    OutgoingDocument started(DraftFields fields) {
        return as("chuyenvien")
                .drafting()
                .start(district, unit, fields, new DraftOrigin.Fresh())
                .orThrow();
    }

    OutgoingDocument draft(DraftFields fields, ApprovalRoute route) {
        Session session = as("chuyenvien");
        OutgoingDocument routed =
                session.drafting().route(seen(started(fields)), route).orThrow();
        return session.drafting()
                .compose(seen(routed), new Composition(List.of("Ủy ban nhân dân xã Kim Liên"), TEXT))
                .orThrow();
    }

    private static final String TEXT =
            "Thực hiện kế hoạch kiểm tra năm 2026, Ủy ban nhân dân huyện đề nghị báo cáo tình hình sử dụng đất công ích.\n"
                    + "Báo cáo gửi về Văn phòng trước ngày 15 tháng 12 năm 2026.";

    /** A PDF that an officer wrote elsewhere, with gaps for number and date as on paper. */
    Path brought(String words) {
        try {
            return Files.write(Files.createTempFile(desk, "van-ban", ".pdf"), TinyPdf.of(2, words));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A draft that has passed its checks and lies before the signer. */
    OutgoingDocument atSigner(OutgoingDocument draft) {
        OutgoingDocument submitted =
                as("chuyenvien").drafting().submit(seen(draft)).orThrow();
        OutgoingDocument checked =
                as("chanhvp").drafting().approveContent(seen(submitted), "").orThrow();
        return as("thethuc").drafting().approveFormat(seen(checked), "").orThrow();
    }

    /** The prepared file on the leader's desk, all pages seen. */
    HandedOut handOut(OutgoingDocument atSigner) {
        Session session = as("chutich");
        review(session, atSigner);
        return session.signing().handOut(seen(atSigner)).orThrow();
    }

    void review(Session signer, OutgoingDocument document) {
        int pages = signer.drafting()
                .open(document.id())
                .orThrow()
                .versions()
                .getLast()
                .pages();
        signer.signing()
                .pagesSeen(
                        document.id(), IntStream.rangeClosed(1, pages).boxed().collect(Collectors.toSet()))
                .orThrow();
    }

    /** Signed by the leader with the leader's token. */
    OutgoingDocument signed(OutgoingDocument atSigner) {
        return signed(atSigner, "chutich", SoftTokens.LEADER);
    }

    /** Signed by a person with the token of that name. */
    OutgoingDocument signed(OutgoingDocument atSigner, String login, String token) {
        review(as(login), atSigner);
        HandedOut work = as(login).signing().handOut(seen(atSigner)).orThrow();
        Path signed = SoftTokens.sign(save(work.file()), token, person());
        as(login)
                .signing()
                .takeBack(new Seen<>(work.document(), work.version()), GivenFile.of(signed))
                .orThrow();
        return find(atSigner.id());
    }

    /** Checked, signed, numbered, sealed and sent. */
    OutgoingDocument issued(DraftFields fields) {
        OutgoingDocument signed = signed(atSigner(draft(fields)));
        return issued(as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow());
    }

    /** Lets somebody stand in for another, from now on for a week. */
    DelegationId delegate(String absent, AccountId deputy) {
        return as(absent)
                .delegations()
                .give(new DelegationDraft(
                        district, deputy, office.now(), office.now().plus(Duration.ofDays(7)), Set.of(), "Đi công tác"))
                .orThrow()
                .id();
    }

    /** What a person was told of a document, the newest first, each with its words. */
    List<String> told(String login, Id object) {
        return as(login).notifications().newest(100).orThrow().stream()
                .map(Notice::notification)
                .filter(notification -> notification.object().equals(object))
                .map(notification -> notification.kind() + ":" + notification.words())
                .toList();
    }

    SigningOrder person() {
        return new SigningOrder.Person(office.now(), Optional.empty());
    }

    SigningOrder agency(IssueWork work) {
        return new SigningOrder.Agency(
                office.now(),
                Optional.empty(),
                Optional.of(new CellValues(work.code().number(), work.code().notation(), work.place(), work.date())));
    }

    /** Sealed at the clerk's desk and issued. */
    OutgoingDocument issued(IssueWork work) {
        Path main = SoftTokens.sign(save(work.file()), SoftTokens.SEAL, agency(work));
        List<GivenFile> annexes = work.annexes().stream()
                .map(annex -> SoftTokens.sign(
                        save(annex),
                        SoftTokens.SEAL,
                        new SigningOrder.Annex(office.now(), work.code().toString())))
                .map(GivenFile::of)
                .toList();
        return as("vanthu")
                .issuing()
                .finish(new Seen<>(work.document(), work.version()), GivenFile.of(main), annexes)
                .orThrow();
    }

    /** The latest version of the draft. */
    DraftVersion version(OutgoingDocument document) {
        return office.office()
                .store()
                .read(stores -> stores.draftPapers().versions(document.id()).getLast());
    }

    OutgoingDocument find(DraftId id) {
        return office.office().store().read(stores -> stores.outgoing().find(id).orElseThrow());
    }

    /** Lets time pass; everybody signs in again. */
    void pass(Duration time) {
        signOut();
        office.pass(time);
    }

    /** Saves a file on the desk. */
    Path save(FileContent file) {
        try {
            return file.saveAs(Files.createTempFile(desk, "file", ".pdf"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The words of a PDF, parted by single spaces. */
    static String text(Path file) {
        try (OpenPdf pdf = new PdfParts().reader().open(file).orThrow()) {
            return IntStream.range(0, pdf.pageCount())
                    .mapToObj(page -> pdf.text(page, () -> false).orThrow().text())
                    .collect(Collectors.joining("\n"))
                    .replaceAll("\\s+", " ");
        }
    }

    Path desk() {
        return desk;
    }

    static Seen<DraftId> seen(OutgoingDocument document) {
        return new Seen<>(document.id(), document.version());
    }
}
