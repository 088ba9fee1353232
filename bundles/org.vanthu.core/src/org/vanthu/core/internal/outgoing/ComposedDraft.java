package org.vanthu.core.internal.outgoing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.outgoing.ComposedVersion;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.Language;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.drafting.ComposedWords;
import org.vanthu.domain.drafting.ComposedWords.Part;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;

/**
 * What was composed, held against what the draft says now. Fields, route, series, names and posts may have changed since; a
 * page with old words goes no further.
 */
final class ComposedDraft {

    private final Act act;

    ComposedDraft(Act act) {
        this.act = act;
    }

    /** The document with the names of issuer and signer as they are today; composing takes these. */
    OutgoingDocument today(OutgoingDocument document) {
        OutgoingDocument named = document.inPlace()
                .series(document.series(), new DraftSeries(act).issuer(document.series()))
                .make();
        return named.route()
                .flatMap(route -> new SignerPosts(act.stores(), act.now())
                        .maySign(
                                named.organisation(),
                                route.signer(),
                                route.capacity(),
                                named.fields().type())
                        .value()
                        .map(post -> new Signer(
                                route.capacity().position(post.position().title()), post.name()))
                        .map(printed -> named.inPlace().route(route, printed).make()))
                .orElse(named);
    }

    /** Passes a document whose latest version says what the draft says. Troubles: {@link DraftingTrouble#COMPOSED_EARLIER}. */
    Outcome<OutgoingDocument> upToDate(OutgoingDocument document) {
        Set<Part> outdated = outdated(document);
        return outdated.isEmpty()
                ? Outcome.done(document)
                : Outcome.refused(
                        DraftingTrouble.COMPOSED_EARLIER,
                        "parts",
                        ComposedWords.labels(outdated, Language.ENGLISH),
                        "partsVi",
                        ComposedWords.labels(outdated, Language.VIETNAMESE));
    }

    /** The latest version as it was composed; empty when it was brought, or its words were never kept. */
    Optional<ComposedVersion> latest(OutgoingDocument document) {
        return kept(document)
                .map(words -> new ComposedVersion(
                        new Composition(stillAddressed(words, document), words.of(Part.BODY)), outdated(document)));
    }

    /** Who was addressed as a recipient and is none any more is not addressed again. */
    private static List<String> stillAddressed(ComposedWords words, OutgoingDocument document) {
        List<String> dropped = words.lines(Part.RECIPIENTS).stream()
                .filter(name -> document.fields().recipients().stream()
                        .map(Recipient::name)
                        .noneMatch(name::equals))
                .toList();
        return words.lines(Part.ADDRESSEES).stream()
                .filter(name -> !dropped.contains(name))
                .toList();
    }

    private Set<Part> outdated(OutgoingDocument document) {
        if (!latestIsComposed(document)) {
            return Set.of();
        }
        return kept(document)
                .map(words -> words.differences(new DraftPage(act)
                        .words(today(document), new Composition(words.lines(Part.ADDRESSEES), words.of(Part.BODY)))))
                .orElseGet(() -> EnumSet.allOf(Part.class));
    }

    private boolean latestIsComposed(OutgoingDocument document) {
        return document.versions() > 0
                && act.stores().draftPapers().versions(document.id()).getLast().making()
                        == DraftVersion.Making.COMPOSED;
    }

    private Optional<ComposedWords> kept(OutgoingDocument document) {
        return act.stores().draftPapers().composed(document.id(), document.versions());
    }
}
