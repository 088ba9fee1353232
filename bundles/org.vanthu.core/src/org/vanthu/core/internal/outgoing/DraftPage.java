package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.spi.pdf.BodyText;
import org.vanthu.spi.pdf.Distribution;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Letterhead;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.Signatory;
import org.vanthu.spi.pdf.UrgencyMark;

/** The page that the built-in composer makes of a draft (NĐ 30/2020, Annex I). */
final class DraftPage {

    private final Act act;

    DraftPage(Act act) {
        this.act = act;
    }

    OfficialDocument of(OutgoingDocument document, Composition composition) {
        Organisation agency =
                act.stores().organisations().find(document.organisation()).orElseThrow();
        List<String> block = List.of(document.signer().position().split(", "));
        return new OfficialDocument(
                new Letterhead(
                        superior(document, agency),
                        document.organName(),
                        document.fields().notation(),
                        agency.place()),
                Numbering.open(),
                heading(document),
                Distribution.of(
                        composition.addressees(),
                        recipients(document, composition.addressees()),
                        document.fields().keptBy()),
                BodyText.ofPlainText(composition.text()),
                new Signatory(block, Optional.empty(), document.signer().fullName()),
                new Marks(mark(document.fields().urgency()), Optional.empty(), Optional.empty()));
    }

    /** Above the organisation stands its superior, above its advisory body the organisation (Annex I, II.2). */
    private Optional<String> superior(OutgoingDocument document, Organisation agency) {
        return document.series() instanceof Series.Advisory
                ? Optional.of(agency.name())
                : agency.superior().flatMap(act.stores().organisations()::find).map(Organisation::name);
    }

    /** Whoever is addressed at the head is "Như trên" in the list (Annex I, II.9). */
    private static List<String> recipients(OutgoingDocument document, List<String> addressees) {
        List<String> names = document.fields().recipients().stream()
                .map(Recipient::name)
                .filter(name -> !addressees.contains(name))
                .toList();
        return addressees.isEmpty()
                ? names
                : Stream.concat(Stream.of("Như trên"), names.stream()).toList();
    }

    private static Heading heading(OutgoingDocument document) {
        return document.fields().type().namePrinted()
                ? new Heading.NamedType(
                        document.fields().type().vietnamese(), document.fields().subject())
                : new Heading.OfficialLetter(document.fields().subject());
    }

    private static Optional<UrgencyMark> mark(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> Optional.empty();
            case URGENT -> Optional.of(UrgencyMark.KHAN);
            case VERY_URGENT -> Optional.of(UrgencyMark.THUONG_KHAN);
            case EXPRESS -> Optional.of(UrgencyMark.HOA_TOC);
        };
    }
}
