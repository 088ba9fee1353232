package org.vanthu.api.incoming;

import java.util.Optional;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.Notification;

/**
 * A notification as it is shown.
 *
 * @param headline the thing it is about, if it is still listed anywhere
 * @param by name of who did it; empty when time did
 */
public record Notice(Notification notification, Optional<Headline> headline, String by) {}
