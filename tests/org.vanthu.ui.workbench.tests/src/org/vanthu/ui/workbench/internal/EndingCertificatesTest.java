package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.organisation.CertificateHolder;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.organisation.Term;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;

class EndingCertificatesTest {

    private static final Instant NOW = Instant.parse("2026-03-05T03:00:00Z");

    private final EndingCertificates ending = new EndingCertificates(Texts.in(Texts.VIETNAMESE, WorkbenchTexts.class));

    private static RegisteredCertificate endingIn(int days) {
        Instant end = NOW.plus(Duration.ofDays(days));
        return new RegisteredCertificate(
                Sha256.of(Integer.toString(days).getBytes(StandardCharsets.US_ASCII)),
                new CertificateHolder.Agency(OrganisationId.at(NOW)),
                "CN=Nguyễn Văn An",
                "CN=Cơ quan chứng thực",
                "1",
                Term.between(NOW.minus(Duration.ofDays(900)), end),
                NOW.minus(Duration.ofDays(900)),
                Optional.empty());
    }

    @Test
    void oneThatEndsWithinThirtyDaysIsWarnedOfWithItsDay() {
        var warning = ending.warning(List.of(endingIn(29)), NOW).orElseThrow();

        assertEquals(Meaning.WARNING, warning.meaning());
        assertTrue(warning.text().contains("03/04/2026") && warning.text().contains("29"), warning.text());
        assertTrue(ending.warning(List.of(endingIn(30)), NOW).isEmpty());
        assertTrue(ending.warning(List.of(), NOW).isEmpty());
    }

    @Test
    void oneThatHasEndedIsCalledThat() {
        var warning = ending.warning(List.of(endingIn(-2)), NOW).orElseThrow();

        assertEquals(Meaning.DANGER, warning.meaning());
        assertTrue(warning.text().contains("đã hết hạn"), warning.text());
    }

    @Test
    void whoHasANewOneAlreadyIsLeftInPeace() {
        assertTrue(ending.warning(List.of(endingIn(5), endingIn(900)), NOW).isEmpty());
    }
}
