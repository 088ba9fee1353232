package org.vanthu.pdf.internal.prepare;

import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.Paper;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PagePlace;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.pdf.Slot;

/**
 * Adds the text fields of number and date and the empty signature fields to a document that nobody has signed yet. All have an
 * (empty) appearance, as PDF/A asks, so that no viewer draws anything of its own.
 */
public final class SigningFields {

    /** Name of the embedded font in the form's resources, for viewers that draw a field anew. */
    static final String FONT = "VanthuSerif";

    /** Everything a number, a notation, a place and a date can hold. */
    static final String CHARACTERS = characters();

    private static final COSName ROTATION = COSName.R;

    private final Paper paper;
    private final PDAcroForm form;

    private SigningFields(Paper paper, PDAcroForm form) {
        this.paper = paper;
        this.form = form;
    }

    /** Adds the fields at these places; cells without a gap get none. */
    public static void add(Paper paper, SigningPlaces places) throws IOException {
        SigningFields fields = new SigningFields(paper, form(paper.document()));
        if (places.number().isPresent() || places.date().isPresent()) {
            fields.fontResource();
        }
        if (places.number().isPresent()) {
            fields.text(places.number().get());
        }
        if (places.date().isPresent()) {
            fields.text(places.date().get());
        }
        fields.signature(SigningPlaces.SIGNER_FIELD, "Chữ ký của người có thẩm quyền", places.signerImage());
        fields.signature(SigningPlaces.AGENCY_FIELD, "Chữ ký số của cơ quan, tổ chức", places.seal());
    }

