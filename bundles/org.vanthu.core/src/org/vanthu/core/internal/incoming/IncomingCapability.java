package org.vanthu.core.internal.incoming;

import java.util.List;
import org.vanthu.api.incoming.HandOver;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.api.incoming.Notifications;
import org.vanthu.api.incoming.Routing;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.core.internal.gate.Facade;
import org.vanthu.core.internal.gate.FactsSource;
import org.vanthu.core.internal.office.Capability;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;

/** Incoming documents, their routing, desks and notifications. */
public final class IncomingCapability {

    private IncomingCapability() {}

    public static Capability capability() {
        return new Capability(
                List.of(
                        new Facade.InSteps<>(Incoming.class, IncomingActs::new),
                        new Facade.InSteps<>(Routing.class, RoutingActs::new),
                        new Facade.AtOnce<>(Worklists.class, WorklistActs::new),
                        new Facade.AtOnce<>(Notifications.class, NotificationActs::new),
                        new Facade.AtOnce<>(HandOver.class, HandOverActs::new)),
                List.of(
                        new FactsSource<>(DocumentId.class, IncomingFacts::ofDocument),
                        new FactsSource<>(AssignmentId.class, IncomingFacts::ofAssignment)));
    }
}
