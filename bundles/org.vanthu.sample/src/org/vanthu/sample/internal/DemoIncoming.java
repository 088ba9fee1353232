package org.vanthu.sample.internal;

import java.nio.file.Path;
import org.vanthu.domain.document.IncomingFields;

/** An incoming document of the demo: its file, and what the clerk reads on it. */
record DemoIncoming(Path file, IncomingFields fields) {}
