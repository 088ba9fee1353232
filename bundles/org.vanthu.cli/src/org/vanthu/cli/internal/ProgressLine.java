package org.vanthu.cli.internal;

import org.vanthu.api.Progress;

/** Shows on standard error how far a long act is: a line at every tenth, no more. */
final class ProgressLine implements Progress {

    private static final int TENTHS = 10;

    private final Terminal terminal;
    private final Words words;
    private long said;

    ProgressLine(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public synchronized void done(long steps, long total) {
        long tenth = total == 0 ? 0 : steps * TENTHS / total;
        if (tenth > said) {
            said = tenth;
            terminal.messages().println(words.say("progress", "percent", tenth * TENTHS));
        }
    }

    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
