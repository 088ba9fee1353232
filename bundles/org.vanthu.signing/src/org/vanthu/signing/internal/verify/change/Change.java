package org.vanthu.signing.internal.verify.change;

import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.LaterChange.Standing;
import org.vanthu.domain.signature.VerificationTrouble;

/**
 * A difference between two revisions, and what a signature before it must permit for it to be harmless.
 *
 * @param need what must be permitted
 * @param field the form field it is about; empty where it is about none
 * @param words what was done
 */
public record Change(Need need, String field, Trouble words) {

    /** In rising order. */
    public enum Need {
        /** Always harmless: nothing shown changes, or proof was added. */
        NOTHING,
        /** DocMDP 2: filling in empty fields and signing. */
        FILLING,
        /** DocMDP 2: giving a field another value. Where nothing is certified, nobody has permitted that. */
        REFILLING,
        /** DocMDP 3: remarks that hide nothing. */
        ANNOTATING,
        /** DocMDP 3, but a person must look: it may hide or show anything. */
        MARKING,
        /** DocMDP 3, and then a person must look; where nothing is certified, nobody may. */
        UNCOVERING,
        /** DocMDP 2, but only a person can tell whether it misleads. */
        LOOKING,
        /** Never permitted. */
        IMPOSSIBLE
    }

    /** What the signatures before a change permit. */
    public enum Permission {
        /** None of them says anything. */
        UNSAID,
        /** DocMDP 1: nothing but validation data and time stamps. */
        NO_CHANGES,
        /** DocMDP 2: filling in and signing. */
        FILLING,
        /** DocMDP 3: notes, too. */
        ANNOTATING;

        /** The permission that this number stands for (ISO 32000-2, table 257). */
        static Permission of(int docMdp) {
            return switch (docMdp) {
                case 1 -> NO_CHANGES;
                case 3 -> ANNOTATING;
                default -> FILLING;
            };
        }

        /** The stricter of the two. */
        public Permission and(Permission other) {
            if (this == UNSAID || other == UNSAID) {
                return this == UNSAID ? other : this;
            }
            return compareTo(other) < 0 ? this : other;
        }
    }

    /** What a permission says to this change. */
    public Standing standing(Permission permission) {
        return switch (need) {
            case NOTHING -> Standing.PERMITTED;
            case FILLING -> permission == Permission.NO_CHANGES ? Standing.FORBIDDEN : Standing.PERMITTED;
            case REFILLING ->
                switch (permission) {
                    case UNSAID -> Standing.UNCLEAR;
                    case NO_CHANGES -> Standing.FORBIDDEN;
                    default -> Standing.PERMITTED;
                };
            case ANNOTATING -> only(permission, Standing.PERMITTED, Standing.UNCLEAR);
            case MARKING -> only(permission, Standing.UNCLEAR, Standing.UNCLEAR);
            case UNCOVERING -> only(permission, Standing.UNCLEAR, Standing.FORBIDDEN);
            case LOOKING -> permission == Permission.NO_CHANGES ? Standing.FORBIDDEN : Standing.UNCLEAR;
            case IMPOSSIBLE -> Standing.FORBIDDEN;
        };
    }

    private static Standing only(Permission permission, Standing whereAnnotating, Standing whereUnsaid) {
        return switch (permission) {
            case ANNOTATING -> whereAnnotating;
            case UNSAID -> whereUnsaid;
            default -> Standing.FORBIDDEN;
        };
    }

    public static Change of(Need need, VerificationTrouble kind, Object... details) {
        return new Change(need, "", Trouble.of(kind, details));
    }

    static Change ofField(Need need, VerificationTrouble kind, String field) {
        return new Change(need, field, Trouble.of(kind, "field", field));
    }

    static Change structure(String detail) {
        return of(Need.IMPOSSIBLE, VerificationTrouble.CHANGE_STRUCTURE, "detail", detail);
    }
}
