package org.vanthu.spi.signing;

/**
 * The certificates of the person who is signed in to Windows ("Windows-MY"). Keys stay where Windows keeps them, be it a file or a
 * token, and Windows itself asks for a PIN where it wants one.
 */
public record WindowsStore() implements KeySource {

    @Override
    public String name() {
        return "Windows";
    }
}
