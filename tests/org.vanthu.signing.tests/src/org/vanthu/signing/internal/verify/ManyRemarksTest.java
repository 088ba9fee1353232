package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.NOTE;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Remarks that are harmless one by one, or at first sight, and hide or add words all the same. */
@Conforms("W.attack")
class ManyRemarksTest {

    private static final String BOX = "72 750 300 780";
    private static final String AROUND = "/QuadPoints[72 780 300 780 72 750 300 750]";
    private static final String STATES = "/Resources<</ExtGState<</M<</BM/Multiply>>/T<</ca .5/CA .5>>/A<</ca .1/CA 1>>"
            + "/N<</BM/Normal/ca 1>>>>/XObject<</I 20 0 R/G 32 0 R>>>>";

    @TempDir
    private Path folder;

    /** One remark with a look of its own. */
    private record Drawn(String kind, String more, String look, String drawn) {
        Revision to(Revision revision, ForeignForm form) {
            return added(revision, form, "/" + kind + "/Rect[" + BOX + "]" + more + "/AP<</N 31 0 R>>").stream(
                    31, "<</Subtype/Form/BBox[" + BOX + "]" + STATES + look + ">>", drawn)
                    .stream(
                            32,
                            "<</Subtype/Form/BBox[" + BOX + "]/Group<</S/Transparency/I true>>" + STATES + ">>",
                            "/M gs 1 1 .9 rg 72 750 228 30 re f");
        }
    }

    private static Revision added(Revision revision, ForeignForm form, String... remarks) {
        StringBuilder list = new StringBuilder("13 0 R");
        for (int i = 0; i < remarks.length; i++) {
            int number = i == 0 ? 30 : 100 + i;
            revision.put(number, "<</Type/Annot/Subtype" + remarks[i] + ">>");
            list.append(' ').append(number).append(" 0 R");
        }
        return revision.put(PAGE, form.replaced(PAGE, "13 0 R", list.toString()));
    }

    private static List<PreparedChange> looked(String name, Drawn drawn) {
        return looked(name, drawn::to);
    }

    private static List<PreparedChange> looked(String name, org.vanthu.signing.foreign.LaterChange.Step step) {
        Verdict look = Verdict.UNDETERMINED;
        return PreparedChange.at(name, f -> {}, step, look, Verdict.INVALID, Verdict.INVALID, look);
    }

    private static List<PreparedChange> fine(String name, org.vanthu.signing.foreign.LaterChange.Step step) {
        return PreparedChange.at(
                name, f -> {}, step, Verdict.UNDETERMINED, Verdict.INVALID, Verdict.INVALID, Verdict.VALID);
    }

    private static String[] many(int count, java.util.function.IntFunction<String> one) {
        return java.util.stream.IntStream.range(0, count).mapToObj(one).toArray(String[]::new);
    }

