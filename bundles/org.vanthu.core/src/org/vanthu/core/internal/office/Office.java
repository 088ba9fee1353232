package org.vanthu.core.internal.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.gate.FactsSource;
import org.vanthu.core.internal.gate.GatedFacade;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Id;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.access.Standing;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.Stores;

/** One office (installation): its parts and what it can do. Holds no state of its own. */
public final class Office {

    private final OfficeParts parts;
    private final Map<Class<?>, GatedFacade<?>> facades = new HashMap<>();
    private final Map<Class<?>, List<FactsSource<?>>> facts = new HashMap<>();

    /** Throws when an operation of a façade does not declare what it requires. */
    public Office(OfficeParts parts, List<Capability> capabilities) {
        this.parts = parts;
        for (Capability capability : capabilities) {
            capability.facades().forEach(facade -> facades.put(facade.type(), GatedFacade.of(facade)));
            capability
                    .facts()
                    .forEach(source -> facts.computeIfAbsent(source.type(), type -> new ArrayList<>())
                            .add(source));
        }
    }

    public OfficeParts parts() {
        return parts;
    }

    public OfficeStore store() {
        return parts.store();
    }

    /** The time of an act that begins now: never before the last event, should the clock have been set back. */
    public Instant now(Stores stores) {
        return parts.now(stores);
    }

    /** The gated façade of this type; throws when the office has no such capability. */
    @SuppressWarnings("unchecked") // filled by type in the constructor
    public <F> GatedFacade<F> facade(Class<F> type) {
        GatedFacade<?> found = facades.get(type);
        if (found == null) {
            throw new IllegalArgumentException("the office has no " + type.getName());
        }
        return (GatedFacade<F>) found;
    }

    /**
     * What an access decision at a moment needs to know of an object; empty when there is none. Where several capabilities keep objects
     * of one kind (incoming and outgoing documents), the one that has it answers.
     */
    public Optional<ObjectFacts> facts(Stores stores, Id object, Set<AccountId> people, Instant at) {
        List<FactsSource<?>> sources = facts.get(object.getClass());
        if (sources == null) {
            throw new IllegalArgumentException("nobody knows the facts of " + object.kind());
        }
        return sources.stream()
                .flatMap(source -> source.find(stores, object, people, at).stream())
                .findFirst()
                .map(found -> withNamedReaders(stores, found, people));
    }

    /** Whichever capability keeps a document, the people who are let read it by name are kept in one place. */
    private static ObjectFacts withNamedReaders(Stores stores, ObjectFacts facts, Set<AccountId> people) {
        return facts.id() instanceof DocumentId document
                ? facts.with(stores.accessChanges().readers(document, people).stream()
                        .map(reader -> new Standing(reader, Relation.GRANTED_READER))
                        .toList())
                : facts;
    }
}
