package org.vanthu.core.internal.incoming;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.vanthu.api.Seen;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.HandOver;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.Notifications;
import org.vanthu.api.incoming.Registered;
import org.vanthu.api.incoming.Routing;
import org.vanthu.api.incoming.Submission;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.api.office.OfficeHours;
import org.vanthu.api.outgoing.Dispatch;
import org.vanthu.api.people.Accounts;
import org.vanthu.api.people.DocumentAccess;
import org.vanthu.api.search.Searches;
import org.vanthu.core.internal.gate.Gates;
import org.vanthu.core.internal.office.Capabilities;
import org.vanthu.core.internal.office.Office;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.core.internal.search.WordKeeper;
import org.vanthu.core.internal.signin.ProductParts;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.Part;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.spi.store.Stores;
import org.vanthu.testkit.TestData;
import org.vanthu.testkit.TinyPdf;

/** An office with a clerk, leaders, two units and officers, on a real database, with a clock that the test moves. */
final class IncomingOffice implements BeforeEachCallback, AfterEachCallback {

    /** Monday, 23 November 2026, nine in the morning in Vietnam. */
    static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private final TestData data;
    private Office office;
    private Instant now;
    Settlers settlers;

    OrganisationId district;
    UnitId leadership;
    UnitId records;
    UnitId home;
    UnitId finance;
    AccountId clerk;
    AccountId leader;
    AccountId deputyLeader;
    AccountId homeHead;
    AccountId homeOfficer;
    AccountId financeHead;
    AccountId financeOfficer;

    IncomingOffice() {
        this(new TestData());
    }

    /** An office in this data folder. */
    IncomingOffice(TestData data) {
        this.data = data;
    }

    /** What one person can call. */
    record Hands(Incoming incoming, Routing routing, Worklists worklists, Notifications notifications) {}

    @Override
    public void beforeEach(ExtensionContext test) {
        data.beforeEach(test);
        begin();
    }

    /** Puts the office into its data folder, which is open. */
    void begin() {
        now = MONDAY;
        put();
        settlers = new Settlers(now);
        change(this::settle);
    }

    private void put() {
        office = new Office(
                new OfficeParts(data.folder(), data.store(), ProductParts.at(() -> now)), Capabilities.all());
    }

    /** Opens the data folder again, as a restart of the program would. */
    void reopen() {
        data.restart();
        put();
    }

    private void settle(Stores stores) {
        district = settlers.organisation(stores, "H40.12", "Ủy ban nhân dân huyện Nam Đàn", "Nam Đàn");
        leadership = settlers.unit(stores, district, "Lãnh đạo Ủy ban", "LD");
        records = settlers.unit(stores, district, "Văn phòng", "VP");
        home = settlers.unit(stores, district, "Phòng Nội vụ", "PNV");
        finance = settlers.unit(stores, district, "Phòng Tài chính", "PTC");
        clerk = settlers.person(stores, district, records, "Trần Thị Văn Thư", Position.Rank.MEMBER, Role.CLERK);
        leader = settlers.person(stores, district, leadership, "Nguyễn Văn Lãnh", Position.Rank.HEAD, Role.LEADER);
        deputyLeader = settlers.person(stores, district, leadership, "Lê Văn Phó", Position.Rank.DEPUTY, Role.LEADER);
        homeHead = settlers.person(
                stores, district, home, "Phạm Thị Trưởng", Position.Rank.HEAD, Role.UNIT_HEAD, Role.OFFICER);
        homeOfficer = settlers.person(stores, district, home, "Hoàng Văn Viên", Position.Rank.MEMBER, Role.OFFICER);
        financeHead = settlers.person(
                stores, district, finance, "Đỗ Văn Tài", Position.Rank.HEAD, Role.UNIT_HEAD, Role.OFFICER);
        financeOfficer = settlers.person(stores, district, finance, "Vũ Thị Chính", Position.Rank.MEMBER, Role.OFFICER);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        data.afterEach(test);
    }

    Instant now() {
        return now;
    }

