package org.vanthu.signing.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.Security;
import java.time.Duration;
import javax.security.auth.Subject;
import javax.security.auth.callback.PasswordCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.TestOffice;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PinState;
import org.vanthu.spi.signing.SamplePki.SampleToken;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.spi.signing.WindowsStore;
import org.vanthu.spi.signing.WindowsStoreTrouble;

/**
 * What signs with the store of Windows, over another store of the JDK whose keys cannot leave either: a token that was logged in to
 * elsewhere, as Windows does in a window of its own.
 */
class SystemStoreTest {

    private static final TestOffice OFFICE = TestOffice.shared();
    private static final SampleToken SEAL = OFFICE.tokens.tokens().get(3);

    @TempDir
    private static Path folder;

    private static AuthProvider provider;
    private static SystemStore store;

    @BeforeAll
    static void aStoreThatAsksForItsPinItself() throws Exception {
        long slot = slotOf(SEAL.serial());
        provider = (AuthProvider) Security.getProvider("SunPKCS11")
                .configure("--name=Desk\nlibrary=" + OFFICE.tokens.driver().library() + "\nslot=" + slot + "\n");
        Security.addProvider(provider);
        provider.login(new Subject(), callbacks -> {
            for (var callback : callbacks) {
                ((PasswordCallback) callback).setPassword(SEAL.holder().pin().toCharArray());
            }
        });
        store = new SystemStore(new WindowsStore(), "PKCS11", provider.getName());
    }

    private static long slotOf(String serial) throws CryptokiFailure {
        Cryptoki cryptoki = OFFICE.modules().start(OFFICE.tokens.driver()).cryptoki();
        for (long slot : cryptoki.slots(true)) {
            if (cryptoki.tokenInfo(slot).serial().equals(serial)) {
                return slot;
            }
        }
        throw new IllegalStateException("no token " + serial);
    }

    @AfterAll
    static void end() throws Exception {
        provider.logout();
        Security.removeProvider(provider.getName());
    }

    @Test
    void itsCertificatesAreListedAndNoPinIsToBeGiven() {
        Token token = store.look().orThrow();

        assertEquals(PinState.ASKED_ELSEWHERE, token.pin());
        assertTrue(token.certificates().stream()
                .anyMatch(certificate -> certificate.fingerprint().equals(SEAL.fingerprint())));
    }

    @Test
    void aKeyThatDoesNotLeaveItSignsADocument() {
        Path signed = folder.resolve("signed.pdf");

        try (OpenToken token = store.open(store.look().orThrow()).orThrow()) {
            SigningKey key = token.key(SEAL.fingerprint(), TestOffice.SIGNED_AT).orThrow();
            assertEquals(6, key.algorithms().size());
            assertEquals(3, key.chain().size());
            OFFICE.signer
                    .sign(OFFICE.draft(folder), signed, key, new SigningOrder.Invisible(TestOffice.SIGNED_AT))
                    .orThrow();
        }

        assertEquals(Verdict.VALID, OFFICE.verify(signed).verdict());
    }

    @Test
    void theCertificateIsCheckedBeforeItsKeyIsUsed() {
        try (OpenToken token = store.open(store.look().orThrow()).orThrow()) {
            var expired = token.key(SEAL.fingerprint(), TestOffice.SIGNED_AT.plus(Duration.ofDays(2000)));
            Fingerprint nobodys = OFFICE.tokens.tokens().getFirst().fingerprint();

            assertTrue(expired.refusedFor(TokenTrouble.CERTIFICATE_EXPIRED));
            assertTrue(
                    token.key(nobodys, TestOffice.SIGNED_AT).refusedFor(WindowsStoreTrouble.CERTIFICATE_NOT_IN_STORE));
        }
    }

    @Test
    void itIsOfferedOnWindowsOnly() {
        LocalSources here = new LocalSources(OFFICE.modules());

        assertTrue(SystemStore.isWindows("Windows Server 2025"));
        assertFalse(SystemStore.isWindows("Darwin"));
        assertEquals(SystemStore.isWindows(), here.windowsStore().isPresent());
        assertTrue(here.windowsStore().isPresent()
                || here.plugged(new WindowsStore()).refusedFor(WindowsStoreTrouble.NOT_WINDOWS));
    }

    @Test
    void aStoreThatIsNotThereSaysSo() {
        SystemStore none = new SystemStore(new WindowsStore(), "Windows-MY", "SunMSCAPI");

        assertTrue(SystemStore.isWindows() || none.look().refusedFor(WindowsStoreTrouble.FAILS));
    }
}
