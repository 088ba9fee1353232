package org.vanthu.process.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How the values of one type are written and read. */
public interface Form {

    void write(Object value, DataOutputStream out) throws IOException;

    /** @param message where {@code in} reads from; says how much can still come */
    Object read(DataInputStream in, MessageInput message) throws IOException;

    /** A count of things to come; there cannot be more of them than bytes. */
    static int count(DataInputStream in, MessageInput message) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > message.left()) {
            throw new IOException("a count of " + count + " in a message with " + message.left() + " bytes left");
        }
        return count;
    }
}
