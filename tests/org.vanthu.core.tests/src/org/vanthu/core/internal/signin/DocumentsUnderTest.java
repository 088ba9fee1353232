package org.vanthu.core.internal.signin;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vanthu.core.internal.gate.FactsSource;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Standing;

/** Documents of which only is known how people stand to them: what the gate asks, without a register behind it. */
final class DocumentsUnderTest {

    private final Map<DocumentId, Set<Standing>> documents = new HashMap<>();

    /** A document to which these people stand so. */
    DocumentId add(Instant now, Standing... standings) {
        DocumentId document = DocumentId.at(now);
        documents.put(document, Set.of(standings));
        return document;
    }

    FactsSource<DocumentId> within(Supplier<OrganisationId> body) {
        return new FactsSource<>(
                DocumentId.class, (stores, document, people, at) -> facts(document, body.get(), people));
    }

    private Optional<ObjectFacts> facts(DocumentId document, OrganisationId body, Set<AccountId> people) {
        return Optional.ofNullable(documents.get(document))
                .map(standings -> new ObjectFacts(
                        document,
                        body,
                        Optional.of("QĐ"),
                        0,
                        false,
                        standings.stream()
                                .filter(standing -> people.contains(standing.person()))
                                .collect(Collectors.toSet())));
    }
}
