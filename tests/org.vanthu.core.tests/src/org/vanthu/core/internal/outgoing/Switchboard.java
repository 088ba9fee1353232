package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vanthu.testkit.ChildProgram;

/** Talks with the clerks of one {@link ClerkProgram}; whoever asks waits for the answer of his own clerk only. */
final class Switchboard {

    private final ChildProgram program;
    private final List<BlockingQueue<Optional<String>>> answers;
    private final Semaphore answered = new Semaphore(0);

    Switchboard(ChildProgram program, int desks) {
        this.program = program;
        this.answers = IntStream.range(0, desks)
                .<BlockingQueue<Optional<String>>>mapToObj(desk -> new LinkedBlockingQueue<>())
                .toList();
        Thread listener = new Thread(this::listen, "switchboard");
        listener.setDaemon(true);
        listener.start();
    }

    private void listen() {
        for (String line = program.line(); line != null; line = program.line()) {
            int tab = line.indexOf('\t');
            answers.get(Integer.parseInt(line.substring(0, tab))).add(Optional.of(line.substring(tab + 1)));
            answered.release();
        }
        answers.forEach(queue -> queue.add(Optional.empty()));
        answered.release(Integer.MAX_VALUE / 2);
    }

    /** The words of the answer; empty when the program died before it gave one. */
    Optional<String[]> ask(int desk, Object... words) {
        String line = desk + "\t"
                + String.join("\t", Stream.of(words).map(String::valueOf).toList());
        synchronized (program) {
            if (!program.tell(line)) {
                return Optional.empty();
            }
        }
        try {
            return answers.get(desk).take().map(answer -> answer.split("\t"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Kills the program as soon as it has given so many answers in all, and waits until the machine has buried it. */
    void killAfter(int wanted) {
        answered.acquireUninterruptibly(wanted);
        program.close();
        program.end();
    }
}
