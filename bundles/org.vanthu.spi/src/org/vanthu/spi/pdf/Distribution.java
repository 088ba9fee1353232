package org.vanthu.spi.pdf;

import java.util.List;
import java.util.Optional;

/**
 * Who gets it: cells 9a, 9b and 12 of Annex I. Without dashes and end marks; the page sets them.
 *
 * @param addressees "Kính gửi": official letters, reports and proposals to superiors; else empty
 * @param recipients "Nơi nhận" list without its last line, for example {@code Như trên}
 * @param keptBy what follows "Lưu:", for example {@code VT, NVD}
 * @param drafterMark sign of the drafter and number of copies, for example {@code PL.(300)}, if wanted
 */
public record Distribution(
        List<String> addressees, List<String> recipients, String keptBy, Optional<String> drafterMark) {

    public Distribution {
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
    }

    public static Distribution of(List<String> addressees, List<String> recipients, String keptBy) {
        return new Distribution(addressees, recipients, keptBy, Optional.empty());
    }
}
