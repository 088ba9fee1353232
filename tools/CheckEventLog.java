// SPDX-License-Identifier: EPL-2.0

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks an export of Vanthu's event log with nothing but a JDK of version 21 or later:
 *
 * <pre>java tools/CheckEventLog.java events.jsonl [PUBLIC_KEY]</pre>
 *
 * The key is the content of {@code keys/event-log.pub} of the office, 64 hexadecimal digits. Without it the log is checked
 * against the key that it names itself: then compare the key printed here with one you trust.
 *
 * <p>The first line says how many events and heads follow and is signed. Each event line ends with its leaf hash: SHA-256
 * over a zero byte and the line without {@code ,"leaf":"…"}. Each head line stands behind the last event it binds and signs
 * the root of the tree (RFC 6962, section 2.1) over all leaves so far. Exit codes: 0 whole, 1 not whole, 2 wrong usage,
 * 3 not readable.
 */
public final class CheckEventLog {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";
    private static final Pattern HEADER =
            Pattern.compile("\\{\"format\":\"vanthu-events/1\",\"key\":\"([0-9a-f]{64})\","
                    + "\"events\":(0|[1-9]\\d{0,17}),\"heads\":(0|[1-9]\\d{0,17}),\"root\":\"([0-9a-f]{64})\",\"at\":\"("
                    + TIME
                    + ")\",\"signature\":\"([0-9a-f]{128})\"\\}");
    private static final Pattern HEAD = Pattern.compile("\\{\"head\":([1-9]\\d{0,17}),\"root\":\"([0-9a-f]{64})\","
            + "\"at\":\"(" + TIME + ")\",\"signature\":\"([0-9a-f]{128})\"\\}");
    private static final Pattern EVENT_START =
            Pattern.compile("\\{\"sequence\":([1-9]\\d{0,17}),\"at\":\"(" + TIME + ")\",");
    private static final Pattern EVENT_END = Pattern.compile(",\"leaf\":\"([0-9a-f]{64})\"\\}");
    private static final int END_LENGTH = ",\"leaf\":\"".length() + 64 + "\"}".length();
    private static final byte[] KEY_START = HexFormat.of().parseHex("302a300506032b6570032100");

    private final InputStream in;
    private final MessageDigest digest;
    private final List<byte[]> frontier = new ArrayList<>();
    private PublicKey key;
    private long events;
    private long heads;
    private long sealed;
    private String lastTime = "";
    private byte[] lastRoot;

