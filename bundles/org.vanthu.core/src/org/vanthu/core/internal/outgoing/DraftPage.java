package org.vanthu.core.internal.outgoing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.ComposedWords;
import org.vanthu.domain.drafting.ComposedWords.Part;
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

/** The page that the built-in composer makes of a draft (NĐ 30/2020, Annex I): first its words, then the page of them. */
final class DraftPage {

    private final Act act;

    DraftPage(Act act) {
        this.act = act;
    }

    /** Everything the page would say now. */
    ComposedWords words(OutgoingDocument document, Composition composition) {
        Organisation agency =
                act.stores().organisations().find(document.organisation()).orElseThrow();
        Map<Part, String> words = new EnumMap<>(Part.class);
        superior(document, agency).ifPresent(name -> words.put(Part.SUPERIOR, name));
        words.put(Part.ISSUER, document.organName());
        words.put(Part.NOTATION, document.fields().notation());
        words.put(Part.PLACE, agency.place());
        if (document.fields().type().namePrinted()) {
            words.put(Part.TYPE, document.fields().type().vietnamese());
        }
        words.put(Part.SUBJECT, document.fields().subject());
        mark(document.fields().urgency()).ifPresent(mark -> words.put(Part.URGENCY, mark.name()));
        words.put(Part.ADDRESSEES, lines(composition.addressees()));
        words.put(Part.BODY, composition.text());
        words.put(
                Part.RECIPIENTS,
                lines(document.fields().recipients().stream()
                        .map(Recipient::name)
                        .toList()));
        words.put(Part.KEPT_BY, document.fields().keptBy());
        words.put(Part.CAPACITY, lines(List.of(document.signer().position().split(", "))));
        words.put(Part.SIGNER, document.signer().fullName());
        return new ComposedWords(words);
    }

    private static String lines(List<String> names) {
        return String.join("\n", names);
    }

    /** The page of these words; it says nothing else. */
    static OfficialDocument page(ComposedWords words) {
        List<String> addressees = words.lines(Part.ADDRESSEES);
        return new OfficialDocument(
                new Letterhead(
                        Optional.of(words.of(Part.SUPERIOR)).filter(name -> !name.isEmpty()),
                        words.of(Part.ISSUER),
                        words.of(Part.NOTATION),
                        words.of(Part.PLACE)),
                Numbering.open(),
                words.of(Part.TYPE).isEmpty()
                        ? new Heading.OfficialLetter(words.of(Part.SUBJECT))
                        : new Heading.NamedType(words.of(Part.TYPE), words.of(Part.SUBJECT)),
                Distribution.of(addressees, listed(words.lines(Part.RECIPIENTS), addressees), words.of(Part.KEPT_BY)),
                BodyText.ofPlainText(words.of(Part.BODY)),
                new Signatory(words.lines(Part.CAPACITY), Optional.empty(), words.of(Part.SIGNER)),
                new Marks(
                        Optional.of(words.of(Part.URGENCY))
                                .filter(name -> !name.isEmpty())
                                .map(UrgencyMark::valueOf),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Above the organisation stands its superior, above its advisory body the organisation (Annex I, II.2). */
    private Optional<String> superior(OutgoingDocument document, Organisation agency) {
        return document.series() instanceof Series.Advisory
                ? Optional.of(agency.name())
                : agency.superior().flatMap(act.stores().organisations()::find).map(Organisation::name);
    }

    /** Whoever is addressed at the head is "Như trên" in the list (Annex I, II.9). */
    private static List<String> listed(List<String> recipients, List<String> addressees) {
        List<String> others =
                recipients.stream().filter(name -> !addressees.contains(name)).toList();
        return addressees.isEmpty()
                ? others
                : Stream.concat(Stream.of("Như trên"), others.stream()).toList();
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
