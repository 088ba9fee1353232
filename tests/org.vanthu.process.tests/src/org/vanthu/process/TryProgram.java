package org.vanthu.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Serves {@link TryDesk}. */
public final class TryProgram implements TryDesk {

    private final BooleanSupplier unwanted;

    private TryProgram(BooleanSupplier unwanted) {
        this.unwanted = unwanted;
    }

    public static void main(String[] arguments) {
        ChildService.serve(TryDesk.class, TryProgram::new, 64 << 20);
    }

    @Override
    public Everything same(Everything all) {
        return all;
    }

    @Override
    public byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    @Override
    public int[] numbers(int count) {
        return IntStream.range(0, count).toArray();
    }

    @Override
    public String untilUnwanted() {
        while (!unwanted.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
        return "stopped";
    }

    @Override
    public boolean meet(Path mine, Path theirs) {
        return Meeting.at(mine, theirs);
    }

    @Override
    public void loop() {
        while (true) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void fillMemory() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[1 << 20]);
        }
    }

    @Override
    public void crash() {
        Runtime.getRuntime().halt(139);
    }

    @Override
    public int fail(String message) {
        throw new IllegalArgumentException(message);
    }

    @Override
    public int chatter(int lines) {
        for (int i = 0; i < lines; i++) {
            System.out.println("line " + i);
            System.err.println("error " + i);
        }
        return lines;
    }
}
