package org.vanthu.process.internal;

import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/** The forms of types that are no records. */
final class Plain {

    private static final int INTS = 4096;

    private static final Map<Class<?>, Form> ALL = Map.ofEntries(
            entry(
                    boolean.class,
                    new Fixed<Boolean>((truth, out) -> out.writeBoolean(truth), DataInputStream::readBoolean)),
            entry(int.class, new Fixed<Integer>((number, out) -> out.writeInt(number), DataInputStream::readInt)),
            entry(long.class, new Fixed<Long>((number, out) -> out.writeLong(number), DataInputStream::readLong)),
            entry(
                    double.class,
                    new Fixed<Double>((number, out) -> out.writeDouble(number), DataInputStream::readDouble)),
            entry(Integer.class, new Fixed<Integer>((number, out) -> out.writeInt(number), DataInputStream::readInt)),
            entry(Long.class, new Fixed<Long>((number, out) -> out.writeLong(number), DataInputStream::readLong)),
            entry(Instant.class, new Fixed<>(Plain::write, in -> Instant.ofEpochSecond(in.readLong(), in.readInt()))),
            entry(Duration.class, new Fixed<>(Plain::write, in -> Duration.ofSeconds(in.readLong(), in.readInt()))),
            entry(
                    LocalDate.class,
                    new Fixed<LocalDate>(
                            (day, out) -> out.writeLong(day.toEpochDay()), in -> LocalDate.ofEpochDay(in.readLong()))),
            entry(String.class, new Sized<>(Plain::encoded, Plain::text)),
            entry(Path.class, new Sized<Path>(path -> encoded(path.toString()), bytes -> Path.of(text(bytes)))),
            entry(URI.class, new Sized<URI>(address -> encoded(address.toString()), Plain::address)),
            entry(byte[].class, new Sized<byte[]>(bytes -> bytes, bytes -> bytes)),
            entry(BitSet.class, new Sized<>(BitSet::toByteArray, BitSet::valueOf)),
            entry(X509Certificate.class, new Sized<>(Plain::encoded, Plain::certificate)),
            entry(int[].class, new Numbers()));

    private Plain() {}

    /** The form of a plain type. */
    static Optional<Form> of(Class<?> type) {
        return Optional.ofNullable(ALL.get(type));
    }

    private interface Writing<T> {
        void write(T value, DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** Of which each takes the same room. */
    private record Fixed<T>(Writing<T> writing, Reading<T> reading) implements Form {

        @Override
        @SuppressWarnings("unchecked")
        public void write(Object value, DataOutputStream out) throws IOException {
            writing.write((T) value, out);
        }

        @Override
        public Object read(DataInputStream in, MessageInput message) throws IOException {
            return reading.read(in);
        }
    }

    private interface Decoding<T> {
        T from(byte[] bytes) throws IOException;
    }

    private interface Encoding<T> {
        byte[] of(T value);
    }

    /** Some bytes behind their number. */
    private record Sized<T>(Encoding<T> encoding, Decoding<T> decoding) implements Form {

        @Override
        @SuppressWarnings("unchecked")
        public void write(Object value, DataOutputStream out) throws IOException {
            byte[] bytes = encoding.of((T) value);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        @Override
        public Object read(DataInputStream in, MessageInput message) throws IOException {
            byte[] bytes = new byte[Form.count(in, message)];
            in.readFully(bytes);
            return decoding.from(bytes);
        }
    }

    private static final class Numbers implements Form {

        @Override
        public void write(Object value, DataOutputStream out) throws IOException {
            int[] numbers = (int[]) value;
            out.writeInt(numbers.length);
            ByteBuffer part = ByteBuffer.allocate(INTS * Integer.BYTES);
            for (int from = 0; from < numbers.length; from += INTS) {
                int length = Math.min(INTS, numbers.length - from);
                part.asIntBuffer().put(numbers, from, length);
                out.write(part.array(), 0, length * Integer.BYTES);
            }
        }

        @Override
        public Object read(DataInputStream in, MessageInput message) throws IOException {
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
    }

    private static void write(Instant moment, DataOutputStream out) throws IOException {
        out.writeLong(moment.getEpochSecond());
        out.writeInt(moment.getNano());
    }

    private static void write(Duration time, DataOutputStream out) throws IOException {
        out.writeLong(time.getSeconds());
        out.writeInt(time.getNano());
    }

    private static byte[] encoded(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a parsed certificate has its encoding", impossible);
        }
    }

    private static URI address(byte[] bytes) throws IOException {
        try {
            return new URI(text(bytes));
        } catch (URISyntaxException odd) {
            throw new IOException(odd);
        }
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
