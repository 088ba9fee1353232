package org.vanthu.cli.internal;

import java.nio.file.Path;

/**
 * In what a verb runs.
 *
 * @param dataFolder where the embedded office of this person is, unless the command names another folder
 */
record Surroundings(Terminal terminal, Words words, Services services, Path dataFolder) {}
