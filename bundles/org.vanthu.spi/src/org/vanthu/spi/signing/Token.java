package org.vanthu.spi.signing;

import java.util.List;

/**
 * A token that is plugged in. It is told apart by its serial, never by the slot it happens to sit in.
 *
 * @param driver the library that reaches it
 * @param label the label its owner gave it
 * @param serial the maker's serial number
 * @param maker manufacturer and model
 * @param pin what it says about its PIN
 * @param certificates the certificates that it shows without a PIN; may be empty although it holds some
 */
public record Token(
        TokenDriver driver,
        String label,
        String serial,
        String maker,
        PinState pin,
        List<TokenCertificate> certificates) {

    public Token {
        certificates = List.copyOf(certificates);
    }
}
