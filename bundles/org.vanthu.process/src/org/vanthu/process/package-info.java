/** JVMs of our own beside this one, for what may crash, hang or ask for too much: docs/adr/0072-a-process-for-what-may-fail.md. */
@NullMarked
package org.vanthu.process;

import org.jspecify.annotations.NullMarked;
