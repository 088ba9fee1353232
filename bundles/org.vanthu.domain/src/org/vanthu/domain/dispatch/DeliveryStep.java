package org.vanthu.domain.dispatch;

import java.time.Instant;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DeliveryId;

/**
 * One change of a delivery; all are kept.
 *
 * @param reason why it was refused or recalled, else empty
 * @param by who did what changed it
 */
public record DeliveryStep(DeliveryId delivery, DeliveryState state, Instant at, String reason, AccountId by) {}
