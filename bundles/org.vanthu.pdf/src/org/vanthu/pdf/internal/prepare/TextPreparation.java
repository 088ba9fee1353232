package org.vanthu.pdf.internal.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.vanthu.domain.drafting.MarkedPages.PageSize;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.pdf.internal.copy.Laying;
import org.vanthu.pdf.internal.inspect.PdfOpening;
import org.vanthu.pdf.internal.read.GlyphCollector;
import org.vanthu.pdf.internal.read.GlyphRow;
import org.vanthu.pdf.internal.type.Paper;
import org.vanthu.pdf.internal.type.ShippedFonts;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.FoundPlaces;
import org.vanthu.spi.pdf.FoundPlaces.Mark;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PagePlace;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.pdf.SigningPreparation;
import org.vanthu.spi.pdf.Slot;

/** Finds places by the text of a document and adds the fields. */
public final class TextPreparation implements SigningPreparation {

    /** The signing block stands on one of the last pages; annexes may follow it in the same file. */
    static final int PAGES_FROM_END = 8;

    private static final Duration WRITING = Duration.ofMinutes(2);

    static {
        ShippedFonts.install();
    }

    @Override
    public Outcome<FoundPlaces> find(Path file) {
        return PdfOpening.use(file, InspectionLimits.DEFAULT.time(), document -> Outcome.done(search(document)));
    }

    private static FoundPlaces search(PDDocument document) throws IOException {
        if (document.getNumberOfPages() == 0) {
            throw new IOException("no pages");
        }
        Set<Mark> found = EnumSet.noneOf(Mark.class);
        PageGeometry first = Geometry.of(document.getPage(0));
        PlaceSearch head = new PlaceSearch(rows(document.getPage(0)), first.height());
        Optional<FormCell> number =
                fieldOr(document, FormCell.NUMBER, Mark.NUMBER, found, head.number(), Template.number(first));
        Optional<FormCell> date = fieldOr(document, FormCell.DATE, Mark.DATE, found, head.date(), Template.date(first));
        int last = document.getNumberOfPages() - 1;
        for (int page = last; page >= 0 && page > last - PAGES_FROM_END; page--) {
            PageGeometry geometry = Geometry.of(document.getPage(page));
            Optional<SignerSearch.Found> signer =
                    new SignerSearch(rows(document.getPage(page)), geometry.width()).find();
            if (signer.isPresent()) {
                found.add(Mark.SIGNER);
                Box image = inside(signer.get().image(), geometry);
                SigningPlaces places = places(number, date, new PagePlace(page, image), first, geometry);
                return found(
                        document,
                        places,
                        found,
                        Optional.of(signer.get().position()),
                        signer.get().name());
            }
        }
        PageGeometry geometry = Geometry.of(document.getPage(last));
        PagePlace image = new PagePlace(last, Template.signerImage(geometry));
        SigningPlaces places = places(number, date, image, first, geometry);
        return found(document, places, found, Optional.empty(), Optional.empty());
    }

    /** Signature fields that are there already say more exactly than any text where the marks stand. */
    private static FoundPlaces found(
            PDDocument document,
            SigningPlaces read,
            Set<Mark> found,
            Optional<String> position,
            Optional<String> name) {
        Optional<PagePlace> signer = fieldPlace(document, SigningPlaces.SIGNER_FIELD);
        Optional<PagePlace> seal = fieldPlace(document, SigningPlaces.AGENCY_FIELD);
        if (signer.isEmpty() || seal.isEmpty()) {
            return new FoundPlaces(read, found, sizes(document), position, name);
        }
        found.add(Mark.SIGNER);
        SigningPlaces places = new SigningPlaces(read.number(), read.date(), signer.get(), seal.get(), read.note());
        return new FoundPlaces(places, found, sizes(document), position, name);
    }

