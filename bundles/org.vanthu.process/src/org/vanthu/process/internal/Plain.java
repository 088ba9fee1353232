package org.vanthu.process.internal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Set;

/** The types that are no records. */
final class Plain {

    private static final Set<Class<?>> KNOWN = Set.of(
            boolean.class,
            int.class,
            long.class,
            double.class,
            Integer.class,
            Long.class,
            String.class,
            byte[].class,
            int[].class,
            BitSet.class,
            Instant.class,
            Duration.class,
            Path.class,
            X509Certificate.class);

    private static final int INTS = 4096;

    private Plain() {}

    static boolean knows(Class<?> type) {
        return KNOWN.contains(type);
    }

    static void write(Class<?> type, Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case Boolean truth -> out.writeBoolean(truth);
            case Integer number -> out.writeInt(number);
            case Long number -> out.writeLong(number);
            case Double number -> out.writeDouble(number);
            case String text -> writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
            case byte[] bytes -> writeBytes(bytes, out);
            case int[] numbers -> writeNumbers(numbers, out);
            case BitSet bits -> writeBytes(bits.toByteArray(), out);
            case Instant moment -> {
                out.writeLong(moment.getEpochSecond());
                out.writeInt(moment.getNano());
            }
            case Duration time -> {
                out.writeLong(time.getSeconds());
                out.writeInt(time.getNano());
            }
            case Path path -> writeBytes(path.toString().getBytes(StandardCharsets.UTF_8), out);
            case X509Certificate certificate -> writeBytes(encoded(certificate), out);
            default -> throw new IllegalArgumentException(value.getClass() + " for " + type);
        }
    }

    private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void writeNumbers(int[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        ByteBuffer part = ByteBuffer.allocate(INTS * Integer.BYTES);
        for (int from = 0; from < numbers.length; from += INTS) {
            int length = Math.min(INTS, numbers.length - from);
            part.asIntBuffer().put(numbers, from, length);
            out.write(part.array(), 0, length * Integer.BYTES);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a parsed certificate has its encoding", impossible);
        }
    }

    static Object read(Class<?> type, DataInputStream in, MessageInput message) throws IOException {
        if (type == boolean.class) {
            return in.readBoolean();
        }
        if (type == int.class || type == Integer.class) {
            return in.readInt();
        }
        if (type == long.class || type == Long.class) {
            return in.readLong();
        }
        if (type == double.class) {
            return in.readDouble();
        }
        if (type == int[].class) {
            return readNumbers(in, message);
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(in.readLong(), in.readInt());
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(in.readLong(), in.readInt());
        }
        return fromBytes(type, readBytes(in, message));
    }

    private static Object fromBytes(Class<?> type, byte[] bytes) throws IOException {
        if (type == byte[].class) {
            return bytes;
        }
        if (type == BitSet.class) {
            return BitSet.valueOf(bytes);
        }
        if (type == X509Certificate.class) {
            return certificate(bytes);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return type == Path.class ? Path.of(text) : text;
    }

    private static byte[] readBytes(DataInputStream in, MessageInput message) throws IOException {
        int length = Wire.count(in, message);
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static int[] readNumbers(DataInputStream in, MessageInput message) throws IOException {
        int length = in.readInt();
        if (length < 0 || (long) length * Integer.BYTES > message.left()) {
            throw new IOException(length + " numbers in a message with " + message.left() + " bytes left");
        }
        int[] numbers = new int[length];
        ByteBuffer part = ByteBuffer.allocate(INTS * Integer.BYTES);
        for (int from = 0; from < length; from += INTS) {
            int now = Math.min(INTS, length - from);
            in.readFully(part.array(), 0, now * Integer.BYTES);
            part.asIntBuffer().get(numbers, from, now);
        }
        return numbers;
    }

    private static X509Certificate certificate(byte[] der) throws IOException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException unreadable) {
            throw new IOException("no certificate", unreadable);
        }
    }
}
