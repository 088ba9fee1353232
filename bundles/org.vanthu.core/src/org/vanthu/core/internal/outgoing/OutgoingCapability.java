package org.vanthu.core.internal.outgoing;

import java.util.List;
import org.vanthu.api.copies.Copies;
import org.vanthu.api.outgoing.Dispatch;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.api.outgoing.Issuing;
import org.vanthu.api.outgoing.Registers;
import org.vanthu.api.outgoing.Signing;
import org.vanthu.core.internal.gate.Facade;
import org.vanthu.core.internal.gate.FactsSource;
import org.vanthu.core.internal.office.Capability;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DraftId;

/** Drafting, signing, issuing, dispatch and registers of outgoing documents. */
public final class OutgoingCapability {

    private OutgoingCapability() {}

    public static Capability capability() {
        return new Capability(
                List.of(
                        new Facade.InSteps<>(Drafting.class, DraftingActs::new),
                        new Facade.InSteps<>(Signing.class, SigningActs::new),
                        new Facade.InSteps<>(Issuing.class, IssuingActs::new),
                        new Facade.InSteps<>(Dispatch.class, DispatchActs::new),
                        new Facade.InSteps<>(Registers.class, RegisterActs::new),
                        new Facade.InSteps<>(Copies.class, CopyActs::new)),
                List.of(
                        new FactsSource<>(
                                DraftId.class,
                                (stores, document, people, at) ->
                                        stores.outgoing().facts(document, people)),
                        new FactsSource<>(CopyId.class, CopyFacts::of)));
    }
}
