package org.vanthu.core.internal.outgoing;

import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.incoming.OpenWork;
import org.vanthu.api.people.PostDraft;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** A person who leaves, a newcomer to whom things are handed over, and nothing left from before. */
final class HandOverScene implements BeforeEachCallback {

    /** Why everything is handed over. */
    static final String WHY = "Chuyển công tác từ ngày 01/12/2026";

    private static int arrived;

    private final OutgoingOffice office;
    String login = "";
    AccountId newcomer = AccountId.at(Instant.EPOCH);

    HandOverScene(OutgoingOffice office) {
        this.office = office;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        login = "nguoimoi" + ++arrived;
        newcomer = arrives(login, "Lý Thị Mới", Position.Rank.MEMBER, Role.OFFICER);
        for (AccountId person : List.of(office.officer, office.head, office.leader)) {
            try (Session administrator = office.office().asAdministrator()) {
                if (administrator.handOver().openWork(person).orThrow().isMovable()) {
                    administrator
                            .handOver()
                            .handOver(person, newcomer, "Dọn bàn trước khi bắt đầu")
                            .orThrow();
                }
            }
        }
        login = "nguoimoi" + ++arrived;
        newcomer = arrives(login, "Lý Thị Mới", Position.Rank.MEMBER, Role.OFFICER);
    }

    AccountId arrives(String login, String name, Position.Rank rank, Role... roles) {
        return arrives(office.unit, login, name, rank, roles);
    }

    AccountId arrives(UnitId unit, String login, String name, Position.Rank rank, Role... roles) {
        AccountId person = office.office().person(office.district, login, name);
        try (Session administrator = office.office().asAdministrator()) {
            administrator
                    .accounts()
                    .beginPost(unit, PostDraft.now(person, "Chuyên viên", rank, Set.of(roles)))
                    .orThrow();
        }
        return person;
    }

    OpenWork foreseen(AccountId from, AccountId to) {
        try (Session administrator = office.office().asAdministrator()) {
            return administrator.handOver().foresee(from, to).orThrow();
        }
    }

    OpenWork handedOver(AccountId from, AccountId to) {
        try (Session administrator = office.office().asAdministrator()) {
            return administrator.handOver().handOver(from, to, WHY).orThrow();
        }
    }

    Outcome<?> close(AccountId person) {
        try (Session administrator = office.office().asAdministrator()) {
            return administrator
                    .accounts()
                    .close(new Seen<>(person, office.office().version(person)), WHY);
        }
    }

    OutgoingDocument now(OutgoingDocument document) {
        return office.find(document.id());
    }

    List<Worklist> desk(AccountId person, OutgoingDocument document) {
        return office.office()
                .office()
                .store()
                .read(stores -> stores.desks().of(person, document.id()).stream()
                        .map(WorkItem::worklist)
                        .toList());
    }

    OutgoingDocument submitted() {
        return office.as("chuyenvien")
                .drafting()
                .submit(seen(office.draft(office.letter())))
                .orThrow();
    }
}
