package org.vanthu.spi.signing;

import java.util.List;

/**
 * A token that is plugged in, or what takes its place: a file or a store of keys. A token is told apart by its serial, never by the
 * slot it happens to sit in.
 *
 * @param source how it is reached
 * @param label the label its owner gave it
 * @param serial the maker's serial number; empty for a file or a store
 * @param maker manufacturer and model
 * @param pin what it says about its PIN
 * @param certificates the certificates that it shows without a PIN; may be empty although it holds some
 */
public record Token(
        KeySource source,
        String label,
        String serial,
        String maker,
        PinState pin,
        List<TokenCertificate> certificates) {

    public Token {
        certificates = List.copyOf(certificates);
    }
}
