package org.vanthu.core.internal.gate;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.Id;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.Reason;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.spi.store.Stores;

/** Puts a refusal of the gate into words. */
final class Refusals {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** Events of a document among which the last one about its copy is. */
    private static final int LOOKED_THROUGH = 1000;

    private Refusals() {}

    static Trouble trouble(Reason reason, Permission permission) {
        return switch (reason) {
            case Reason.OtherOrganisation other -> Trouble.of(GateTrouble.OTHER_ORGANISATION);
            case Reason.NoRelation relation -> Trouble.of(GateTrouble.NO_RELATION, "permission", permission);
            case Reason.Frozen frozen -> Trouble.of(GateTrouble.FROZEN);
            case Reason.NoPermission missing -> Trouble.of(GateTrouble.NO_PERMISSION, "permission", permission);
            case Reason.Own own -> throw allows(own);
            case Reason.ByPost by -> throw allows(by);
            case Reason.ByRelation by -> throw allows(by);
            case Reason.ByDelegation by -> throw allows(by);
        };
    }

    private static IllegalArgumentException allows(Reason reason) {
        return new IllegalArgumentException("a reason to allow is no refusal: " + reason);
    }

    static Trouble stale(Stores stores, Id object) {
        return newest(stores, object)
                .map(event -> Trouble.of(
                        GateTrouble.STALE,
                        "who",
                        name(stores, event.actor()),
                        "when",
                        WHEN.format(event.at()),
                        "act",
                        event.act()))
                .orElseThrow(() -> new IllegalStateException(object + " changed without an event"));
    }

    /** What is done to a copy stands in the history of the document it is of. */
    private static Optional<Event> newest(Stores stores, Id object) {
        if (object instanceof CopyId copy) {
            String document =
                    stores.copies().find(copy).orElseThrow().source().document().toString();
            return stores.events().search(EventSearch.ofObject(document), Long.MAX_VALUE, LOOKED_THROUGH).stream()
                    .filter(event -> event.payload()
                            .fact("copy")
                            .filter(copy.toString()::equals)
                            .isPresent())
                    .findFirst();
        }
        return stores.events().search(EventSearch.ofObject(object.value().toString()), Long.MAX_VALUE, 1).stream()
                .findFirst();
    }

    private static String name(Stores stores, AccountId person) {
        return stores.accounts()
                .find(person)
                .map(account -> account.name().value())
                .orElseGet(person::toString);
    }
}
