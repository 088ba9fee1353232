package org.vanthu.core.internal.incoming;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.work.Headline;

/** What lists show of an incoming document. */
final class Headlines {

    private Headlines() {}

    static Headline of(IncomingDocument document, List<Assignment> holders, People people) {
        String names =
                holders.stream().map(holder -> people.name(holder.assignee())).collect(Collectors.joining(", "));
        return of(document.id(), document.organisation(), document.fields(), document.state(), names)
                .numbered(document.arrival().number(), document.arrivalDate());
    }

    /** What is known before there is an arrival number. */
    static Headline arriving(DocumentId id, OrganisationId organisation, IncomingFields fields) {
        return of(id, organisation, fields, HandlingState.REGISTERED, "");
    }

    private static Headline of(
            DocumentId id, OrganisationId organisation, IncomingFields fields, HandlingState state, String holders) {
        return new Headline(
                id,
                organisation,
                Optional.empty(),
                Optional.empty(),
                fields.code().toString(),
                fields.organName(),
                fields.subject(),
                fields.typeName(),
                fields.typeCode().orElse(""),
                fields.urgency(),
                state.label(Language.VIETNAMESE),
                holders);
    }
}
