package org.vanthu.signing.internal.token;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.signing.TokenTrouble;

/** Looks at a library before it is loaded: is it one, and is it made for this machine and width. */
final class DriverFile {

    private static final int ELF = 0x7f454c46;
    private static final int PE_MAGIC = 0x4d5a;
    private static final int PE_AMD64 = 0x8664;
    private static final int PE_ARM64 = 0xaa64;
    private static final int PE_I386 = 0x14c;

    private DriverFile() {}

    /** What keeps this library from being used in this process. */
    static Optional<Trouble> trouble(Path library) {
        return trouble(library, here());
    }

    /** The same for a process of this system, processor and width. */
    static Optional<Trouble> trouble(Path library, String needed) {
        if (!Files.isRegularFile(library)) {
            return Optional.of(Trouble.of(TokenTrouble.DRIVER_NOT_FOUND, "path", library));
        }
        Optional<String> made = madeFor(library);
        if (made.isEmpty()) {
            return Optional.of(Trouble.of(TokenTrouble.NOT_A_DRIVER, "driver", library.getFileName()));
        }
        if (!made.get().equals(needed) && !made.get().equals("any")) {
            return Optional.of(Trouble.of(
                    TokenTrouble.DRIVER_OF_OTHER_WIDTH,
                    "driver",
                    library.getFileName(),
                    "found",
                    made.get(),
                    "needed",
                    needed));
        }
        return Optional.empty();
    }

    /** System, processor and width of this process. */
    static String here() {
        if (Platform.isMac()) {
            return "any";
        }
        String system = Platform.isWindows() ? "Windows " : "Linux ";
        String processor = Platform.isARM() ? "ARM " : "x86 ";
        return system + processor + (Platform.is64Bit() ? "64 bit" : "32 bit");
    }

    /** System, processor and width a library is made for; empty where it is no library at all. */
    static Optional<String> madeFor(Path library) {
        try (FileChannel channel = FileChannel.open(library)) {
            ByteBuffer head = ByteBuffer.allocate(4096);
            while (head.hasRemaining() && channel.read(head) >= 0) {
                continue;
            }
            head.flip();
            return head.remaining() < 64 ? Optional.empty() : madeFor(head);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> madeFor(ByteBuffer head) {
        int magic = head.getInt(0);
        if (magic == ELF) {
            head.order(head.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            int machine = head.getShort(18) & 0xffff;
            String processor = machine == 183 || machine == 40 ? "ARM " : "x86 ";
            return Optional.of("Linux " + processor + (head.get(4) == 2 ? "64 bit" : "32 bit"));
        }
        if (magic >>> 16 == PE_MAGIC) {
            return windows(head.order(ByteOrder.LITTLE_ENDIAN));
        }
        boolean mac = magic == 0xcffaedfe || magic == 0xcefaedfe || magic == 0xcafebabe;
        return mac ? Optional.of("any") : Optional.empty();
    }

    private static Optional<String> windows(ByteBuffer head) {
        int header = head.getInt(0x3c);
        if (header < 0 || header + 6 > head.limit() || head.getInt(header) != 0x4550) {
            return Optional.empty();
        }
        return switch (head.getShort(header + 4) & 0xffff) {
            case PE_AMD64 -> Optional.of("Windows x86 64 bit");
            case PE_ARM64 -> Optional.of("Windows ARM 64 bit");
            case PE_I386 -> Optional.of("Windows x86 32 bit");
            default -> Optional.empty();
        };
    }
}
