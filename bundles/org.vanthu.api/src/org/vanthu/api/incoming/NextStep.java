package org.vanthu.api.incoming;

import java.util.Optional;
import org.vanthu.api.Seen;
import org.vanthu.domain.AssignmentId;

/**
 * Something a person may do with a document now.
 *
 * @param assignment the assignment it is done with, in the version shown; empty for what is done with the document
 * @param onBehalfOf name of the person in whose place it would be done, if not in one's own right
 * @param whose name of the person or unit whose assignment it is, where it is done to the work of others
 */
public record NextStep(
        Step step, Optional<Seen<AssignmentId>> assignment, Optional<String> onBehalfOf, Optional<String> whose) {

    /** Something that is done with the document itself. */
    public static NextStep withDocument(Step step) {
        return new NextStep(step, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The things to do, the most likely first. */
    public enum Step {
        ASSIGN,
        /** A reply is being written: to go on with it. */
        GO_ON_REPLYING,
        /** A day was set for the lead, and no reply is begun. */
        REPLY_EXPECTED,
        COMPLETE,
        /** To remind somebody who is late. */
        URGE_LATE,
        /** It was assigned already; somebody can be added. */
        ASSIGN_FURTHER,
        /** To draft a reply that nobody waits for. */
        REPLY,
        GIVE_OPINION,
        SUBMIT,
        HAND_ON,
        RETURN,
        URGE,
        RECALL,
        UNDO,
        CORRECT,
        ADD_ANNEX,
        /** A true copy or an extract. */
        COPY,
        RETURN_TO_SENDER,
        FOLLOW,
        UNFOLLOW,
        /** To see who may read it, and to change that. */
        ACCESS
    }
}
