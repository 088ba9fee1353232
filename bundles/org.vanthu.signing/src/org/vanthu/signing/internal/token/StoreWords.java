package org.vanthu.signing.internal.token;

import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.signing.KeyFile;
import org.vanthu.spi.signing.KeyFileTrouble;
import org.vanthu.spi.signing.KeySource;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.spi.signing.WindowsStore;
import org.vanthu.spi.signing.WindowsStoreTrouble;

/** What is said when a key store of the JDK lacks something, in the words of what it stands for. */
record StoreWords(KeySource source) {

    Trouble noCertificate() {
        return switch (source) {
            case KeyFile file -> Trouble.of(KeyFileTrouble.CERTIFICATE_NOT_IN_FILE, "file", file.name());
            case WindowsStore store -> Trouble.of(WindowsStoreTrouble.CERTIFICATE_NOT_IN_STORE);
            case TokenDriver driver -> Trouble.of(TokenTrouble.CERTIFICATE_NOT_ON_TOKEN, "token", driver.name());
        };
    }

    Trouble noKey(String holder) {
        return switch (source) {
            case KeyFile file -> Trouble.of(KeyFileTrouble.KEY_NOT_IN_FILE, "file", file.name(), "holder", holder);
            case WindowsStore store -> Trouble.of(WindowsStoreTrouble.KEY_NOT_IN_STORE, "holder", holder);
            case TokenDriver driver ->
                Trouble.of(TokenTrouble.KEY_NOT_ON_TOKEN, "token", driver.name(), "holder", holder);
        };
    }

    /** The key is there and does not sign. */
    Trouble notSigned(String holder, Exception failure) {
        return switch (source) {
            case KeyFile file -> Trouble.of(KeyFileTrouble.KEY_UNUSABLE, "file", file.name(), "holder", holder);
            case WindowsStore store -> Trouble.of(WindowsStoreTrouble.NOT_SIGNED, "holder", holder, "error", failure);
            case TokenDriver driver -> Trouble.of(TokenTrouble.DRIVER_FAILS, "driver", driver.name(), "error", failure);
        };
    }
}
