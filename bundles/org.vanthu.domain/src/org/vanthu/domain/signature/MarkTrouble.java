package org.vanthu.domain.signature;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong with the picture of a signature or a seal. */
public enum MarkTrouble implements TroubleKind {
    IMAGE_DAMAGED,
    /** Detail {@code limit} in kilobytes. */
    IMAGE_TOO_LARGE,
    NOT_A_PNG,
    NOT_TRANSPARENT,
    /** Details {@code width}, {@code height}, {@code limit} in dots. */
    TOO_MANY_DOTS,
    /** Details {@code narrowest}, {@code widest} in millimetres. */
    WIDTH_OUT_OF_RANGE
}
