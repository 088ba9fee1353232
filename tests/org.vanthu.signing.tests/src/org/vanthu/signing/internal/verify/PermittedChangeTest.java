package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.CHECK_BOX;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_LOOK;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FONT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.GROUP_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.INFO;
import static org.vanthu.signing.foreign.ForeignForm.METADATA;
import static org.vanthu.signing.foreign.ForeignForm.NOTE;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.SIG2;
import static org.vanthu.signing.foreign.LaterChange.of;
import static org.vanthu.signing.foreign.LaterChange.signedBySecond;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.Revision.Form;

/** Changes as other programs make them that a signature permits: none of them may cost a document its validity. */
class PermittedChangeTest {

    private static final String TEXT = "/Tx BMC BT /F1 12 Tf 2 4 Td (15) Tj ET EMC";

    @TempDir
    private Path folder;

    private static List<LaterChange> everywhere(String name, Step step) {
        return IntStream.of(0, 1, 2, 3).mapToObj(level -> of(name, level, step)).toList();
    }

    private static List<LaterChange> fromTwo(String name, Step step) {
        return IntStream.of(0, 2, 3).mapToObj(level -> of(name, level, step)).toList();
    }

    static List<LaterChange> proofsAndDescriptions() {
        List<LaterChange> all = new ArrayList<>();
        all.add(of("nothing but white space", 1, (r, f) -> r));
        all.addAll(everywhere(
                "new information and identifier",
                (r, f) ->
                        r.put(INFO, "<</Title(To trinh)/ModDate(D:20260306)>>").trailer("/Info 15 0 R/ID[<01><ff>]")));
        all.addAll(everywhere(
                "new metadata",
                (r, f) -> r.packedStream(
                        METADATA,
                        "<</Type/Metadata/Subtype/XML>>",
                        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><a/></x:xmpmeta>")));
        all.addAll(everywhere(
                "first validation data",
                (r, f) -> r.stream(31, "<<>>", "cert")
                        .put(30, "<</Type/DSS/Certs[31 0 R]/VRI<</AABB<</Cert[31 0 R]/TU(D:20260306)>>>>>>")
                        .put(CATALOG, f.with(CATALOG, "/DSS 30 0 R"))));
        all.addAll(everywhere(
                "validation data packed as nobody here reads them",
                (r, f) -> r.stream(31, "<</Filter/ASCIIHexDecode>>", "30>")
                        .put(CATALOG, f.with(CATALOG, "/DSS<</Certs[31 0 R]/CRLs[31 0 R]>>"))));
        all.addAll(everywhere(
                "an extension",
                (r, f) ->
                        r.put(CATALOG, f.with(CATALOG, "/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 5>>>>"))));
        all.addAll(everywhere("a higher version", (r, f) -> r.put(CATALOG, f.with(CATALOG, "/Version/2.0"))));
        all.addAll(everywhere(
                "the same objects once more",
                (r, f) -> r.put(FONT, f.object(FONT)).put(PAGE, f.object(PAGE)).put(CATALOG, f.object(CATALOG))));
        all.addAll(fromTwo(
                "the same content, packed",
                (r, f) -> r.packedStream(
                        ForeignForm.CONTENT, "<<>>", "BT /F1 14 Tf 72 760 Td (Dieu 1. Chi 1.000 dong) Tj ET")));
        all.addAll(fromTwo(
                "private data of a program",
                (r, f) -> r.put(PAGE, f.with(PAGE, "/PieceInfo<</X<</LastModified(D:2026)>>>>/LastModified(D:2026)"))));
        all.addAll(fromTwo("an object that nothing leads to", (r, f) -> r.put(40, "(left over)")));
        return all;
    }

    static List<LaterChange> filling() {
        List<LaterChange> all = new ArrayList<>();
        all.addAll(fromTwo(
                "an empty field filled in",
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)/AP<</N 30 0 R>>")).stream(
                        30, ForeignForm.look(), TEXT)));
        all.addAll(fromTwo(
                "a field filled in with a font new to the form",
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)/AP<</N 30 0 R>>/M(D:20260306)")).stream(
                                30, ForeignForm.look(), TEXT)
                        .put(31, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
                        .put(FORM, f.replaced(FORM, "/F1 5 0 R", "/F1 5 0 R/Helv 31 0 R"))));
        all.addAll(fromTwo(
                "a field of a group filled in",
                (r, f) -> r.put(GROUP_TEXT, f.with(GROUP_TEXT, "/V(20)/AP<</N 30 0 R>>")).stream(
                        30, ForeignForm.look(), "BT /F1 12 Tf 2 4 Td (20) Tj ET")));
        all.addAll(fromTwo(
                "a box checked", (r, f) -> r.put(CHECK_BOX, f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Yes/AS/Yes"))));
        all.addAll(fromTwo(
                "a field filled in by a program that writes out what goes without saying",
                (r, f) -> r
                        .put(
                                EMPTY_TEXT,
                                f.with(EMPTY_TEXT, "/V(15)/AP<</N 30 0 R>>/TU()/Ff 0/BS<</S/S/W 1>>/DA(0 g /F1 12 Tf)"))
                        .stream(30, ForeignForm.look(), TEXT)));
        all.addAll(fromTwo("a field made read-only", (r, f) -> r.put(FILLED_TEXT, f.with(FILLED_TEXT, "/Ff 1"))));
        all.addAll(fromTwo(
                "an empty look drawn for an empty field",
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/AP<</N 30 0 R>>")).stream(
                        30, ForeignForm.look(), "/Tx BMC EMC")));
        all.addAll(fromTwo(
                "filled in by a program that lets viewers draw",
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)"))
                        .put(FORM, f.with(FORM, "/NeedAppearances true"))));
        all.addAll(fromTwo(
                "filled in with a font, a side and a flag of its own",
                (r, f) -> r
                        .put(
                                EMPTY_TEXT,
                                f.replaced(EMPTY_TEXT, "/F 4", "/F 132")
                                        .replace(">>", "/V(15)/DA(/Helv 0 Tf)/Q 1/AP<</N 30 0 R>>>>"))
                        .stream(30, ForeignForm.look(), TEXT)));
        all.addAll(fromTwo(
                "said to be marked with structure",
                (r, f) -> r.put(CATALOG, f.with(CATALOG, "/MarkInfo<</Marked true>>"))));
        for (int level : new int[] {2, 3}) {
            all.add(of(
                    "a filled field filled anew",
                    level,
                    (r, f) ->
                            r
                                    .put(
                                            FILLED_TEXT,
                                            f.replaced(FILLED_TEXT, "(1.000)/AP<</N 11 0 R>>", "(9)/AP<</N 30 0 R>>"))
                                    .stream(30, ForeignForm.look(), "BT /F1 12 Tf 2 4 Td (9) Tj ET")));
            all.add(of(
                    "a field drawn anew with the same text",
                    level,
                    (r, f) -> r.stream(
                            FILLED_LOOK, ForeignForm.look(), "q BT /F1 11 Tf 2 5 Td [(1.0) -3 (00)] TJ ET Q")));
        }
        all.add(of(
                "a note added",
                3,
                (r, f) -> r.put(30, f.replaced(NOTE, "Xem lai", "Da xem"))
                        .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))));
        all.add(of("a note taken away", 3, (r, f) -> r.put(PAGE, f.replaced(PAGE, "13 0 R", ""))));
        all.add(of("a note changed", 3, (r, f) -> r.put(NOTE, f.replaced(NOTE, "Xem lai", "Da xem"))));
        all.add(of(
                "a highlight that darkens only",
                3,
                (r, f) -> r
                        .put(
                                30,
                                "<</Type/Annot/Subtype/Highlight/Rect[72 750 300 780]/QuadPoints[72 780 300 780 72 750"
                                        + " 300 750]/AP<</N 31 0 R>>>>")
                        .stream(
                                31,
                                "<</Type/XObject/Subtype/Form/BBox[72 750 300"
                                        + " 780]/Resources<</ExtGState<</G<</BM/Multiply>>>>>>>>",
                                "/G gs 1 1 0 rg 72 750 228 30 re f")
                        .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))));
        return all;
    }

    static List<LaterChange> signing() {
        List<LaterChange> all = new ArrayList<>();
        String second = ForeignSigner.dictionary("/Reason(Dong y)");
        String withoutType = ForeignSigner.dictionary("").replace("/Type/Sig", "");
        for (int level : new int[] {0, 2, 3}) {
            all.add(signedBySecond(
                    "a second signature in its field",
                    level,
                    (r, f) -> r.put(SIG2, f.with(SIG2, "/V 26 0 R/AP<</N 27 0 R>>")).stream(
                                    27, ForeignForm.look(), "BT (ky) Tj ET")
                            .put(26, second)));
            all.add(signedBySecond(
                    "a second signature in its field, which is read-only then",
                    level,
                    (r, f) -> r.put(SIG2, f.with(SIG2, "/V 26 0 R/Ff 1")).put(26, second)));
            all.add(signedBySecond(
                    "a second signature without a type",
                    level,
                    (r, f) -> r.put(SIG2, f.with(SIG2, "/V 26 0 R")).put(26, withoutType)));
            all.add(signedBySecond(
                    "a new invisible field, signed", level, (r, f) -> newField(r, f, "0 0 0 0", second)));
            all.add(signedBySecond(
                    "a new visible field, signed", level, (r, f) -> newField(r, f, "300 50 500 100", second)));
            all.add(signedBySecond(
                    "a new field whose widget stands apart, signed",
                    level,
                    (r, f) -> r.put(26, second)
                            .put(30, "<</FT/Sig/T(ky3)/V 26 0 R/Kids[31 0 R]>>")
                            .put(31, "<</Type/Annot/Subtype/Widget/Parent 30 0 R/Rect[0 0 0 0]/P 3 0 R/F 132>>")
                            .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                            .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 31 0 R"))));
            all.add(signedBySecond(
                    "filled in, numbered and sealed at once",
                    level,
                    (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)/AP<</N 30 0 R>>")).stream(
                                    30, ForeignForm.look(), TEXT)
                            .put(SIG2, f.with(SIG2, "/V 26 0 R"))
                            .put(26, second)));
            all.add(signedBySecond(
                    "list of annotations moved into an object of its own",
                    level,
                    (r, f) -> newField(r, f, "0 0 0 0", second)
                            .put(33, "[7 0 R 8 0 R 9 0 R 10 0 R 12 0 R 13 0 R 17 0 R 30 0 R]")
                            .put(PAGE, f.object(PAGE).replaceAll("/Annots\\[[^]]*]", "/Annots 33 0 R"))));
        }
        return all;
    }

    private static org.vanthu.signing.foreign.Revision newField(
            org.vanthu.signing.foreign.Revision revision, ForeignForm form, String box, String signature) {
        return revision.put(26, signature)
                .put(30, ForeignForm.field("Sig", "ky3", box, "/V 26 0 R"))
                .put(FORM, form.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                .put(PAGE, form.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
    }

    private void assertValid(LaterChange change) {
        for (Form form : Form.values()) {
            VerificationReport report = change.verified(folder, form);
            assertEquals(Verdict.VALID, report.verdict(), form + " " + report);
        }
    }

    @ParameterizedTest
    @MethodSource("proofsAndDescriptions")
    void proofsAndDescriptionsMayBeAdded(LaterChange change) {
        assertValid(change);
    }

    @ParameterizedTest
    @MethodSource("filling")
    void whatTheSignatureLeftOpenMayBeFilledIn(LaterChange change) {
        assertValid(change);
    }

    @ParameterizedTest
    @MethodSource("signing")
    void othersMaySignToo(LaterChange change) {
        assertValid(change);
    }

    @ParameterizedTest
    @MethodSource("signing")
    void theCrossReferenceMayTakeAnotherFormLater(LaterChange change) {
        ForeignForm fields = new ForeignForm();
        String signature =
                change.level() == 0 ? ForeignSigner.dictionary("") : ForeignSigner.certification(change.level());
        byte[] packed = fields.signed(LaterChange.first(), signature, Form.PACKED);

        VerificationReport report = LaterChange.verify(folder, change.act().to(packed, fields));

        assertEquals(Verdict.VALID, report.verdict(), report.toString());
    }
}
