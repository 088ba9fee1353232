package org.vanthu.cli.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.signing.RaisedPdf;

/** Says of each file what became of it, one line or one JSON object each, and keeps the count. */
final class ExtendTelling {

    /** What became of a file; each has a word in the table. */
    private enum End {
        EXTENDED,
        NOT_DUE,
        UNSIGNED,
        LACKING,
        REFUSED
    }

    private final Terminal terminal;
    private final Words words;
    private final boolean json;
    private final SignatureLevel level;
    private final Map<End, Integer> tally = new EnumMap<>(End.class);

    ExtendTelling(Terminal terminal, Words words, boolean json, SignatureLevel level) {
        this.terminal = terminal;
        this.words = words;
        this.json = json;
        this.level = level;
    }

    ExitCode result() {
        if (tally.containsKey(End.REFUSED)) {
            return ExitCode.FAILED;
        }
        return tally.containsKey(End.LACKING) ? ExitCode.NOT_SO : ExitCode.DONE;
    }

    void table() {
        int all = 0;
        for (End end : End.values()) {
            int count = tally.getOrDefault(end, 0);
            all += count;
            terminal.results().println(String.format("%8d  %s", count, words.say("extend.table." + end)));
        }
        terminal.results().println(String.format("%8d  %s", all, words.say("verify.all")));
    }

    void notDue(Path file, Extension.Standing standing) {
        count(End.NOT_DUE);
        String until = standing.until().map(VietnamTime::show).orElse("-");
        if (json) {
            terminal.results().println(object(file, true).put("due", false).put("provableUntil", until));
        } else {
            say("extend.notDue", "file", file, "until", until);
        }
    }

    void unsigned(Path file) {
        count(End.UNSIGNED);
        if (json) {
            terminal.results().println(object(file, false).put("signed", false));
        } else {
            say("extend.unsigned", "file", file);
        }
    }

    /** @param until of a file with signatures of older kinds, until when they can be proven now */
    void told(Path file, Path target, Outcome<RaisedPdf> outcome, Optional<Instant> until) {
        count(end(outcome));
        List<Trouble> reasons = outcome.value().map(RaisedPdf::missing).orElse(outcome.troubles());
        if (json) {
            terminal.results().println(line(file, target, outcome, until, reasons));
        } else {
            outcome.value()
                    .ifPresentOrElse(
                            raised -> extended(file, target, raised, until), () -> say("extend.not", "file", file));
        }
        outcome.value()
                .filter(raised -> raised.olderKinds() > 0)
                .ifPresent(raised -> terminal.messages()
                        .println(file + ": " + words.say("extend.older", "count", raised.olderKinds())));
        reasons.forEach(trouble ->
                terminal.messages().println(trouble.about(file.toString()).message(words.language())));
    }

    /** A missing renewal counts as well: the file kept its level, but not for longer. */
    private End end(Outcome<RaisedPdf> outcome) {
        return outcome.value()
                .map(raised -> raised.level().reaches(level) && raised.missing().isEmpty() ? End.EXTENDED : End.LACKING)
                .orElse(End.REFUSED);
    }

    private void extended(Path file, Path target, RaisedPdf raised, Optional<Instant> until) {
        String now = raised.level().word();
        if (raised.olderKinds() > 0) {
            String key = raised.added() == 0 ? "extend.proven_same" : "extend.proven";
            String end = until.map(VietnamTime::show).orElse("-");
            say(key, "file", file, "until", end, "extended", target);
        } else if (raised.added() == 0) {
            say("extend.same", "file", file, "level", now);
        } else {
            say("extend.done", "file", file, "before", raised.before().word(), "level", now, "extended", target);
        }
    }

    private String line(
            Path file, Path target, Outcome<RaisedPdf> outcome, Optional<Instant> until, List<Trouble> reasons) {
        ObjectNode all = object(file, outcome.isDone());
        outcome.value().ifPresent(raised -> {
            if (raised.olderKinds() == 0) {
                all.put("before", raised.before().word());
                all.put("level", raised.level().word());
            } else {
                all.put("olderKinds", raised.olderKinds());
                until.ifPresent(end -> all.put("provableUntil", VietnamTime.show(end)));
            }
            all.put("added", raised.added());
            if (raised.added() > 0) {
                all.put("extended", target.toString());
            }
        });
        ArrayNode missing = all.putArray("reasons");
        for (Trouble trouble : reasons) {
            missing.addObject().put("code", trouble.code()).put("message", trouble.message(words.language()));
        }
        return all.toString();
    }

    private static ObjectNode object(Path file, boolean done) {
        return new ObjectMapper()
                .createObjectNode()
                .put("file", file.toString())
                .put("done", done);
    }

    private void say(String key, Object... details) {
        terminal.results().println(words.say(key, details));
    }

    private void count(End end) {
        tally.merge(end, 1, Integer::sum);
    }
}
