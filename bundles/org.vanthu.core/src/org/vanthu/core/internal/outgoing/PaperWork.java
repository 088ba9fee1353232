package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.core.internal.outgoing.BroughtFiles.Brought;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.MarkPlace;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.MarkedPages;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.domain.signature.SignatureProof;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.PdfFacts;
import org.vanthu.spi.pdf.PrintedPaper;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.pdf.SigningPreparation;
import org.vanthu.spi.pdf.SigningPreparation.Initials;
import org.vanthu.spi.pdf.TablePaper;
import org.vanthu.spi.signing.VerificationPolicy;

/** The slow work on papers, done while no transaction is open: taking in, converting, composing, preparing, printing. */
final class PaperWork {

    private final OfficeParts parts;

    PaperWork(OfficeParts parts) {
        this.parts = parts;
    }

    /** Takes in a file that somebody brings; troubles of {@link BroughtFiles#take}. */
    Outcome<Brought> take(GivenFile file) {
        try (Scratch scratch = Scratch.of(parts)) {
            return new BroughtFiles(parts, scratch).take(file);
        }
    }

    /** Composes a page that carries the fields for number, date and signatures; troubles of the composer. */
    Outcome<Brought> compose(OfficialDocument page, String name) {
        try (Scratch scratch = Scratch.of(parts)) {
            Path made = scratch.fresh(".pdf");
            return parts.paper()
                    .composer()
                    .compose(page, made)
                    .flatMap(composed -> scratch.keep(made)
                            .map(kept -> new Brought(
                                    name,
                                    kept.hash(),
                                    kept.hash(),
                                    kept.size(),
                                    composed.pages(),
                                    DraftVersion.Making.COMPOSED)));
        }
    }

    /**
     * The PDF of a version with fields for number, date and signatures; troubles of {@link SigningPreparation}.
     *
     * @param moves where marks were moved to earlier
     * @param initials of whom the pages show
     */
    Outcome<Sha256> prepare(DraftVersion.Making making, Sha256 pdf, List<Move> moves, List<Initialler> initials) {
        return initialled(pdf, initials)
                .flatMap(marked -> making == DraftVersion.Making.COMPOSED && moves.isEmpty()
                        ? Outcome.done(marked)
                        : prepared(marked, pages -> Outcome.done(pages.with(moves)))
                                .map(Placed::prepared));
    }

    /**
     * Somebody who has put initials to a version.
     *
     * @param picture of the person's signature, if there is one
     */
    record Initialler(Initials.Place place, String name, Optional<MarkImage> picture) {

        private static final double WIDTH = Millimetres.toPoints(14);
        private static final double HEIGHT = Millimetres.toPoints(7);

        Initials drawn(Drawings drawings, boolean cutOut) {
            return new Initials(
                    place,
                    picture.map(image -> cutOut
                                    ? drawings.cutOut(image.png(), WIDTH, HEIGHT)
                                    : drawings.picture(image.png(), WIDTH, HEIGHT))
                            .orElseGet(() -> drawings.initials(name)));
        }
    }

    private Outcome<Sha256> initialled(Sha256 pdf, List<Initialler> initials) {
        if (initials.isEmpty()) {
            return Outcome.done(pdf);
        }
        try (Scratch scratch = Scratch.of(parts)) {
            return scratch.lay(pdf)
                    .flatMap(source -> parts.paper()
                            .preparation()
                            .initialled(source, drawn(source, initials), scratch.fresh(".pdf")))
                    .flatMap(scratch::keep)
                    .map(StoredBlob::hash);
        }
    }

    private List<Initials> drawn(Path source, List<Initialler> initials) {
        boolean cutOut = initials.stream().anyMatch(one -> one.picture().isPresent())
                && parts.paper()
                        .inspector()
                        .inspectPdf(source, InspectionLimits.DEFAULT)
                        .value()
                        .filter(PdfFacts::forbidsTransparency)
                        .isPresent();
        return initials.stream()
                .map(one -> one.drawn(parts.paper().drawings(), cutOut))
                .toList();
    }

    /** A prepared PDF with the places of the marks on it. */
    record Placed(Sha256 prepared, List<MarkPlace> places) {}

    /**
     * The PDF of a version with marks moved.
     * Troubles: those of {@link MarkedPages#moved} and {@link SigningPreparation}.
     *
     * @param accepted where marks were moved to earlier
     * @param wanted where they shall stand now
     * @param initials of whom the pages show
     */
    Outcome<Placed> place(Sha256 pdf, List<Move> accepted, List<Move> wanted, List<Initialler> initials) {
        return initialled(pdf, initials)
                .flatMap(
                        marked -> prepared(marked, pages -> pages.with(accepted).moved(wanted)));
    }

