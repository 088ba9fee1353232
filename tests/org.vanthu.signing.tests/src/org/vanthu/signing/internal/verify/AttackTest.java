package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.TestOffice;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.Increment;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.testkit.Conforms;

/** Forgeries of the published classes, made from a document that is valid. None may ever be shown as valid. */
@Conforms("W.attack")
class AttackTest {

    private static final TestOffice OFFICE = TestOffice.shared();

    @TempDir
    private static Path shared;

    private static byte[] issued;

    @TempDir
    private Path folder;

    private PdfFile file;

    @BeforeAll
    static void issue() throws IOException {
        issued = Files.readAllBytes(OFFICE.issued(shared));
    }

    @BeforeEach
    void open() throws IOException {
        file = PdfFile.open(new ArrayBytes(issued), issued.length);
    }

    /** What an attacker does to the objects of the document in an increment of the proper form. */
    private interface Attack {
        void change(Increment increment) throws IOException;
    }

    private VerificationReport verify(byte[] forged) throws IOException {
        Path forgery = Files.write(folder.resolve("forged.pdf"), forged);
        return OFFICE.verify(forgery);
    }

    private void assertInvalid(byte[] forged) throws IOException {
        VerificationReport report = verify(forged);
        assertEquals(Verdict.INVALID, report.verdict(), report.toString());
    }

