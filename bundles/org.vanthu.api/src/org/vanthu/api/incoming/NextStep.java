package org.vanthu.api.incoming;

import java.util.Optional;
import org.vanthu.api.Seen;
import org.vanthu.domain.AssignmentId;

/**
 * Something a person may do with a document now.
 *
 * @param assignment the assignment it is done with, in the version shown; empty for what is done with the document
 * @param onBehalfOf name of the person in whose place it would be done, if not in one's own right
 */
public record NextStep(Step step, Optional<Seen<AssignmentId>> assignment, Optional<String> onBehalfOf) {

    /** The things to do, the most likely first. */
    public enum Step {
        ASSIGN,
        COMPLETE,
        /** To remind somebody who is late. */
        URGE_LATE,
        /** It was assigned already; somebody can be added. */
        ASSIGN_FURTHER,
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
        UNFOLLOW
    }
}
