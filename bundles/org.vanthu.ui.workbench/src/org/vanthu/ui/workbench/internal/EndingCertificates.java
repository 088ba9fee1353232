package org.vanthu.ui.workbench.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.Toasts.Toast;

/** What a person is told on coming in when his or her certificate ends soon: a new one takes days to be had. */
final class EndingCertificates {

    private static final long WARN_DAYS = 30;

    private final Texts texts;

    EndingCertificates(Texts texts) {
        this.texts = texts;
    }

    /** The warning about the certificate that lasts longest; empty where that is long enough, or none is registered. */
    Optional<Toast> warning(List<RegisteredCertificate> own, Instant now) {
        return own.stream()
                .filter(certificate -> certificate.withdrawnAt().isEmpty())
                .flatMap(certificate -> certificate.validity().until().stream())
                .max(Instant::compareTo)
                .filter(end -> Dates.daysUntil(end, now) < WARN_DAYS)
                .map(end -> toast(end, now));
    }

    private Toast toast(Instant end, Instant now) {
        return now.isBefore(end)
                ? new Toast(
                        Icon.WARNING,
                        Meaning.WARNING,
                        texts.get(
                                "certificate.ends_soon",
                                "until",
                                VietnamTime.day(end),
                                "days",
                                Dates.daysUntil(end, now)))
                : new Toast(Icon.ERROR, Meaning.DANGER, texts.get("certificate.ended", "until", VietnamTime.day(end)));
    }
}
