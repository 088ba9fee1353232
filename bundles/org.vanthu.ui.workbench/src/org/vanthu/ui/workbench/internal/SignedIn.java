package org.vanthu.ui.workbench.internal;

import org.vanthu.api.Session;
import org.vanthu.domain.access.Actor;

/**
 * A person who has come in.
 *
 * @param actor the person, the post chosen to work in first
 */
record SignedIn(Session session, Actor actor) {}
