/**
 * What the office can be asked to do: one façade per capability, reached through a {@link org.vanthu.api.Session}. The
 * workbench and the commands know nothing else of the services, and cannot tell whether these run in the same process.
 */
@NullMarked
package org.vanthu.api;

import org.jspecify.annotations.NullMarked;
