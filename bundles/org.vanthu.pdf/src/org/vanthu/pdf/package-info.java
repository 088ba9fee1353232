/** The parts of this bundle for programs that run without a service registry: tests and benchmarks. */
@NullMarked
package org.vanthu.pdf;

import org.jspecify.annotations.NullMarked;