    static List<PreparedChange> tricks() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(looked(
                "a line that is opaque though areas are not",
                new Drawn("StrikeOut", AROUND, "", "/A gs 1 G 30 w 72 765 m 300 765 l S")));
        all.addAll(looked(
                "a group for itself in which darkening darkens nothing",
                new Drawn(
                        "Highlight",
                        AROUND,
                        "/Group<</S/Transparency/I true>>",
                        "/M gs 1 1 .9 rg 72 750 228 30 re f")));
        all.addAll(looked("a drawing that is such a group", new Drawn("Highlight", AROUND, "", "/G Do")));
        all.addAll(looked(
                "layers that each let through",
                new Drawn("Highlight", AROUND, "", "/T gs 1 g " + "72 750 228 30 re f ".repeat(8))));
        all.addAll(looked(
                "layers over places that are the same",
                new Drawn(
                        "Highlight",
                        "/QuadPoints[" + "72 780 300 780 72 750 300 750 ".repeat(8) + "]",
                        "",
                        "/T gs 1 g " + "72 750 228 30 re f ".repeat(8))));
        all.addAll(looked(
                "thin lines in the colour of paper, one beside the other",
                new Drawn("Square", "", "", "1 G 4 w 72 752 m 300 752 l 72 756 m 300 756 l 72 760 m 300 760 l S")));
        all.addAll(looked(
                "an underline that is a number",
                new Drawn(
                        "Underline",
                        AROUND,
                        "",
                        "1 w 180 760 m 184 764 l 188 764 l 190 760 l 190 756 l 186 754 l 182 754 l 180 760 l "
                                + "190 760 m 190 752 l 186 750 l 182 750 l S")));
        all.addAll(looked(
                "another look under the mouse",
                (r, f) -> new Drawn("Underline", AROUND + "/AP<</N 31 0 R/R 32 0 R>>", "", "72 751 m 300 751 l S")
                        .to(r, f)
                        .put(
                                30,
                                "<</Type/Annot/Subtype/Underline/Rect[" + BOX + "]" + AROUND
                                        + "/AP<</N 31 0 R/R 32 0 R>>>>")));
        all.addAll(looked(
                "words struck out that are as high as the page",
                (r, f) -> added(r, f, "/StrikeOut/Rect[0 0 595 842]/C[1 0 0]/QuadPoints[0 842 595 842 0 0 595 0]")));
        all.addAll(looked(
                "a line in the colour of paper that viewers draw",
                (r, f) -> added(r, f, "/StrikeOut/Rect[" + BOX + "]/C[1 1 1]" + AROUND)));
        all.addAll(looked(
                "a frame in the colour of paper", (r, f) -> added(r, f, "/Square/Rect[" + BOX + "]/C[.97 .97 .97]")));
        all.addAll(looked("a large caret", (r, f) -> added(r, f, "/Caret/Rect[" + BOX + "]/C[1 1 1]")));
        all.addAll(looked(
                "a line whose width programs read differently",
                (r, f) -> added(r, f, "/Line/Rect[" + BOX + "]/L[72 765 300 765]/BS<</W 30.0.0>>")));
        all.addAll(looked(
                "a mark without a place",
                (r, f) -> added(r, f, "/Highlight/Rect[" + BOX + "]/C[1 1 0]/QuadPoints[1 2 3]")));
        all.addAll(looked(
                "a sign in the colour of old paper over words",
                (r, f) -> r
                        .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))
                        .put(30, "<</Type/Annot/Subtype/Text/Rect[180 755 215 780]/AP<</N 31 0 R>>>>")
                        .stream(31, "<</Subtype/Form/BBox[0 0 35 25]>>", ".93 .92 .88 rg 0 0 35 25 re f")));
        all.addAll(looked(
                "lines enough to write with",
                (r, f) -> added(
                        r,
                        f,
                        many(14, i -> "/Line/Rect[" + (180 + i) + " 755 " + (190 + i) + " 775]/L[1 2 3 4]/C[0 0 0]"))));
        all.addAll(looked(
                "light marks one over the other",
                (r, f) -> added(r, f, many(8, i -> "/Highlight/Rect[" + BOX + "]/C[.6 .6 .6]" + AROUND))));
        all.addAll(looked(
                "signs all over the page",
                (r, f) -> added(
                        r,
                        f,
                        many(
                                60,
                                i -> "/Text/Rect[" + i % 8 * 40 + " " + i / 8 * 40 + " " + (i % 8 * 40 + 40) + " "
                                        + (i / 8 * 40 + 40) + "]"))));
        all.addAll(looked(
                "a stream in the place of a note",
                (r, f) -> r.stream(30, "<</Type/Annot/Subtype/Stamp/Rect[" + BOX + "]/AP<</N 20 0 R>>>>", "x")
                        .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))));
        all.addAll(looked(
                "a note turned into a mark that hides",
                (r, f) -> r.put(NOTE, "<</Type/Annot/Subtype/Highlight/Rect[" + BOX + "]/C[0 0 0]" + AROUND + ">>")));
        return all;
    }

    static List<PreparedChange> remarks() {
        List<PreparedChange> all = new ArrayList<>();
        String lines = "/QuadPoints[72 780 300 780 72 765 300 765 72 765 300 765 72 750 300 750]";
        all.addAll(fine(
                "two lines of words highlighted",
                (r, f) -> new Drawn(
                                "Highlight",
                                lines,
                                "",
                                "/M gs 1 1 0 rg 72 765 m 300 765 l 300 780 l 72 780 l h f 72 750 228 15 re f")
                        .to(r, f)));
        all.addAll(fine(
                "two lines of words underlined",
                (r, f) -> new Drawn("Underline", lines, "", "1 0 0 RG 1 w 72 766 m 300 766 l 72 751 m 300 751 l S")
                        .to(r, f)));
        all.addAll(fine(
                "a highlight with round ends",
                (r, f) -> new Drawn(
                                "Highlight",
                                AROUND,
                                "/Group<</S/Transparency>>",
                                "/M gs 1 1 0 rg 72 750 m 65 755 65 775 72 780 c 300 780 l 307 775 307 755 300 750 c h"
                                        + " f")
                        .to(r, f)));
        all.addAll(fine(
                "three notes with their windows",
                (r, f) -> added(
                        r,
                        f,
                        many(
                                6,
                                i -> i % 2 == 0
                                        ? "/Text/Rect[500 " + 100 * i + " 520 " + (100 * i + 20) + "]/Contents(x)"
                                        : "/Popup/Rect[300 " + 100 * i + " 480 " + (100 * i + 100) + "]"))));
        all.addAll(fine(
                "a word highlighted by two people, and struck out",
                (r, f) -> added(
                        r,
                        f,
                        "/Highlight/Rect[" + BOX + "]/C[1 1 0]" + AROUND,
                        "/Highlight/Rect[" + BOX + "]/C[0 1 0]" + AROUND,
                        "/StrikeOut/Rect[" + BOX + "]/C[1 0 0]" + AROUND)));
        all.addAll(fine("a caret", (r, f) -> added(r, f, "/Caret/Rect[72 750 82 760]/C[0 0 1]")));
        all.addAll(fine(
                "a note with a yellow sign over words",
                (r, f) -> r
                        .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))
                        .put(30, "<</Type/Annot/Subtype/Text/Rect[180 755 200 775]/AP<</N 31 0 R>>>>")
                        .stream(31, "<</Subtype/Form/BBox[0 0 20 20]>>", "1 .82 0 rg 0 0 20 20 re f")));
        return all;
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void remarksThatHideOrWriteTogetherAreLookedAt(PreparedChange trick) {
        trick.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }

    @ParameterizedTest
    @MethodSource("remarks")
    void honestRemarksArePermittedWhereRemarksAre(PreparedChange remark) {
        remark.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }
}