    void moveTo(String instant) {
        now = Instant.parse(instant);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    TestData data() {
        return data;
    }

    /** The façades of one person, a second later, with the rights of the moment of each call. */
    Hands as(AccountId person) {
        Gates gates = gates(person);
        return new Hands(
                gates.to(Incoming.class),
                gates.to(Routing.class),
                gates.to(Worklists.class),
                gates.to(Notifications.class));
    }

    /** What an administrator can call to move work. */
    HandOver handOver(AccountId person) {
        return gates(person).to(HandOver.class);
    }

    /** What an administrator can call of accounts. */
    Accounts accounts(AccountId person) {
        return gates(person).to(Accounts.class);
    }

    /** What one person can ask of hours and deadlines. */
    OfficeHours hours(AccountId person) {
        return gates(person).to(OfficeHours.class);
    }

    /** What one person can ask about who sees what. */
    DocumentAccess documentAccess(AccountId person) {
        return gates(person).to(DocumentAccess.class);
    }

    /** What one person can find, once the words of all that was written are settled. */
    Searches searches(AccountId person) {
        settleWords();
        return gates(person).to(Searches.class);
    }

    void settleWords() {
        WordKeeper.catchUp(office.parts()).orThrow();
    }

    /** What one person can call of the dispatch of outgoing documents. */
    Dispatch dispatch(AccountId person) {
        return gates(person).to(Dispatch.class);
    }

    private Gates gates(AccountId person) {
        now = now.plusSeconds(1);
        return new Gates(
                office,
                (stores, at, operation) ->
                        Outcome.done(stores.rights().actor(person, at).orElseThrow()));
    }

    void change(Consumer<Stores> work) {
        data.store()
                .change(stores -> {
                    work.accept(stores);
                    return Outcome.done();
                })
                .orThrow();
    }

    static GivenFile file(String name, byte[] content) {
        return new GivenFile(name, () -> new ByteArrayInputStream(content));
    }

    static Map<IncomingField, String> entry(String number) {
        Map<IncomingField, String> entry = new EnumMap<>(IncomingField.class);
        entry.put(IncomingField.TYPE_NAME, "Công văn");
        entry.put(IncomingField.CODE_NUMBER, number);
        entry.put(IncomingField.CODE_NOTATION, "SYT-NVD");
        entry.put(IncomingField.ISSUED_DATE, "20/11/2026");
        entry.put(IncomingField.ORGAN_NAME, "Sở Y tế");
        entry.put(IncomingField.SUBJECT, "V/v báo cáo công tác phòng, chống dịch");
        entry.put(IncomingField.DUE_DATE, "30/11/2026");
        return entry;
    }

    static IncomingDraft draft(String number) {
        return IncomingDraft.of(
                IncomingFields.read(entry(number)).orThrow(),
                file("cong van " + number + ".pdf", TinyPdf.of(2, "Van ban " + number)));
    }

    Registered register(String number) {
        return as(clerk).incoming().register(district, draft(number)).orThrow();
    }

    IncomingDocument document(DocumentId id) {
        return data.store().read(stores -> stores.incoming().find(id)).orElseThrow();
    }

    Seen<DocumentId> seen(DocumentId id) {
        return new Seen<>(id, document(id).version());
    }

    Assignment assignment(AssignmentId id) {
        return data.store().read(stores -> stores.routing().find(id)).orElseThrow();
    }

    Seen<AssignmentId> seen(AssignmentId id) {
        return new Seen<>(id, assignment(id).version());
    }

    /** The last assignment of a part on a document. */
    Assignment given(DocumentId document, Part part) {
        return data.store().read(stores -> stores.routing().ofDocument(document)).stream()
                .filter(assignment -> assignment.part() == part)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Registered and submitted to the leader. */
    AssignmentId submitted(DocumentId document) {
        return as(clerk)
                .routing()
                .submit(seen(document), new Submission(leader, "Kính trình đồng chí", Optional.empty()))
                .orThrow();
    }

    static Distribution.Line wish(Assignee assignee, Part part) {
        return new Distribution.Line(assignee, part, Optional.empty());
    }

    /** The absent person lets the deputy act for all types of documents from now on for a week. */
    DelegationId delegate(AccountId absent, AccountId deputy, Set<String> types) {
        DelegationId id = DelegationId.at(now);
        Delegation delegation = new Delegation(
                id,
                district,
                absent,
                deputy,
                now,
                now.plus(Duration.ofDays(7)),
                types,
                "Đi công tác",
                absent,
                now,
                Optional.empty());
        change(stores -> stores.delegations().add(delegation));
        return id;
    }

    List<Event> events() {
        return data.store().read(stores -> stores.events().search(EventSearch.ALL, Long.MAX_VALUE, 1000));
    }
}
