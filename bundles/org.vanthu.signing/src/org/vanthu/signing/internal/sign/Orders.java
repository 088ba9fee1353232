package org.vanthu.signing.internal.sign;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.Increment;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.sign.Appearance.Spot;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.pdf.FilledCell;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.StampImage;

/** Carries out one order on the objects of a file. */
final class Orders {

    private static final int FORM_FILLING_AND_SIGNING = 2;

    private static final String NOTE = "vanthu-note";

    /** A tail ready to be signed, and the field it signs. */
    record Prepared(byte[] tail, String field) {}

    private final Path source;
    private final PdfFile file;
    private final Drawings drawings;
    private final int room;
    private final Increment increment;
    private final UpdatePlan plan;
    private final Appearance appearance;
    private final FormFields fields;

    Orders(Path source, PdfFile file, Drawings drawings, int room) throws MalformedPdf {
        this.source = source;
        this.file = file;
        this.drawings = drawings;
        this.room = room;
        this.increment = new Increment(file);
        this.plan = new UpdatePlan(file, increment);
        this.appearance = new Appearance(increment, drawings, ArchiveClaim.forbidsTransparency(file));
        this.fields = FormFields.of(file);
    }

    Prepared prepare(SigningOrder order) throws MalformedPdf, Refusal {
        Optional<Integer> certification =
                order instanceof SigningOrder.Person ? Optional.of(FORM_FILLING_AND_SIGNING) : Optional.empty();
        Ref signature = increment.add(TailSigner.withRoom(plan.signature(order.at(), certification), room));
        String field = switch (order) {
            case SigningOrder.Person person -> person(person, signature);
            case SigningOrder.Agency agency -> agency(agency, signature);
            case SigningOrder.Annex annex -> note(drawings.annexNote(annex.code(), annex.at()), signature);
            case SigningOrder.Copy copy -> note(drawings.copyNote(copy.form(), copy.agency(), copy.at()), signature);
            case SigningOrder.Invisible none -> invisible(signature);
        };
        plan.markForm();
        return new Prepared(increment.write(), field);
    }

    private String person(SigningOrder.Person order, Ref signature) throws MalformedPdf, Refusal {
        if (!fields.signed().isEmpty()) {
            Field first = fields.signed().getFirst();
            if (first.name().equals(SigningPlaces.SIGNER_FIELD)) {
                throw new Refusal(SigningTrouble.FIELD_ALREADY_SIGNED, "field", first.name());
            }
            throw new Refusal(SigningTrouble.ALREADY_SIGNED_BEFORE_CERTIFYING);
        }
        Field field = empty(SigningPlaces.SIGNER_FIELD);
        FieldBox box = box(field);
        Ref shown = appearance.nothing();
        if (order.image().isPresent()) {
            StampImage image = order.image().get();
            Spot spot = Appearance.centred(image, box.width(), box.height());
            shown = appearance.picture(image, spot, box.frame());
        }
        plan.fill(field, box, signature, shown);
        plan.certify(signature);
        return field.name();
    }

    private String agency(SigningOrder.Agency order, Ref signature) throws MalformedPdf, Refusal {
        Optional<Field> person = fields.find(SigningPlaces.SIGNER_FIELD);
        if (person.isEmpty() || !fields.signed().contains(person.get())) {
            throw new Refusal(SigningTrouble.PERSON_HAS_NOT_SIGNED);
        }
        Field field = empty(SigningPlaces.AGENCY_FIELD);
        FieldBox box = box(field);
        if (order.values().isPresent()) {
            fillCells(order.values().get());
        }
        Ref shown = appearance.nothing();
        if (order.seal().isPresent()) {
            StampImage seal = order.seal().get();
            Spot spot = Appearance.besideSigner(seal, box.width(), box.height(), signerPicture(person.get(), box));
            shown = appearance.picture(seal, spot, box.frame());
        }
        plan.fill(field, box, signature, shown);
        return field.name();
    }

    /** Where the signer's picture lies, seen from the corner of the seal's box. */
    private Optional<Spot> signerPicture(Field person, FieldBox seal) throws MalformedPdf {
        Optional<FieldBox> box = FieldBox.of(file, person);
        if (box.isEmpty() || box.get().width() <= 0 || box.get().rotation() != seal.rotation()) {
            return Optional.empty();
        }
        double[] from = seal.corner();
        double[] to = box.get().corner();
        Spot inBox = ShownPicture.of(file, box.get());
        return Optional.of(
                new Spot(to[0] - from[0] + inBox.x(), to[1] - from[1] + inBox.y(), inBox.width(), inBox.height()));
    }

    private void fillCells(CellValues values) throws MalformedPdf, Refusal {
        Outcome<List<FilledCell>> cells = drawings.cells(source, values);
        if (!cells.isDone()) {
            throw new Refusal(cells.troubles().getFirst());
        }
        for (FilledCell cell : cells.orThrow()) {
            Field field = fields.find(cell.field())
                    .orElseThrow(() -> new Refusal(SigningTrouble.FIELD_MISSING, "field", cell.field()));
            FieldBox box = box(field);
            Ref shown = appearance.drawing(cell.appearance(), box.frame());
            plan.fillText(field, box, cell.value(), shown);
        }
    }

    private String note(Drawing drawing, Ref signature) throws MalformedPdf {
        Pages.Page page = Pages.first(file);
        int rotation = Pages.rotation(file, page.dict());
        double[] visible = Pages.visible(file, page.dict());
        double[] rectangle = NoteSpot.of(file, page, fields, visible, rotation).of(drawing.width(), drawing.height());
        Ref shown = appearance.drawing(drawing, Appearance.Frame.of(drawing.width(), drawing.height(), rotation));
        return plan.addField(fields, NOTE, page, rectangle, signature, shown);
    }

    private String invisible(Ref signature) throws MalformedPdf {
        return plan.addField(fields, NOTE, Pages.first(file), new double[4], signature, appearance.nothing());
    }

    private Field empty(String name) throws MalformedPdf, Refusal {
        Field field = fields.find(name)
                .filter(found -> found.type().equals("Sig"))
                .orElseThrow(() -> new Refusal(SigningTrouble.FIELD_MISSING, "field", name));
        if (file.resolve(field.dict(), "V") != PdfObject.Null.NULL) {
            throw new Refusal(SigningTrouble.FIELD_ALREADY_SIGNED, "field", name);
        }
        return field;
    }

    private FieldBox box(Field field) throws MalformedPdf, Refusal {
        return FieldBox.of(file, field)
                .orElseThrow(() -> new Refusal(SigningTrouble.FIELD_MISSING, "field", field.name()));
    }
}
