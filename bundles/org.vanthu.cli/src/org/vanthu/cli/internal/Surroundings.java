package org.vanthu.cli.internal;

import java.nio.file.Path;

/**
 * In what a verb runs.
 *
 * @param dataFolder where the embedded office of this person is, unless the command names another folder
 * @param log the file in which the program notes what went wrong in itself
 */
record Surroundings(Terminal terminal, Words words, Services services, Path dataFolder, Path log) {}