    private static PDAcroForm form(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            form = new PDAcroForm(document);
            form.getCOSObject().setDirect(false);
            document.getDocumentCatalog().setAcroForm(form);
        }
        if (form.getDefaultResources() == null) {
            form.setDefaultResources(new PDResources());
        }
        form.getCOSObject().removeItem(COSName.NEED_APPEARANCES);
        return form;
    }

    private void fontResource() throws IOException {
        paper.embed(Face.UPRIGHT, CHARACTERS);
        form.getDefaultResources().put(COSName.getPDFName(FONT), paper.font(Face.UPRIGHT));
        if (form.getDefaultAppearance() == null || form.getDefaultAppearance().isEmpty()) {
            form.setDefaultAppearance("/" + FONT + " 13 Tf 0 g");
        }
    }

    private void text(FormCell cell) throws IOException {
        discard(cell.field());
        PDTextField field = new PDTextField(form);
        name(field, cell.field());
        field.setAlternateFieldName(
                cell.field().equals(FormCell.NUMBER) ? "Số, ký hiệu văn bản" : "Địa danh và thời gian ban hành");
        field.setDefaultAppearance(
                "/" + FONT + " " + (int) Math.round(cell.slots().getFirst().size()) + " Tf 0 g");
        field.getCOSObject().setItem(SlotForm.KEY, SlotForm.write(cell.slots()));
        place(field, cell.place());
        Slot slot = cell.slots().getFirst();
        if (slot.part() == Slot.Part.LABELLED_NUMBER) {
            showLabel(field.getWidgets().getFirst().getNormalAppearanceStream(), slot);
        }
    }

    /** As long as there is no number the field shows the word before it, so that the line reads as on paper. */
    private void showLabel(PDAppearanceStream stream, Slot slot) throws IOException {
        Run label = Run.upright(Slot.LABEL.strip(), slot.size());
        double left = slot.box().width() - slot.size() * Slot.EMPTY_GAP - label.width();
        try (OutputStream out = stream.getStream().createOutputStream(COSName.FLATE_DECODE);
                PDPageContentStream text = new PDPageContentStream(paper.document(), stream, out)) {
            text.beginText();
            text.setFont(paper.font(Face.UPRIGHT), (float) slot.size());
            text.newLineAtOffset((float) left, (float) (slot.box().bottom() - slot.baseline()));
            text.showText(label.text());
            text.endText();
        }
    }

    private void signature(String name, String label, PagePlace place) throws IOException {
        discard(name);
        PDSignatureField field = new PDSignatureField(form);
        name(field, name);
        field.setAlternateFieldName(label);
        place(field, place);
    }

    /** A dot parts the levels of a full name, so "vanthu.number" is the field "number" below "vanthu". */
    private void name(PDTerminalField field, String fullName) {
        int dot = fullName.indexOf('.');
        COSDictionary parent = group(fullName.substring(0, dot));
        field.getCOSObject().setString(COSName.T, fullName.substring(dot + 1));
        field.getCOSObject().setItem(COSName.PARENT, parent);
        parent.getCOSArray(COSName.KIDS).add(field.getCOSObject());
    }

    private COSDictionary group(String name) {
        for (PDField each : form.getFields()) {
            if (name.equals(each.getPartialName()) && each.getCOSObject().getCOSArray(COSName.KIDS) != null) {
                return each.getCOSObject();
            }
        }
        COSDictionary group = new COSDictionary();
        group.setString(COSName.T, name);
        group.setItem(COSName.KIDS, new COSArray());
        group.setDirect(false);
        COSArray roots = form.getCOSObject().getCOSArray(COSName.FIELDS);
        if (roots == null) {
            roots = new COSArray();
            form.getCOSObject().setItem(COSName.FIELDS, roots);
        }
        roots.add(group);
        return group;
    }

    /** Preparing a prepared file again moves its fields. */
    private void discard(String fullName) throws IOException {
        PDField old = form.getField(fullName);
        if (old == null) {
            return;
        }
        for (PDAnnotationWidget widget : old.getWidgets()) {
            for (PDPage page : paper.document().getPages()) {
                List<PDAnnotation> kept = new ArrayList<>(page.getAnnotations());
                if (kept.removeIf(each -> each.getCOSObject() == widget.getCOSObject())) {
                    page.setAnnotations(kept);
                }
            }
        }
        COSDictionary parent = old.getCOSObject().getCOSDictionary(COSName.PARENT);
        COSArray siblings = parent == null ? null : parent.getCOSArray(COSName.KIDS);
        if (siblings != null) {
            siblings.removeObject(old.getCOSObject());
        }
    }

    private void place(PDTerminalField field, PagePlace place) throws IOException {
        PDPage page = paper.document().getPage(place.page());
        PageGeometry geometry = Geometry.of(page);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(Geometry.rectangle(geometry.toUserSpace(place.box())));
        widget.setPage(page);
        widget.setPrinted(true);
        if (geometry.rotation() != 0) {
            PDAppearanceCharacteristicsDictionary look = new PDAppearanceCharacteristicsDictionary(new COSDictionary());
            look.getCOSObject().setInt(ROTATION, geometry.rotation());
            widget.setAppearanceCharacteristics(look);
        }
        widget.setAppearance(empty(place, geometry));
        List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
        annotations.add(widget);
        page.setAnnotations(annotations);
    }

    private PDAppearanceDictionary empty(PagePlace place, PageGeometry geometry) {
        PDAppearanceStream stream = new PDAppearanceStream(paper.document());
        stream.setBBox(
                new PDRectangle((float) place.box().width(), (float) place.box().height()));
        stream.setResources(new PDResources());
        if (geometry.rotation() != 0) {
            stream.setMatrix(Matrix.getRotateInstance(Math.toRadians(geometry.rotation()), 0, 0)
                    .createAffineTransform());
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private static String characters() {
        StringBuilder all = new StringBuilder();
        for (char each = ' '; each <= '~'; each++) {
            all.append(each);
        }
        String vowels = "aăâeêioôơuưy";
        String marks = "\u0300\u0301\u0303\u0309\u0323";
        for (char vowel : vowels.toCharArray()) {
            for (char mark : marks.toCharArray()) {
                all.append(vowel).append(mark);
            }
        }
        String lower = Normalizer.normalize(all + "ăâêôơưđ", Normalizer.Form.NFC);
        return lower + lower.substring('~' - ' ' + 1).toUpperCase(Locale.ROOT) + "–…";
    }
}
