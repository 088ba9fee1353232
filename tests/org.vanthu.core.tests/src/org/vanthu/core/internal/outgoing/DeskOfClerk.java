package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.DraftId;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.signing.SigningOrder;

/** The desk of one office's clerk, with the token of the seal: it outlives the office, and remembers what was answered. */
final class DeskOfClerk {

    static final String CLERK = "vanthu";

    private final int office;
    private final OutgoingOffice made;
    private final List<DraftId> waiting;
    private final Random random;
    private final Answers answers = new Answers();
    private final Map<String, Integer> interrupted = new TreeMap<>();

    DeskOfClerk(int office, OutgoingOffice made, List<DraftId> waiting) {
        this.office = office;
        this.made = made;
        this.waiting = new ArrayList<>(waiting);
        this.random = new Random(office);
    }

    Answers answers() {
        return answers;
    }

    /** In which acts the office died, and how often. */
    Map<String, Integer> interrupted() {
        return interrupted;
    }

    /** Works until the office dies. */
    void work(Switchboard board) {
        boolean alive = ask(board, "open").isPresent()
                && ask(board, "enter", CLERK, OfficeUnderTest.PASSWORD).isPresent();
        while (alive) {
            alive = random.nextInt(3) == 0 || waiting.isEmpty()
                    ? ask(board, "register").isPresent()
                    : issue(board);
        }
    }

    /** One of the first three, so that what was interrupted comes up again soon. */
    private boolean issue(Switchboard board) {
        DraftId draft = waiting.get(random.nextInt(Math.min(3, waiting.size())));
        Optional<String[]> begun = ask(board, "begin", draft);
        return begun.isPresent() && (begun.get()[0].equals("gone") ? isGone(draft) : goOn(board, draft, begun.get()));
    }

    /** The act that gave no answer had issued it after all. */
    private boolean isGone(DraftId draft) {
        assertTrue(answers.isPerhapsIssued(draft), "nothing is issued unasked");
        waiting.remove(draft);
        return true;
    }

    private boolean goOn(Switchboard board, DraftId draft, String... begun) {
        if (random.nextInt(4) == 0) {
            NumberAfterAll number = random.nextBoolean() ? NumberAfterAll.KEEP : NumberAfterAll.VOID;
            return ask(board, "stop", draft, begun[2], number).isPresent();
        }
        Path sealed = seal(begun);
        boolean issued = ask(board, "finish", draft, begun[2], sealed).isPresent();
        if (issued) {
            waiting.remove(draft);
        }
        return issued;
    }

    private Path seal(String... begun) {
        CellValues values = new CellValues(begun[3], begun[4], begun[6], LocalDate.parse(begun[5]));
        SigningOrder order = new SigningOrder.Agency(made.office().now(), Optional.empty(), Optional.of(values));
        // One token, and it signs for one at a time.
        synchronized (made) {
            return SoftTokens.sign(Path.of(begun[7]), SoftTokens.SEAL, order);
        }
    }

    private Optional<String[]> ask(Switchboard board, Object... words) {
        Optional<String[]> answer = board.ask(office, words);
        if (answer.isPresent()) {
            answers.note(answer.get());
        } else {
            interrupted.merge(words[0].toString(), 1, Integer::sum);
            answers.unanswered(words);
        }
        return answer;
    }
}