    private Outcome<Placed> prepared(Sha256 pdf, Function<MarkedPages, Outcome<MarkedPages>> placing) {
        try (Scratch scratch = Scratch.of(parts)) {
            SigningPreparation preparation = parts.paper().preparation();
            Path target = scratch.fresh(".pdf");
            return scratch.lay(pdf)
                    .flatMap(source -> preparation
                            .find(source)
                            .flatMap(found -> placing.apply(found.marked())
                                    .flatMap(marked -> preparation
                                            .prepare(source, found.places().at(marked.places()), target)
                                            .flatMap(places -> scratch.keep(target))
                                            .map(kept -> new Placed(kept.hash(), marked.places())))));
        }
    }

    /** Where the marks stand in the PDF of a version. */
    Outcome<List<MarkPlace>> places(Sha256 pdf, List<Move> accepted) {
        try (Scratch scratch = Scratch.of(parts)) {
            return scratch.lay(pdf)
                    .flatMap(source -> parts.paper().preparation().find(source))
                    .map(found -> found.marked().with(accepted).places());
        }
    }

    /** A review in which the pages of every annex are counted; troubles of it, and of reading them. */
    Outcome<SigningReview> counted(Function<Map<Sha256, Integer>, Outcome<SigningReview>> review) {
        return review.apply(Map.of())
                .flatMap(first -> first.isCounted()
                        ? Outcome.done(first)
                        : count(first.annexes()).flatMap(review));
    }

    /** How many pages those annexes have that came before pages were counted. Troubles: those of reading them. */
    Outcome<Map<Sha256, Integer>> count(List<Annex> annexes) {
        List<Annex> uncounted =
                annexes.stream().filter(annex -> annex.pages() == 0).toList();
        if (uncounted.isEmpty()) {
            return Outcome.done(Map.of());
        }
        Map<Sha256, Integer> counted = new HashMap<>();
        try (Scratch scratch = Scratch.of(parts)) {
            for (Annex annex : uncounted) {
                Outcome<FileFacts> facts = scratch.lay(annex.file())
                        .flatMap(file -> parts.paper()
                                .inspector()
                                .inspect(
                                        file,
                                        InspectionLimits.upTo(parts.blobs().limit())));
                if (!facts.isDone()) {
                    return Outcome.refused(facts.troubles());
                }
                facts.orThrow().pdf().ifPresent(pdf -> counted.put(annex.file(), pdf.pageCount()));
            }
        }
        return Outcome.done(counted);
    }

    /** A sheet to be printed, and what its file is called. */
    record Sheet(String name, SheetPaper paper) {}

    Outcome<FileContent> print(Sheet sheet) {
        return print(sheet.name(), target -> parts.paper().printer().sheet(sheet.paper(), target));
    }

    /** A table, and what its file is called. */
    record Book(String name, TablePaper paper) {}

    /** Prints a table of any length; its rows are asked for while it is printed. */
    Outcome<FileContent> print(Book book, Iterator<List<String>> rows) {
        return print(book.name(), target -> parts.paper().printer().table(book.paper(), rows, target, () -> false));
    }

    private Outcome<FileContent> print(String name, Function<Path, Outcome<PrintedPaper>> printer) {
        try (Scratch scratch = Scratch.of(parts)) {
            Path target = scratch.fresh(".pdf");
            return printer.apply(target)
                    .flatMap(done -> scratch.keep(target))
                    .flatMap(kept -> handOut(name, kept.hash()));
        }
    }

    /** How the signatures of a file are judged, and what the file carries to prove them. */
    record Verified(VerificationReport report, List<SignatureProof> proofs) {}

    /** Verifies the signatures of a kept file. */
    Outcome<Verified> verify(Sha256 file, VerificationPolicy policy) {
        try (Scratch scratch = Scratch.of(parts)) {
            return scratch.lay(file)
                    .map(laid -> new Verified(
                            parts.signatures().verifier().verify(laid, policy),
                            parts.signatures().proofs().read(laid).value().orElseGet(List::of)));
        }
    }

    /** Verifies the signatures of several kept files, in their order. */
    Outcome<List<Verified>> verifyAll(List<Sha256> files, VerificationPolicy policy) {
        List<Verified> verified = new ArrayList<>();
        for (Sha256 file : files) {
            Outcome<Verified> one = verify(file, policy).ifDone(verified::add);
            if (!one.isDone()) {
                return Outcome.refused(one.troubles());
            }
        }
        return Outcome.done(verified);
    }

    /** A kept file, found whole, to be handed out. */
    Outcome<FileContent> handOut(String name, Sha256 hash) {
        return Scratch.handOut(parts.blobs(), name, hash);
    }
}