    private static List<PageSize> sizes(PDDocument document) {
        List<PageSize> sizes = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            PageGeometry geometry = Geometry.of(page);
            sizes.add(new PageSize(geometry.width(), geometry.height()));
        }
        return sizes;
    }

    /** Where a field of ours shows, if the document has it and it can be seen. */
    private static Optional<PagePlace> fieldPlace(PDDocument document, String name) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        PDField field = form == null ? null : form.getField(name);
        if (field == null || field.getWidgets().isEmpty()) {
            return Optional.empty();
        }
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        PDPage page = widget.getPage();
        int index = page == null ? -1 : document.getPages().indexOf(page);
        if (index < 0 || widget.getRectangle() == null) {
            return Optional.empty();
        }
        Box box = Geometry.of(page).toDisplay(Geometry.user(widget.getRectangle()));
        return Optional.of(new PagePlace(index, box)).filter(place -> box.width() > 1 && box.height() > 1);
    }

    static List<GlyphRow> rows(PDPage page) throws IOException {
        return GlyphRow.of(GlyphCollector.of(page, () -> Thread.currentThread().isInterrupted()));
    }

    /** A page that was composed or prepared here says itself where its gaps are. */
    private static Optional<FormCell> fieldOr(
            PDDocument document,
            String field,
            Mark mark,
            Set<Mark> found,
            PlaceSearch.Found search,
            FormCell template) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        PDField ours = form == null ? null : form.getField(field);
        List<Slot> slots = ours == null ? List.of() : SlotForm.read(ours.getCOSObject());
        if (slots.isEmpty()) {
            return cell(search, mark, found, template);
        }
        found.add(mark);
        return Optional.of(FormCell.around(field, 0, slots));
    }

    private static Optional<FormCell> cell(PlaceSearch.Found search, Mark mark, Set<Mark> found, FormCell template) {
        return switch (search) {
            case PlaceSearch.Found.Gaps gaps -> {
                found.add(mark);
                yield Optional.of(gaps.cell());
            }
            case PlaceSearch.Found.Printed printed -> {
                found.add(mark);
                yield Optional.empty();
            }
            case PlaceSearch.Found.Nowhere nowhere -> Optional.of(template);
        };
    }

    private static SigningPlaces places(
            Optional<FormCell> number,
            Optional<FormCell> date,
            PagePlace image,
            PageGeometry firstPage,
            PageGeometry signerPage) {
        PagePlace seal = SigningPlaces.sealBeside(image, Millimetres.toPoints(SigningPlaces.USUAL_SEAL));
        return new SigningPlaces(
                number,
                date,
                image,
                new PagePlace(seal.page(), inside(seal.box(), signerPage)),
                new PagePlace(0, NotePlace.on(firstPage)));
    }

    private static Box inside(Box box, PageGeometry page) {
        double left = Math.clamp(box.left(), 0, Math.max(0, page.width() - box.width()));
        double top = Math.clamp(box.top(), 0, Math.max(0, page.height() - box.height()));
        return new Box(left, top, box.width(), box.height());
    }

    @Override
    public Outcome<SigningPlaces> prepare(Path source, SigningPlaces places, Path target) {
        return PdfOpening.use(source, WRITING, document -> {
            try (Paper paper = new Paper(document)) {
                Outcome<SigningPlaces> obstacle = obstacle(document, places);
                if (obstacle.isDone()) {
                    SigningFields.add(paper, places);
                    paper.save(target);
                }
                return obstacle;
            }
        });
    }

    @Override
    public Outcome<Path> initialled(Path source, List<Initials> initials, Path target) {
        return PdfOpening.use(source, WRITING, document -> {
            try (Paper paper = new Paper(document)) {
                Outcome<Nothing> writable = writable(document);
                if (!writable.isDone()) {
                    return Outcome.refused(writable.troubles());
                }
                for (Initials each : initials) {
                    PagePlace place = InitialsPlace.find(document, each);
                    PDPage page = document.getPage(place.page());
                    Laying.lay(document, page, Laying.form(document, each.drawing()), each.drawing(), place.box());
                }
                paper.save(target);
                return Outcome.done(target);
            }
        });
    }

    private static Outcome<Nothing> writable(PDDocument document) throws IOException {
        if (document.isEncrypted()) {
            return Outcome.refused(PdfTroubles.OWNER_LOCKED);
        }
        int signatures = document.getSignatureDictionaries().size();
        return signatures > 0 ? Outcome.refused(PdfTroubles.ALREADY_SIGNED, "count", signatures) : Outcome.done();
    }

    private static Outcome<SigningPlaces> obstacle(PDDocument document, SigningPlaces places) throws IOException {
        Outcome<Nothing> writable = writable(document);
        if (!writable.isDone()) {
            return Outcome.refused(writable.troubles());
        }
        for (PagePlace place : all(places)) {
            if (place.page() >= document.getNumberOfPages()
                    || !Geometry.of(document.getPage(place.page())).page().contains(place.box())) {
                return Outcome.refused(PdfTroubles.PLACE_OUTSIDE_PAGE, "page", place.page() + 1);
            }
        }
        return Outcome.done(places);
    }

    private static List<PagePlace> all(SigningPlaces places) {
        return Stream.concat(
                        Stream.of(places.number(), places.date())
                                .flatMap(Optional::stream)
                                .map(FormCell::place),
                        Stream.of(places.signerImage(), places.seal()))
                .toList();
    }

    /** Places proposed where the text shows none: where Annex I would have put them. */
    private static final class Template {
        private static final double SIZE = 13;

        static FormCell number(PageGeometry page) {
            return cell(FormCell.NUMBER, Slot.Part.CODE, Slot.Style.UPRIGHT, share(page, 45, 37, 40));
        }

        static FormCell date(PageGeometry page) {
            return cell(FormCell.DATE, Slot.Part.PLACE_AND_DATE, Slot.Style.ITALIC, share(page, 105, 37, 90));
        }

        static Box signerImage(PageGeometry page) {
            return inside(Box.ofMillimetres(126, 215, 48, 24), page);
        }

        private static Box share(PageGeometry page, double left, double top, double width) {
            return inside(Box.ofMillimetres(left, top, width, Millimetres.ofPoints(SIZE * 1.2)), page);
        }

        private static FormCell cell(String field, Slot.Part part, Slot.Style style, Box box) {
            return FormCell.around(field, 0, List.of(new Slot(part, box, box.top() + SIZE * 0.9, SIZE, style)));
        }
    }
}