    private void assertInvalid(Attack attack) throws IOException {
        Increment increment = new Increment(file);
        attack.change(increment);
        assertInvalid(joined(issued, increment.write()));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private byte[] replaced(String old, String now, boolean last) {
        String text = new String(issued, StandardCharsets.ISO_8859_1);
        int at = last ? text.lastIndexOf(old) : text.indexOf(old);
        assertNotEquals(-1, at);
        String forged = text.substring(0, at) + now + text.substring(at + old.length());
        return forged.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Pages.Page page() throws IOException {
        return Pages.of(file).page(0);
    }

    private static Stream overlay() {
        return Stream.of(Dict.empty(), "q 1 1 1 rg 0 0 600 850 re f Q".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theDocumentItselfIsValid() throws IOException {
        assertEquals(Verdict.VALID, verify(issued).verdict());
    }

    @Test
    void universalForgeriesAreBrokenSignaturesAndNeverUnsigned() throws IOException {
        for (boolean last : new boolean[] {false, true}) {
            assertInvalid(replaced("/ByteRange", "/ByteRangX", last));
            assertInvalid(replaced("/ByteRange [0 ", "/ByteRange [9 ", last));
            assertInvalid(replaced("/ByteRange [0 ", "/ByteRange [-", last));
            assertInvalid(replaced("/ByteRange [0", "/ByteRange null%", last));
            assertInvalid(replaced("/Contents <", "/Contentz <", last));
            assertInvalid(replaced("/Contents <30", "/Contents <00", last));
            assertInvalid(replaced("/Contents <3082", "/Contents <>%82", last));
            assertInvalid(replaced("/SubFilter", "/SubFilte_", last));
        }
    }

    @Test
    void aSignatureThatIsReplacedByNothingIsNoticed() throws IOException {
        for (String name : List.of(SigningPlaces.SIGNER_FIELD, SigningPlaces.AGENCY_FIELD)) {
            var field = FormFields.of(file).find(name).orElseThrow();
            assertInvalid(
                    increment -> increment.put(field.reference(), field.dict().without("V")));
            assertInvalid(
                    increment -> increment.put(field.reference(), field.dict().with("V", Dict.empty())));
            assertInvalid(
                    increment -> increment.put(field.reference(), field.dict().with("V", Num.of(1))));
        }
    }

    @Test
    void contentChangedInAProperIncrementIsInvalid() throws IOException {
        assertInvalid(increment ->
                increment.put(page().reference(), page().dict().with("Contents", increment.add(overlay()))));
        assertInvalid(increment -> {
            PdfObject contents = page().dict().get("Contents");
            Ref stream = contents instanceof Arr(List<PdfObject> items) ? (Ref) items.getFirst() : (Ref) contents;
            increment.put(stream, overlay());
        });
    }

    @Test
    void incrementsWithoutCrossReferenceTrailerOrEndAreInvalid() throws IOException {
        Increment increment = new Increment(file);
        increment.put(page().reference(), page().dict().with("Contents", increment.add(overlay())));
        String proper = new String(increment.write(), StandardCharsets.ISO_8859_1);
        String bodyOnly = proper.substring(0, proper.indexOf("startxref") > 0 ? proper.lastIndexOf("endobj") + 7 : 0);

        for (String part : List.of(
                bodyOnly,
                bodyOnly + "trailer\n<</Root 1 0 R>>\n",
                bodyOnly + "startxref\n0\n%%EOF\n",
                bodyOnly + "xref\n0 0\ntrailer\n<<>>\nstartxref\n" + (issued.length + bodyOnly.length()) + "\n%%EOF\n",
                proper.substring(0, proper.indexOf("startxref")),
                proper.replace("%%EOF", "%%EO"),
                "unreachable bytes",
                "%%EOF\n9 0 obj\n<<>>\nendobj\n")) {
            assertInvalid(joined(issued, part.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void bytesHiddenInsideAnIncrementAreInvalid() throws IOException {
        Increment increment = new Increment(file);
        increment.add(Dict.empty().with("Hidden", new Name("No")));
        String proper = new String(increment.write(), StandardCharsets.ISO_8859_1);
        String hidden = "7 0 obj\n<</Type /Page>>\nendobj\n";
        String shifted = hidden + proper;

        assertInvalid(joined(issued, shifted.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aSignatureWrappedElsewhereIsInvalid() throws IOException {
        var field = FormFields.of(file).find(SigningPlaces.AGENCY_FIELD).orElseThrow();
        Dict signature = (Dict) file.resolve(field.dict(), "V");

        assertInvalid(increment -> increment.put((Ref) field.dict().get("V"), signature));
        assertInvalid(increment -> increment.put(field.reference(), field.dict().with("V", increment.add(signature))));
        assertInvalid(replaced(">/Reference", "><</Reference", false));
        assertInvalid(replaced(">>\nendobj", "00>>\nendobj", true));
    }

    @Test
    void hiddenDataBehindTheSignatureIsInvalid() throws IOException {
        byte[] forged = issued.clone();
        String text = new String(issued, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf("0>");
        forged[end] = 'f';

        assertInvalid(forged);
    }

    @Test
    void shadowAttacksAreInvalid() throws IOException {
        Dict catalog = file.catalog();
        Ref root = (Ref) file.trailer().get("Root");
        Dict pages = (Dict) file.resolve(catalog, "Pages");

        assertInvalid(increment -> increment.put(root, catalog.with("Pages", increment.add(pages))));
        assertInvalid(increment -> {
            Ref other = increment.add(page().dict().with("Contents", increment.add(overlay())));
            increment.put((Ref) catalog.get("Pages"), pages.with("Kids", Arr.of(other)));
        });
        assertInvalid(
                increment -> increment.put(page().reference(), page().dict().with("Rotate", Num.of(180))));
        assertInvalid(increment ->
                increment.put(page().reference(), page().dict().with("CropBox", Rectangles.write(0, 0, 90, 90))));
        assertInvalid(
                increment -> increment.put(page().reference(), page().dict().with("Resources", Dict.empty())));
        assertInvalid(increment -> increment.put(root, catalog.with("OCProperties", Dict.empty())));
        assertInvalid(increment -> increment.put(root, catalog.with("OpenAction", Dict.empty())));
        assertInvalid(increment -> increment.put(root, catalog.with("AA", Dict.empty())));
        assertInvalid(increment -> increment.put(root, catalog.with("Names", Dict.empty())));
    }

    @Test
    void fieldsAndSignaturesThatAreHiddenMovedOrPaintedOverAreInvalid() throws IOException {
        var number = FormFields.of(file).find(FormCell.NUMBER).orElseThrow();
        var person = FormFields.of(file).find(SigningPlaces.SIGNER_FIELD).orElseThrow();
        Arr everywhere = Rectangles.write(0, 0, 595, 842);

        assertInvalid(
                increment -> increment.put(number.reference(), number.dict().with("F", Num.of(2))));
        assertInvalid(
                increment -> increment.put(number.reference(), number.dict().with("Rect", everywhere)));
        assertInvalid(
                increment -> increment.put(person.reference(), person.dict().with("Rect", everywhere)));
        assertInvalid(
                increment -> increment.put(person.reference(), person.dict().with("AP", Dict.empty())));
        assertInvalid(increment -> {
            Dict annotations = page().dict().with("Annots", new Arr(List.of()));
            increment.put(page().reference(), annotations);
        });
    }

    @Test
    void anAnnotationLaidOverACertifiedDocumentIsInvalid() throws IOException {
        assertInvalid(increment -> {
            Ref note = increment.add(Dict.empty()
                    .with("Type", new Name("Annot"))
                    .with("Subtype", new Name("FreeText"))
                    .with("Rect", Rectangles.write(0, 0, 595, 842))
                    .with("Contents", Str.text("Số tiền: 9.000.000.000 đồng")));
            Arr annotations = new Arr(new java.util.ArrayList<>(file.list(page().dict(), "Annots")));
            annotations.items().add(note);
            increment.put(page().reference(), page().dict().with("Annots", annotations));
        });
    }

    @Test
    void aWidgetOfNoFieldOrAFieldThatIsNoSignatureMayNotBeAdded() throws IOException {
        Dict widget = Dict.empty()
                .with("Type", new Name("Annot"))
                .with("Subtype", new Name("Widget"))
                .with("Rect", Rectangles.write(0, 0, 300, 300))
                .with("FT", new Name("Tx"))
                .with("T", Str.text("shadow"));
        Dict form = (Dict) file.resolve(file.catalog(), "AcroForm");

        assertInvalid(increment -> {
            Arr annotations = new Arr(new java.util.ArrayList<>(file.list(page().dict(), "Annots")));
            annotations.items().add(increment.add(widget));
            increment.put(page().reference(), page().dict().with("Annots", annotations));
        });
        assertInvalid(increment -> {
            Arr fields = new Arr(new java.util.ArrayList<>(file.list(form, "Fields")));
            fields.items().add(increment.add(widget));
            putForm(increment, form.with("Fields", fields));
        });
    }

    private void putForm(Increment increment, Dict form) throws IOException {
        if (file.catalog().get("AcroForm") instanceof Ref reference) {
            increment.put(reference, form);
        } else {
            increment.put((Ref) file.trailer().get("Root"), file.catalog().with("AcroForm", form));
        }
    }
}
