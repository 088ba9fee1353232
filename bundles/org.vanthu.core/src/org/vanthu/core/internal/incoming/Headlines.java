package org.vanthu.core.internal.incoming;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vanthu.domain.Language;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.work.Headline;

/** What lists show of an incoming document. */
final class Headlines {

    private Headlines() {}

    static Headline of(IncomingDocument document, List<Assignment> holders, People people) {
        return new Headline(
                document.id(),
                document.organisation(),
                Optional.of(document.arrival().number()),
                Optional.of(document.arrivalDate()),
                document.fields().code().toString(),
                document.fields().organName(),
                document.fields().subject(),
                document.fields().typeName(),
                document.fields().typeCode().orElse(""),
                document.fields().urgency(),
                document.state().label(Language.VIETNAMESE),
                holders.stream().map(holder -> people.name(holder.assignee())).collect(Collectors.joining(", ")));
    }
}
