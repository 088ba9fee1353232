package org.vanthu.domain.drafting;

import org.vanthu.domain.AccountId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Position;

/**
 * The post in which a person would sign.
 *
 * @param name full name
 * @param unit the unit of the post
 * @param place whether it is among the leaders of the organisation
 */
public record SignerPost(AccountId person, String name, UnitId unit, Position position, Place place) {

    /** Where in the organisation a post is. */
    public enum Place {
        /** Among its leaders: head of the organisation or a deputy. */
        LEADERSHIP,
        /** In one of its units. */
        UNIT
    }
}
