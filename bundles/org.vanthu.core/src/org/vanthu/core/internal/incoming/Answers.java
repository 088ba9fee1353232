package org.vanthu.core.internal.incoming;

import java.util.List;
import java.util.Optional;
import org.vanthu.api.incoming.Answer;
import org.vanthu.api.incoming.NextStep.Step;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.Id;
import org.vanthu.domain.access.AccessRules;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.Part;

/** What answers an incoming document, as far as the caller may read it, and what is to be done about that. */
final class Answers {

    private static final int MOST = 20;

    private final Act act;
    private final IncomingDocument document;
    private final List<Answer> all;

    Answers(Act act, IncomingDocument document) {
        this.act = act;
        this.document = document;
        this.all = act.stores().outgoing().answering(document.id(), MOST).stream()
                .filter(one -> isReadable(one.id()))
                .map(Answer::of)
                .toList();
    }

    private boolean isReadable(Id draft) {
        return act.facts(draft, act.actor().people())
                .filter(facts -> AccessRules.decide(act.actor(), Permission.READ_DOCUMENT, facts)
                        .isAllowed())
                .isPresent();
    }

    List<Answer> all() {
        return all;
    }

    /**
     * What whoever may end this assignment should do about a reply; nothing where no draft may be started.
     *
     * <p>For the lead a reply in hand comes before the end of the work, one that is expected as well; after one was issued,
     * ending the work does. Whoever co-operates or is informed ends their part first.
     */
    Optional<Step> step(Assignment ending) {
        if (ending.part() == Part.LEAD && all.stream().anyMatch(Answer::isBegun)) {
            return Optional.of(Step.GO_ON_REPLYING);
        }
        if (!AccessRules.decide(act.actor(), Permission.START_DRAFT, act.object())
                .isAllowed()) {
            return Optional.empty();
        }
        boolean expected = all.stream().noneMatch(Answer::isIssued) && ending.expectsReply(document.fields());
        return Optional.of(expected ? Step.REPLY_EXPECTED : Step.REPLY);
    }
}
