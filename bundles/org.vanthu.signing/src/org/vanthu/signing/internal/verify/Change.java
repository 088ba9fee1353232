package org.vanthu.signing.internal.verify;

import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.VerificationTrouble;

/**
 * A difference between two revisions, and what a signature before it must permit for it to be harmless.
 *
 * @param need what must be permitted
 * @param field the form field it is about; empty where it is about none
 * @param words what was done
 */
record Change(Need need, String field, Trouble words) {

    /** In rising order. */
    enum Need {
        /** Always harmless: nothing shown changes, or proof was added. */
        NOTHING,
        /** DocMDP 2: filling in fields and signing. */
        FILLING,
        /** DocMDP 3: annotations too. */
        ANNOTATING,
        /** May be permitted, but only a person can tell whether it misleads. */
        LOOKING,
        /** Never permitted. */
        IMPOSSIBLE
    }

    static Change of(Need need, VerificationTrouble kind, Object... details) {
        return new Change(need, "", Trouble.of(kind, details));
    }

    static Change ofField(Need need, VerificationTrouble kind, String field) {
        return new Change(need, field, Trouble.of(kind, "field", field));
    }

    static Change structure(String detail) {
        return of(Need.IMPOSSIBLE, VerificationTrouble.CHANGE_STRUCTURE, "detail", detail);
    }
}
