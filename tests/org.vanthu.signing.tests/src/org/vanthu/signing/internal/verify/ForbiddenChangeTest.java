package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.CHECK_BOX;
import static org.vanthu.signing.foreign.ForeignForm.CONTENT;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_LOOK;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FONT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.GROUP;
import static org.vanthu.signing.foreign.ForeignForm.IMAGE;
import static org.vanthu.signing.foreign.ForeignForm.METADATA;
import static org.vanthu.signing.foreign.ForeignForm.NOTE;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.PAGES;
import static org.vanthu.signing.foreign.ForeignForm.SECOND_PAGE;
import static org.vanthu.signing.foreign.ForeignForm.SIG1;
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
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Changes in proper increments that no signature permits, or not this one. None may pass, whoever signs over them. */
@Conforms("W.attack")
class ForbiddenChangeTest {

    private static final String OTHER = "BT /F1 14 Tf 72 760 Td (Dieu 1. Chi 9.000 dong) Tj ET";

    @TempDir
    private Path folder;

    private static List<LaterChange> everywhere(String name, Step step) {
        return IntStream.of(0, 1, 2, 3).mapToObj(level -> of(name, level, step)).toList();
    }

    static List<LaterChange> shadows() {
        List<LaterChange> all = new ArrayList<>();
        all.addAll(everywhere("another content", (r, f) -> r.stream(CONTENT, "<<>>", OTHER)));
        all.addAll(everywhere(
                "another content under another number",
                (r, f) -> r.stream(30, "<<>>", OTHER)
                        .put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents 30 0 R"))));
        all.addAll(everywhere(
                "an image that covers is taken away", (r, f) -> r.free(IMAGE).put(FONT, f.object(FONT))));
        all.addAll(everywhere("an image is replaced", (r, f) -> r.stream(IMAGE, "<<>>", "other")));
        all.addAll(everywhere(
                "another font under the same name",
                (r, f) -> r.put(FONT, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")));
        all.addAll(everywhere(
                "another catalog", (r, f) -> r.put(30, f.object(CATALOG)).root("30 0 R")));
        all.addAll(everywhere(
                "another page tree",
                (r, f) ->
                        r.put(30, f.object(PAGES)).put(CATALOG, f.replaced(CATALOG, "/Pages 2 0 R", "/Pages 30 0 R"))));
        all.addAll(everywhere(
                "pages in another order", (r, f) -> r.put(PAGES, f.replaced(PAGES, "3 0 R 18 0 R", "18 0 R 3 0 R"))));
        all.addAll(everywhere(
                "a page taken out", (r, f) -> r.put(PAGES, f.replaced(PAGES, " 18 0 R]/Count 2", "]/Count 1"))));
        all.addAll(everywhere(
                "another size through the tree of pages",
                (r, f) -> r.put(PAGES, f.replaced(PAGES, "595 842", "595 421"))));
        all.addAll(everywhere("a page turned", (r, f) -> r.put(PAGE, f.with(PAGE, "/Rotate 180"))));
        all.addAll(everywhere("a page cut", (r, f) -> r.put(SECOND_PAGE, f.with(SECOND_PAGE, "/CropBox[0 0 9 9]"))));
        all.addAll(everywhere("layers", (r, f) -> r.put(CATALOG, f.with(CATALOG, "/OCProperties<</OCGs[]/D<<>>>>"))));
        all.addAll(everywhere(
                "an action at opening",
                (r, f) -> r.put(CATALOG, f.with(CATALOG, "/OpenAction<</S/JavaScript/JS(app.alert)>>"))));
        all.addAll(everywhere("an entry nobody knows", (r, f) -> r.put(CATALOG, f.with(CATALOG, "/Nobody 1"))));
        all.addAll(everywhere("bogus metadata", (r, f) -> r.stream(METADATA, "<<>>", "nothing of the kind")));
        all.addAll(everywhere(
                "metadata taken away", (r, f) -> r.put(CATALOG, f.replaced(CATALOG, "/Metadata 14 0 R", ""))));
        all.addAll(everywhere(
                "bogus validation data", (r, f) -> r.put(CATALOG, f.with(CATALOG, "/DSS<</Certs[(text)]>>"))));
        all.addAll(everywhere(
                "content hidden as validation data",
                (r, f) -> r.stream(CONTENT, "<<>>", OTHER).put(CATALOG, f.with(CATALOG, "/DSS<</Certs[4 0 R]>>"))));
        all.addAll(everywhere(
                "a protection", (r, f) -> r.put(30, "<</Filter/Standard>>").trailer("/Encrypt 30 0 R")));
        return all;
    }

    static List<LaterChange> forms() {
        List<LaterChange> all = new ArrayList<>();
        all.addAll(everywhere(
                "a field shows something else than its value",
                (r, f) -> r.stream(FILLED_LOOK, ForeignForm.look(), "BT /F1 12 Tf (9.000) Tj ET")));
        all.addAll(everywhere(
                "an empty field shows something",
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/AP<</N 30 0 R>>")).stream(
                        30, ForeignForm.look(), "BT /F1 12 Tf (9.000) Tj ET")));
        all.addAll(everywhere(
                "a box looks checked but is not",
                (r, f) -> r.put(CHECK_BOX, f.replaced(CHECK_BOX, "/AS/Off", "/AS/Yes"))));
        all.addAll(everywhere(
                        "a field moved",
                        (r, f) -> r.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "100 650 200 670", "100 750 200 770")))
                .subList(0, 3));
        all.addAll(everywhere("a field taken off its page", (r, f) -> r.put(PAGE, f.replaced(PAGE, "10 0 R", "")))
                .subList(0, 3));
        all.addAll(everywhere("a field taken out of the form", (r, f) -> r.put(FORM, f.replaced(FORM, "10 0 R", ""))));
        all.addAll(everywhere(
                "a field renamed", (r, f) -> r.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "(tien)", "(khac)"))));
        all.addAll(everywhere(
                "a field of another type", (r, f) -> r.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "/FT/Tx", "/FT/Sig"))));
        all.addAll(everywhere(
                "a field calculated by a script",
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/AA<</C<</S/JavaScript/JS(1)>>>>"))));
        all.addAll(everywhere(
                "a text field added", (r, f) -> newField(r, f, ForeignForm.field("Tx", "moi", "1 1 9 9", ""))));
        all.addAll(everywhere(
                "a widget of no field",
                (r, f) -> r.put(30, ForeignForm.field("Tx", "x", "1 1 99 99", ""))
                        .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))));
        all.addAll(
                everywhere("a child of a group taken away", (r, f) -> r.put(GROUP, f.replaced(GROUP, "17 0 R", ""))));
        all.addAll(everywhere(
                "the form taken away", (r, f) -> r.put(CATALOG, f.replaced(CATALOG, "/AcroForm 6 0 R", ""))));
        all.addAll(everywhere("a form of another kind", (r, f) -> r.put(FORM, f.with(FORM, "/XFA(x)"))));
        all.addAll(everywhere(
                "signature marks taken away", (r, f) -> r.put(FORM, f.replaced(FORM, "/SigFlags 3", "/SigFlags 0"))));
        all.addAll(everywhere(
                "the signature taken out of its field", (r, f) -> r.put(SIG1, f.replaced(SIG1, "/V 25 0 R", ""))));
        all.addAll(everywhere("the signature's field hidden", (r, f) -> r.put(SIG1, f.replaced(SIG1, "/F 4", "/F 2"))));
        all.addAll(everywhere(
                "the signature's field shows something else",
                (r, f) -> r.put(SIG1, f.with(SIG1, "/AP<</N 30 0 R>>")).stream(
                        30, ForeignForm.look(), "BT (9.000) Tj ET")));
        for (int level : new int[] {1, 2, 3}) {
            all.add(of(
                    "the certification taken away",
                    level,
                    (r, f) -> r.put(CATALOG, f.object(CATALOG).replaceAll("/Perms<<[^>]*>>", ""))));
        }
        return all;
    }

    private static Revision newField(Revision revision, ForeignForm form, String field) {
        return revision.put(30, field)
                .put(FORM, form.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                .put(PAGE, form.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
    }

    static List<LaterChange> againstTheCertification() {
        List<LaterChange> all = new ArrayList<>();
        String second = ForeignSigner.dictionary("");
        all.add(of("filling in", 1, (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)"))));
        all.add(signedBySecond(
                "signing", 1, (r, f) -> r.put(SIG2, f.with(SIG2, "/V 26 0 R")).put(26, second)));
        all.add(of(
                "a font written into the form",
                1,
                (r, f) -> r.put(
                        FORM, f.replaced(FORM, "/F1 5 0 R", "/F1<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"))));
        all.add(of("looks to be drawn by the viewer", 1, (r, f) -> r.put(FORM, f.with(FORM, "/NeedAppearances true"))));
        all.add(of("an object that nothing leads to", 1, (r, f) -> r.put(40, "(in store)")));
        for (int level : new int[] {1, 2}) {
            all.add(of(
                    "a note added",
                    level,
                    (r, f) -> r.put(30, f.object(NOTE)).put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))));
            all.add(of("a note taken away", level, (r, f) -> r.put(PAGE, f.replaced(PAGE, "13 0 R", ""))));
            all.add(of(
                    "text laid over the page",
                    level,
                    (r, f) -> r.put(30, "<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/Contents(9.000)>>")
                            .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))));
            all.add(of(
                    "a visible place for a signature",
                    level,
                    (r, f) -> newField(r, f, ForeignForm.field("Sig", "ky3", "100 100 200 150", ""))));
            all.add(of(
                    "a place for a signature that shows text",
                    level,
                    (r, f) ->
                            newField(r, f, ForeignForm.field("Sig", "ky3", "100 100 200 150", "/AP<</N 31 0 R>>"))
                                    .stream(31, ForeignForm.look(), "BT (9.000) Tj ET")));
        }
        return all;
    }

    private void assertInvalid(LaterChange change) {
        for (Form form : Form.values()) {
            VerificationReport report = change.verified(folder, form);
            assertEquals(Verdict.INVALID, report.verdict(), form + " " + report);
        }
    }

    @ParameterizedTest
    @MethodSource("shadows")
    void whatIsShownOrDoneMayNotChange(LaterChange change) {
        assertInvalid(change);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void fieldsMayNotMisleadOrDisappear(LaterChange change) {
        assertInvalid(change);
    }

    @ParameterizedTest
    @MethodSource("againstTheCertification")
    void whatTheCertificationForbidsIsForbidden(LaterChange change) {
        assertInvalid(change);
    }

    static List<LaterChange> forAPersonToLookAt() {
        String second = ForeignSigner.dictionary("");
        List<LaterChange> all = new ArrayList<>();
        all.add(of(
                "a filled field changed",
                0,
                (r, f) -> r.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "(1.000)", "(9.000)"))));
        for (int level : new int[] {0, 3}) {
            all.add(of(
                    "text laid over the page",
                    level,
                    (r, f) -> r.put(30, "<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/Contents(9.000)>>")
                            .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))));
            all.add(of(
                    "a highlight that paints over",
                    level,
                    (r, f) ->
                            r.put(30, "<</Type/Annot/Subtype/Highlight/Rect[72 750 300 780]/AP<</N 31 0 R>>>>").stream(
                                            31, "<</Subtype/Form/BBox[0 0 228 30]>>", "1 g 0 0 228 30 re f")
                                    .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))));
            all.add(of(
                    "a visible place for a signature",
                    level,
                    (r, f) -> newField(r, f, ForeignForm.field("Sig", "ky3", "100 100 200 150", ""))));
        }
        all.add(of(
                "a note added",
                0,
                (r, f) -> r.put(30, f.object(NOTE)).put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))));
        all.add(of("a field taken off its page", 3, (r, f) -> r.put(PAGE, f.replaced(PAGE, "10 0 R", ""))));
        all.add(signedBySecond(
                "a signature over most of the page",
                2,
                (r, f) -> newField(r, f, ForeignForm.field("Sig", "ky3", "0 0 595 842", "/V 26 0 R"))
                        .put(26, second)));
        all.add(signedBySecond(
                "a certification after a signature",
                0,
                (r, f) -> r.put(SIG2, f.with(SIG2, "/V 26 0 R"))
                        .put(26, ForeignSigner.certification(2))
                        .put(CATALOG, f.with(CATALOG, "/Perms<</DocMDP 26 0 R>>"))));
        return all;
    }

    @ParameterizedTest
    @MethodSource("forAPersonToLookAt")
    void whatOnlyAPersonCanJudgeIsNeverCalledValid(LaterChange change) {
        for (Form form : Form.values()) {
            VerificationReport report = change.verified(folder, form);
            assertEquals(Verdict.UNDETERMINED, report.verdict(), form + " " + report);
        }
    }
}
