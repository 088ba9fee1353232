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

/** The desk of one clerk, with the token of the seal: it outlives the office. */
final class DeskOfClerk {

    static final String CLERK = "vanthu";

    private final int number;
    private final OutgoingOffice made;
    private final List<DraftId> waiting;
    private final Answers answers;
    private final Random random;
    private final Map<String, Integer> interrupted = new TreeMap<>();

    /** A desk with the signed drafts that lie on it; what is answered is noted together with what the others hear. */
    DeskOfClerk(int number, OutgoingOffice made, List<DraftId> waiting, Answers answers) {
        this.number = number;
        this.made = made;
        this.waiting = new ArrayList<>(waiting);
        this.answers = answers;
        this.random = new Random(number);
    }

    /** In which acts the office died under this clerk's hands, and how often. */
    Map<String, Integer> interrupted() {
        return interrupted;
    }

    /** Opens the office for everybody; answers whether it lived long enough for that. */
    boolean open(Switchboard board) {
        return ask(board, "open").isPresent()
                && ask(board, "enter", CLERK, OfficeUnderTest.PASSWORD).isPresent();
    }

    /** Registers, and begins to issue; whether that is finished or stopped is as random as ever. */
    void doEach(Switchboard board) {
        ask(board, "register");
        issue(board);
    }

    /** Works until the office dies. */
    void work(Switchboard board) {
        boolean alive = true;
        while (alive) {
            alive = random.nextInt(3) == 0 || waiting.isEmpty()
                    ? ask(board, "register").isPresent()
                    : issue(board);
        }
    }

    /** One of the first two, so that what was interrupted comes up again soon. */
    private boolean issue(Switchboard board) {
        DraftId draft = waiting.get(random.nextInt(Math.min(2, waiting.size())));
        Optional<String[]> begun = ask(board, "begin", draft);
        return begun.isPresent()
                && switch (begun.get()[0]) {
                    case "gone" -> isGone(draft);
                    case "begun" -> goOn(board, draft, begun.get());
                    default -> true;
                };
    }

    /** The act that gave no answer had issued it after all. */
    private boolean isGone(DraftId draft) {
        assertTrue(answers.isPerhapsIssued(draft), "nothing is issued unasked");
        waiting.remove(draft);
        return true;
    }

    private boolean goOn(Switchboard board, DraftId draft, String... begun) {
        if (random.nextBoolean()) {
            NumberAfterAll number = random.nextBoolean() ? NumberAfterAll.KEEP : NumberAfterAll.VOID;
            return ask(board, "stop", draft, begun[2], number).isPresent();
        }
        Path sealed = seal(begun);
        Optional<String[]> issued = ask(board, "finish", draft, begun[2], sealed);
        if (issued.isPresent() && issued.get()[0].equals("issued")) {
            waiting.remove(draft);
        }
        return issued.isPresent();
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
        Optional<String[]> answer = board.ask(number, words);
        if (answer.isPresent()) {
            answers.note(answer.get());
        } else {
            interrupted.merge(words[0].toString(), 1, Integer::sum);
            answers.unanswered(words);
        }
        return answer;
    }
}
