package org.vanthu.process.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Messages of a kind, a number, a length and values; each begins a piece of its own. One thread reads, any may write. */
public final class Pipe {

    /** What a message is. */
    public enum Kind {
        GREETING,
        CALL,
        CANCEL,
        ANSWER,
        FAILURE
    }

    /**
     * The head of a message.
     *
     * @param kind what it is
     * @param number of the method, for a call
     */
    public record Head(Kind kind, int number) {}

    /** Tells a message from anything that a library may print. */
    private static final int MARK = 0x76e4_7468;

    /** Where the length stands in the head: behind mark, kind and number. */
    private static final int LENGTH_AT = Integer.BYTES + Byte.BYTES + Short.BYTES;

    private static final int HEAD = LENGTH_AT + Long.BYTES;

    /** What a failure says of itself. */
    public static final Form TOLD = new Forms().of(String.class);

    private final MessageInput message;
    private final DataInputStream in;
    private final MessageOutput sent;
    private final DataOutputStream out;
    private final long most;

    /** @param most the longest message taken, in bytes */
    public Pipe(InputStream in, OutputStream out, long most) {
        this.message = new MessageInput(in);
        this.in = new DataInputStream(message);
        this.sent = new MessageOutput(out);
        this.out = new DataOutputStream(sent);
        this.most = most;
    }

    /** Sends a message whose values have these forms. */
    public synchronized void send(Kind kind, int number, List<Form> forms, List<Object> values) throws IOException {
        try {
            message(kind, number, 0, forms, values);
            long length = sent.drafted() - HEAD;
            if (sent.isWhole()) {
                sent.put(LENGTH_AT, length);
            } else {
                sent.draftNoMore();
                message(kind, number, length, forms, values);
            }
            out.flush();
        } finally {
            sent.draft();
        }
    }

    private void message(Kind kind, int number, long length, List<Form> forms, List<Object> values) throws IOException {
        out.writeInt(MARK);
        out.writeByte(kind.ordinal());
        out.writeShort(number);
        out.writeLong(length);
        for (int i = 0; i < forms.size(); i++) {
            forms.get(i).write(values.get(i), out);
        }
    }

    /** Waits for the next message. What was read before is wiped first. */
    public Head next() throws IOException {
        message.next();
        int mark = in.readInt();
        int kind = in.readUnsignedByte();
        int number = in.readUnsignedShort();
        long length = in.readLong();
        if (mark != MARK || kind >= Kind.values().length || length < 0 || length > most) {
            throw new IOException("what came is no message, or one of " + length + " bytes");
        }
        message.limit(length);
        return new Head(Kind.values()[kind], number);
    }

    /** Reads a value of the message. */
    public Object value(Form form) throws IOException {
        return form.read(in, message);
    }

    /** Wipes what was read; call it when all values are there. */
    public void done() {
        message.next();
    }
}
