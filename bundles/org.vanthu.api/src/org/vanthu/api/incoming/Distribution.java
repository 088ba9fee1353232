package org.vanthu.api.incoming;

import java.util.List;
import org.vanthu.domain.routing.AssignmentWish;

/**
 * An act of assigning.
 *
 * @param words direction in words (bút phê), may be empty
 * @param wishes who gets what part by when
 */
public record Distribution(String words, List<AssignmentWish> wishes) {

    public Distribution {
        wishes = List.copyOf(wishes);
    }
}
