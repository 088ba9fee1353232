package org.vanthu.store.files.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.testkit.Conforms;

class FileBlobsTest {

    private static final byte[] LETTER = "Kính gửi: Ủy ban nhân dân xã".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private FileBlobs blobs;

    @BeforeEach
    void open() throws IOException {
        blobs = new FileBlobs(folder.resolve("files"), 1000);
    }

    @Test
    void aFileIsFoundUnderItsHashAndReadBackWhole() {
        StoredBlob stored = blobs.put(stream(LETTER)).orThrow();

        assertEquals(new StoredBlob(Sha256.of(LETTER), LETTER.length), stored);
        assertArrayEquals(LETTER, blobs.read(stored.hash()).orThrow());
        assertEquals(stored, blobs.verify(stored.hash()).orThrow());
        assertTrue(blobs.exists(stored.hash()));
        assertEquals(List.of(stored.hash()), blobs.list().toList());
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        blobs.put(stream(LETTER)).orThrow();

        blobs.put(stream(LETTER)).orThrow();

        assertEquals(1, filesOnDisk().size());
    }

    @Test
    void aFileThatIsAdoptedIsKeptAndGoneFromWhereItWasWhetherItsContentIsNewOrNot() throws IOException {
        Path first = Files.write(folder.resolve("first"), LETTER);
        Path again = Files.write(folder.resolve("again"), LETTER);

        StoredBlob stored = blobs.adopt(first, Sha256.of(LETTER)).orThrow();
        blobs.adopt(again, Sha256.of(LETTER)).orThrow();

        assertArrayEquals(LETTER, blobs.read(stored.hash()).orThrow());
        assertFalse(Files.exists(first) || Files.exists(again));
        assertEquals(1, filesOnDisk().size());
    }

    @Test
    @Conforms("VI.III.5.d")
    void everyFlippedBitIsDetected() throws IOException {
        Sha256 hash = blobs.put(stream(LETTER)).orThrow().hash();
        Path file = filesOnDisk().getFirst();

        for (int i = 0; i < LETTER.length; i++) {
            byte[] altered = LETTER.clone();
            altered[i] ^= 1;
            Files.write(file, altered);

            assertTrue(blobs.verify(hash).refusedFor(BlobTrouble.ALTERED), "byte " + i);
            assertTrue(blobs.read(hash).refusedFor(BlobTrouble.ALTERED), "byte " + i);
        }
    }

    @Test
    void aStreamOfAnAlteredFileDoesNotEnd() throws IOException {
        Sha256 hash = blobs.put(stream(LETTER)).orThrow().hash();
        Files.write(filesOnDisk().getFirst(), new byte[LETTER.length]);

        try (InputStream in = blobs.open(hash).orThrow()) {
            assertThrows(IOException.class, in::readAllBytes);
        }
    }

    @Test
    void skippingDoesNotEvadeTheCheck() throws IOException {
        Sha256 hash = blobs.put(stream(LETTER)).orThrow().hash();

        try (InputStream in = blobs.open(hash).orThrow()) {
            assertEquals(5, in.skip(5));
            assertEquals(LETTER.length - 5, in.readAllBytes().length);
        }
    }

    @Test
    void aFileAboveTheLimitLeavesNothing() throws IOException {
        Outcome<StoredBlob> refused = blobs.put(stream(new byte[1001]));

        assertTrue(refused.refusedFor(BlobTrouble.TOO_LARGE));
        assertEquals(List.of(), filesOnDisk());
        assertTrue(blobs.put(stream(new byte[1000])).isDone());
    }

    @Test
    void aSenderThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 10;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }
        };

        assertTrue(blobs.put(broken).refusedFor(BlobTrouble.NOT_READ));
        assertEquals(List.of(), filesOnDisk());
    }

    @Test
    void whatAnInterruptedWriterLeftIsSwept() throws IOException {
        Sha256 kept = blobs.put(stream(LETTER)).orThrow().hash();
        Files.write(folder.resolve("files/parts/half"), new byte[10]);

        blobs.sweep();

        assertEquals(1, filesOnDisk().size());
        assertTrue(blobs.exists(kept));
    }

    @Test
    void whatIsNotThereIsAnsweredAsMissing() {
        Sha256 unknown = Sha256.of(LETTER);

        assertFalse(blobs.exists(unknown));
        assertTrue(blobs.open(unknown).refusedFor(BlobTrouble.MISSING));
        assertTrue(blobs.verify(unknown).refusedFor(BlobTrouble.MISSING));
    }

    private List<Path> filesOnDisk() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
