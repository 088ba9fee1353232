package org.vanthu.signing.internal.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bytes of a file, read in pages of which a few are kept: at most 6 MiB of memory whatever the size of the file. A small file is
 * one page, read once.
 */
public final class FileBytes implements PdfBytes, Closeable {

    private static final int PAGE_BITS = 16;
    private static final int SMALL_FILE_BITS = 20;
    private static final int KEPT = 64;
    private static final int PIECE = 1 << 18;
    private static final int LEAST_KEPT_STRING = 1 << 10;
    private static final int LARGEST_KEPT_STRING = 1 << 16;
    private static final int STRINGS_KEPT = 32;

    private final FileChannel channel;
    private final long start;
    private final long length;
    private final int pageBits;
    private final byte[][] pages = new byte[KEPT][];
    private final long[] numbers = new long[KEPT];
    private final Map<Long, HexString> hexStrings = new HashMap<>();
    private long currentNumber = -1;
    private byte[] current = new byte[0];

    private FileBytes(FileChannel channel, long start, long length) {
        this.channel = channel;
        this.start = start;
        this.length = length;
        this.pageBits = length <= 1 << SMALL_FILE_BITS ? SMALL_FILE_BITS : PAGE_BITS;
        Arrays.fill(numbers, -1);
    }

    /** Opens a file for reading. */
    public static FileBytes open(Path file) throws IOException {
        return of(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** A file that is open; closed with this. */
    public static FileBytes of(FileChannel channel) throws IOException {
        return new FileBytes(channel, 0, channel.size());
    }

    /** The same file without its first bytes; open as long as this one is. */
    public FileBytes from(long place) {
        return new FileBytes(channel, start + place, length - place);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int at(long place) {
        if (place < 0 || place >= length) {
            return -1;
        }
        long number = place >>> pageBits;
        if (number != currentNumber) {
            turnTo(number);
        }
        return current[(int) (place - (number << pageBits))] & 0xff;
    }

    private void turnTo(long number) {
        int slot = (int) (number % KEPT);
        byte[] page = pages[slot];
        if (page == null || numbers[slot] != number) {
            page = read(number << pageBits, 1 << pageBits);
            pages[slot] = page;
            numbers[slot] = number;
        }
        current = page;
        currentNumber = number;
    }

    private boolean isOnePage() {
        return pageBits == SMALL_FILE_BITS;
    }

    /** All bytes of a file of at most a megabyte, as they are kept here: nobody changes them. */
    public byte[] small() {
        if (!isOnePage()) {
            throw new IllegalStateException("a file of " + length + " bytes");
        }
        return onlyPage();
    }

    private byte[] onlyPage() {
        if (currentNumber != 0) {
            turnTo(0);
        }
        return current;
    }

    @Override
    public byte[] copy(long from, int size) {
        return isOnePage() && from >= 0 && from < length
                ? Arrays.copyOfRange(onlyPage(), (int) from, (int) Math.min(from + Math.max(size, 0), length))
                : read(from, size);
    }

    private byte[] read(long from, int size) {
        byte[] copy = new byte[(int) Math.max(0, Math.min(size, length - from))];
        ByteBuffer into = ByteBuffer.wrap(copy);
        try {
            while (into.hasRemaining()) {
                if (channel.read(into, start + from + into.position()) < 0) {
                    throw new IOException("the file became shorter while it was read");
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return copy;
    }

    @Override
    public Optional<HexString> hexStringAt(long place) {
        return Optional.ofNullable(hexStrings.get(place));
    }

    @Override
    public void keepHexString(long place, HexString read) {
        int size = read.value().bytes().length;
        if (size >= LEAST_KEPT_STRING && size <= LARGEST_KEPT_STRING && hexStrings.size() < STRINGS_KEPT) {
            hexStrings.put(place, read);
        }
    }

    /** Feeds a part to a digest. */
    public void digest(MessageDigest digest, long from, long to) {
        if (isOnePage() && from >= 0 && to <= length) {
            digest.update(onlyPage(), (int) from, (int) Math.max(to - from, 0));
            return;
        }
        ByteBuffer piece = ByteBuffer.allocate((int) Math.clamp(to - from, 0, PIECE));
        try {
            for (long place = from; place < to; ) {
                piece.clear().limit((int) Math.min(PIECE, to - place));
                int read = channel.read(piece, start + place);
                if (read < 0) {
                    throw new IOException("the file became shorter while it was read");
                }
                digest.update(piece.array(), 0, read);
                place += read;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The places in a part at which these bytes stand; at most {@code limit} of them. */
    public List<Long> find(byte[] wanted, long from, long to, int limit) {
        List<Long> found = new ArrayList<>();
        int[] steps = steps(wanted);
        int overlap = wanted.length - 1;
        for (long place = from; place < to && found.size() < limit; place += PIECE) {
            byte[] piece = place == 0 && to == length && to <= PIECE && isOnePage()
                    ? onlyPage()
                    : copy(place, (int) Math.min(PIECE + (long) overlap, to - place));
            for (int end = overlap; end < piece.length && found.size() < limit; end += steps[piece[end] & 0xff]) {
                if (piece[end] == wanted[overlap] && matches(piece, end - overlap, wanted)) {
                    found.add(place + end - overlap);
                }
            }
        }
        return found;
    }

    /** How far one may go on from a byte under the end of what is wanted (Horspool). */
    private static int[] steps(byte... wanted) {
        int[] steps = new int[256];
        Arrays.fill(steps, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            steps[wanted[i] & 0xff] = wanted.length - 1 - i;
        }
        return steps;
    }

    private static boolean matches(byte[] piece, int at, byte[] wanted) {
        return Arrays.equals(piece, at, at + wanted.length, wanted, 0, wanted.length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
