package org.vanthu.core.internal.gate;

import java.util.List;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.Id;
import org.vanthu.domain.Language;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.Reason;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.spi.store.Stores;

/** Puts a refusal of the gate into words. */
final class Refusals {

    private static final int PAGE = 100;

    private Refusals() {}

    static Trouble trouble(Reason reason, Permission permission) {
        return switch (reason) {
            case Reason.OtherOrganisation other -> Trouble.of(GateTrouble.OTHER_ORGANISATION);
            case Reason.NoRelation relation -> of(GateTrouble.NO_RELATION, permission);
            case Reason.Frozen frozen -> Trouble.of(GateTrouble.FROZEN);
            case Reason.NoPermission missing -> of(GateTrouble.NO_PERMISSION, permission);
            case Reason.Own own -> throw allows(own);
            case Reason.ByPost by -> throw allows(by);
            case Reason.ByRelation by -> throw allows(by);
            case Reason.ByDelegation by -> throw allows(by);
        };
    }

    private static Trouble of(GateTrouble kind, Permission permission) {
        return Trouble.of(
                kind,
                "permission",
                permission.label(Language.ENGLISH),
                "permissionVi",
                permission.label(Language.VIETNAMESE));
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
                        VietnamTime.minute(event.at()),
                        "act",
                        event.act()))
                .orElseThrow(() -> new IllegalStateException(object + " changed without an event"));
    }

    private static Optional<Event> newest(Stores stores, Id object) {
        return object instanceof CopyId copy
                ? newestOf(stores, copy)
                : stores.events().search(EventSearch.ofObject(object.value().toString()), Long.MAX_VALUE, 1).stream()
                        .findFirst();
    }

    /** What is done to a copy stands in the history of the document it is of, among any number of other events. */
    private static Optional<Event> newestOf(Stores stores, CopyId copy) {
        EventSearch ofDocument = EventSearch.ofObject(
                stores.copies().find(copy).orElseThrow().source().document().toString());
        long before = Long.MAX_VALUE;
        while (true) {
            List<Event> page = stores.events().search(ofDocument, before, PAGE);
            Optional<Event> found =
                    page.stream().filter(event -> isAbout(event, copy)).findFirst();
            if (found.isPresent() || page.size() < PAGE) {
                return found;
            }
            before = page.getLast().sequence();
        }
    }

    private static boolean isAbout(Event event, CopyId copy) {
        return event.payload().fact("copy").filter(copy.toString()::equals).isPresent();
    }

    private static String name(Stores stores, AccountId person) {
        return stores.accounts()
                .find(person)
                .map(account -> account.name().value())
                .orElseGet(person::toString);
    }
}