    private CheckEventLog(InputStream in) throws GeneralSecurityException {
        this.in = in;
        this.digest = MessageDigest.getInstance("SHA-256");
        this.lastRoot = digest.digest();
    }

    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: java CheckEventLog.java events.jsonl [PUBLIC_KEY]");
            System.exit(2);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(arguments[0])), 1 << 16)) {
            System.out.println(check(in, arguments.length == 2 ? arguments[1].strip() : null));
        } catch (NotWhole bad) {
            System.out.println(bad.getMessage());
            System.exit(1);
        } catch (IOException | GeneralSecurityException unreadable) {
            System.err.println("cannot read " + arguments[0] + ": " + unreadable.getMessage());
            System.exit(3);
        }
    }

    /** Answers what was found whole; throws {@link NotWhole}, whose message names the first bad event. */
    public static String check(InputStream in, String expectedKey)
            throws IOException, NotWhole, GeneralSecurityException {
        return new CheckEventLog(in).run(expectedKey);
    }

    private String run(String expectedKey) throws IOException, NotWhole, GeneralSecurityException {
        Matcher header = HEADER.matcher(text(line("the first line")));
        if (!header.matches()) {
            throw new NotWhole("the first line is not that of an export");
        }
        key = key(header.group(1));
        if (expectedKey != null && !expectedKey.equals(header.group(1))) {
            throw new NotWhole("the first line names another key than the one given: " + header.group(1));
        }
        String signed = "vanthu event export 1\n" + header.group(1) + "\n" + header.group(2) + "\n" + header.group(3)
                + "\n" + header.group(4) + "\n" + header.group(5) + "\n";
        verify(signed, header.group(6), "the signature of the first line is wrong");
        long expected = Long.parseLong(header.group(2));
        while (events < expected) {
            next(expected);
        }
        finish(header);
        return "whole: " + events + " events under " + heads + " signed heads, root " + header.group(4) + ", exported "
                + header.group(5) + ", key " + header.group(1);
    }

    private void finish(Matcher header) throws IOException, NotWhole {
        if (sealed < events) {
            head(line("the signed head behind event " + events));
        }
        if (heads != Long.parseLong(header.group(3))) {
            throw new NotWhole("event " + events + ": there are " + heads
                    + " signed heads up to it, the first line says " + header.group(3));
        }
        if (!HexFormat.of().formatHex(lastRoot).equals(header.group(4))) {
            throw new NotWhole("event " + events + ": the root up to it is not that of the first line");
        }
        if (in.read() >= 0) {
            throw new NotWhole("something follows event " + events + ", the last that the first line announces");
        }
    }

    private void next(long expected) throws IOException, NotWhole {
        byte[] line = line("event " + (events + 1) + " of " + expected);
        if (startsWith(line, "{\"head\":")) {
            head(line);
        } else {
            event(line);
        }
    }

    private void event(byte[] line) throws NotWhole {
        long number = events + 1;
        String start = new String(line, 0, Math.min(line.length, 80), StandardCharsets.ISO_8859_1);
        Matcher begins = EVENT_START.matcher(start);
        if (!begins.lookingAt()) {
            throw new NotWhole("event " + number + ": its line is not that of an event");
        }
        int cut = line.length - END_LENGTH;
        Matcher ends = EVENT_END.matcher(text(Arrays.copyOfRange(line, Math.max(cut, 0), line.length)));
        if (!ends.matches()) {
            throw new NotWhole("event " + number + ": its line does not end with its hash");
        }
        digest.update((byte) 0);
        digest.update(line, 0, cut);
        byte[] leaf = digest.digest(new byte[] {'}'});
        if (!HexFormat.of().formatHex(leaf).equals(ends.group(1))) {
            throw new NotWhole("event " + number + ": it is not what its hash says");
        }
        if (Long.parseLong(begins.group(1)) != number) {
            throw new NotWhole(
                    "event " + number + ": it is missing or moved; event " + begins.group(1) + " stands in its place");
        }
        if (begins.group(2).compareTo(lastTime) < 0) {
            throw new NotWhole("event " + number + ": its time is before that of the event before");
        }
        lastTime = begins.group(2);
        add(leaf);
    }

    private void head(byte[] line) throws NotWhole {
        Matcher head = HEAD.matcher(text(line));
        String those = "events " + (sealed + 1) + " to " + events + ", first bad event " + (sealed + 1) + " or later: ";
        if (!head.matches()) {
            throw new NotWhole("event " + events + ": the line of the signed head behind it is altered");
        }
        if (Long.parseLong(head.group(1)) != events || events == sealed) {
            throw new NotWhole(
                    "event " + (events + 1) + ": a signed head over " + head.group(1) + " events stands in its place");
        }
        lastRoot = root();
        if (!HexFormat.of().formatHex(lastRoot).equals(head.group(2))) {
            throw new NotWhole(those + "they are not those that the head signs");
        }
        String signed = "vanthu event head 1\n" + head.group(1) + "\n" + head.group(2) + "\n" + head.group(3) + "\n";
        verify(signed, head.group(4), "event " + events + ": the signature of the head behind it is wrong");
        sealed = events;
        heads++;
    }

    private void add(byte[] leaf) {
        byte[] merged = leaf;
        for (long full = events; (full & 1) == 1; full >>>= 1) {
            merged = node(frontier.remove(frontier.size() - 1), merged);
        }
        frontier.add(merged);
        events++;
    }

    private byte[] root() {
        byte[] root = frontier.get(frontier.size() - 1);
        for (int i = frontier.size() - 2; i >= 0; i--) {
            root = node(frontier.get(i), root);
        }
        return root;
    }

    private byte[] node(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    private void verify(String text, String signature, String otherwise) throws NotWhole {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.US_ASCII));
            if (verifier.verify(HexFormat.of().parseHex(signature))) {
                return;
            }
        } catch (GeneralSecurityException malformed) {
            throw new NotWhole(otherwise);
        }
        throw new NotWhole(otherwise);
    }

    private static PublicKey key(String hex) throws NotWhole {
        byte[] raw = HexFormat.of().parseHex(hex);
        byte[] encoded = Arrays.copyOf(KEY_START, KEY_START.length + raw.length);
        System.arraycopy(raw, 0, encoded, KEY_START.length, raw.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException malformed) {
            throw new NotWhole("the first line names no key");
        }
    }

    private byte[] line(String what) throws IOException, NotWhole {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new NotWhole(what + ": it is missing, the file ends before it does");
            }
            if (line.size() == LONGEST_LINE) {
                throw new NotWhole(what + ": its line does not end");
            }
            line.write(read);
        }
        return line.toByteArray();
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] line, String start) {
        return line.length >= start.length()
                && text(Arrays.copyOf(line, start.length())).equals(start);
    }

    /** The export is not what was signed. */
    public static final class NotWhole extends Exception {
        private static final long serialVersionUID = 1L;

        NotWhole(String message) {
            super(message);
        }
    }
}
