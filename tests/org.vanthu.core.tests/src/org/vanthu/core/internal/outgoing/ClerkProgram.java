package org.vanthu.core.internal.outgoing;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vanthu.api.Credentials;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.Registered;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.core.internal.office.EmbeddedOffices;
import org.vanthu.core.internal.signin.ProductParts;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.TimeSource;
import org.vanthu.testkit.TinyPdf;

/**
 * The whole office as a program of its own, with clerks in it who do what the lines of the standard input say, side by
 * side, until somebody kills it. A line begins with the number of the clerk's desk, and is answered with one when it is
 * done. Words are parted by tabs:
 *
 * <pre>
 * open                       opened
 * enter LOGIN PASSWORD       entered
 * register                   registered DOCUMENT NUMBER HASH
 * begin DRAFT                begun DRAFT VERSION NUMBER NOTATION DATE PLACE FILE, or gone DRAFT when it waits no more
 * finish DRAFT VERSION FILE  issued DRAFT NUMBER HASH
 * stop DRAFT VERSION KEEP    stopped DRAFT KEEP, or VOID
 * </pre>
 *
 * The first desk opens the office and lets the one session in that all clerks share.
 */
public final class ClerkProgram {

    private final Path folder;
    private final Path desk;
    private final OrganisationId body;
    private final TimeSource time;
    private Optional<OpenOffice> office = Optional.empty();
    private Optional<Session> session = Optional.empty();

    private ClerkProgram(Path folder, Path desk, OrganisationId body, TimeSource time) {
        this.folder = folder;
        this.desk = desk;
        this.body = body;
        this.time = time;
    }

    /** Arguments: the data folder, a folder for files on the desks, organisation, and how far the clock is ahead. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Duration ahead = Duration.parse(arguments[3]);
        ClerkProgram program = new ClerkProgram(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                OrganisationId.parse(arguments[2]),
                () -> Instant.now().plus(ahead));
        try (ExecutorService clerks = Executors.newCachedThreadPool()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split("\t");
                clerks.execute(() -> out.println(line(words[0], program.answer(words))));
            }
        }
        program.office.ifPresent(OpenOffice::close);
    }

    private String answer(String... words) {
        try {
            return switch (words[1]) {
                case "open" ->
                    said(new EmbeddedOffices(ProductParts.at(time)).open(folder).map(this::opened));
                case "enter" -> said(enter(words[2], words[3]).map(this::entered));
                case "register" -> register();
                case "begin" -> begin(DraftId.parse(words[2]));
                case "finish" -> said(finish(seen(words), Path.of(words[4])).map(ClerkProgram::issued));
                case "stop" -> said(stop(seen(words), words[4]).map(done -> line("stopped", words[2], words[4])));
                default -> throw new IllegalArgumentException("no such act: " + words[1]);
            };
        } catch (IOException | RuntimeException | OutOfMemoryError failed) {
            return line("failed", failed);
        }
    }

    private synchronized String opened(OpenOffice opened) {
        office = Optional.of(opened);
        return "opened";
    }

    private synchronized String entered(Session entered) {
        session = Optional.of(entered);
        return "entered";
    }

    private Outcome<Session> enter(String login, String password) {
        return office.orElseThrow().signIn(new Credentials(login, password.toCharArray()));
    }

    private synchronized Session session() {
        return session.orElseThrow();
    }

    private String register() {
        String words = UUID.randomUUID().toString();
        byte[] content = TinyPdf.of(1 + Math.floorMod(words.hashCode(), 3), words);
        Map<IncomingField, String> entry = new EnumMap<>(IncomingField.class);
        entry.put(IncomingField.TYPE_NAME, "Công văn");
        entry.put(IncomingField.CODE_NUMBER, words.substring(0, 8));
        entry.put(IncomingField.CODE_NOTATION, "SYT-NVY");
        entry.put(IncomingField.ISSUED_DATE, "20/11/2026");
        entry.put(IncomingField.ORGAN_NAME, "Sở Y tế");
        entry.put(IncomingField.SUBJECT, "V/v tăng cường quản lý chất thải y tế");
        IncomingDraft draft = IncomingDraft.of(
                IncomingFields.read(entry).orThrow(),
                new GivenFile("van-ban.pdf", () -> new ByteArrayInputStream(content)));
        Outcome<Registered> outcome = session().incoming().register(body, draft);
        return said(outcome.map(done -> line("registered", done.document(), done.arrivalNumber(), Sha256.of(content))));
    }

    /** As a clerk does who finds the document in the list, whatever became of it the last time. */
    private String begin(DraftId draft) throws IOException {
        OutgoingDocument document = session().drafting().open(draft).orThrow().document();
        return switch (document.state()) {
            case ISSUE ->
                handedOut(session().issuing().begin(new Seen<>(draft, document.version()), new NumberChoice.Next()));
            case SEALING -> handedOut(session().issuing().resume(draft));
            default -> line("gone", draft);
        };
    }

    private String handedOut(Outcome<IssueWork> begun) throws IOException {
        if (!begun.isDone()) {
            return said(Outcome.refused(begun.troubles()));
        }
        IssueWork work = begun.orThrow();
        Path file = work.file().saveAs(Files.createTempFile(desk, "sealing", ".pdf"));
        return line(
                "begun",
                work.document(),
                work.version(),
                work.code().number(),
                work.code().notation(),
                work.date(),
                work.place(),
                file);
    }

    private Outcome<OutgoingDocument> finish(Seen<DraftId> seen, Path sealed) {
        return session().issuing().finish(seen, GivenFile.of(sealed), List.of());
    }

    private static String issued(OutgoingDocument issued) {
        return line(
                "issued",
                issued.id(),
                issued.number().orElseThrow().number().number(),
                issued.issue().orElseThrow().file());
    }

    private Outcome<OutgoingDocument> stop(Seen<DraftId> seen, String number) {
        return session().issuing().abandon(seen, NumberAfterAll.valueOf(number), "Dừng phát hành để kiểm tra lại");
    }

    private static Seen<DraftId> seen(String... words) {
        return new Seen<>(DraftId.parse(words[2]), Long.parseLong(words[3]));
    }

    private static String line(Object... words) {
        return String.join("\t", List.of(words).stream().map(String::valueOf).toList());
    }

    private static String said(Outcome<String> outcome) {
        return outcome.isDone() ? outcome.orThrow() : line("refused", outcome.troubles());
    }
}
