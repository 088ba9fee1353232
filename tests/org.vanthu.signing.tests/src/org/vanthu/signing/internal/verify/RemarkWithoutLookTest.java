package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.PAGE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Remarks that seem to have a look and are drawn by viewers all the same, and those that viewers draw one over the other. */
@Conforms("W.attack")
class RemarkWithoutLookTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;
    private static final String BOX = "72 750 300 780";
    private static final String AROUND = quad(72, 300);
    private static final String FRAME = "1 0 0 RG 1 w 73 751 226 28 re S";

    @TempDir
    private Path folder;

    private static String quad(int left, int right) {
        return left + " 780 " + right + " 780 " + left + " 750 " + right + " 750 ";
    }

    private static Revision added(Revision revision, ForeignForm form, String... remarks) {
        StringBuilder list = new StringBuilder("13 0 R");
        for (int i = 0; i < remarks.length; i++) {
            revision.put(100 + i, "<</Type/Annot/Subtype" + remarks[i] + ">>");
            list.append(' ').append(100 + i).append(" 0 R");
        }
        return revision.put(PAGE, form.replaced(PAGE, "13 0 R", list.toString()));
    }

    private static List<PreparedChange> looked(String name, Step step) {
        return PreparedChange.at(name, form -> {}, step, LOOK, NO, NO, LOOK);
    }

    private static List<PreparedChange> fine(String name, Step step) {
        return PreparedChange.at(name, form -> {}, step, LOOK, NO, NO, YES);
    }

    private static Step many(int count, IntFunction<String> remark) {
        return (r, f) -> {
            String[] all = new String[count];
            for (int i = 0; i < count; i++) {
                all[i] = remark.apply(i);
            }
            return added(r, f, all);
        };
    }

    /** What stands for a look and is none, or none in the state in which the remark is. */
    static List<PreparedChange> withoutLook() {
        List<PreparedChange> all = new ArrayList<>();
        for (String none : List.of(
                "/AP<<>>",
                "/AP null",
                "/AP 99 0 R",
                "/AP[]",
                "/AP<</N null>>",
                "/AP<</N 99 0 R>>",
                "/AP<</N<<>>>>",
                "/AP<</N<</On 31 0 R>>>>",
                "/AP<</N<</On 31 0 R>>>>/AS/Off")) {
            for (String remark : List.of(
                    "/Square/Rect[" + BOX + "]/C[1 1 1]/IC[1 1 1]",
                    "/Line/Rect[" + BOX + "]/L[72 765 300 765]/C[1 0 0]/BS<</W 30>>",
                    "/Highlight/Rect[" + BOX + "]/C[0 0 0]/QuadPoints[" + AROUND + "]")) {
                all.addAll(looked(remark + none, framed(remark + none)));
            }
            String thin = "/Square/Rect[" + BOX + "]/C[1 0 0]/BS<</W 1>>" + none;
            all.addAll(fine(thin, framed(thin)));
        }
        String black = "/Highlight/Rect[" + BOX + "]/C[0 0 0]/AP<</N 31 0 R>>/QuadPoints[" + AROUND + "]";
        all.addAll(looked("a colour that hides beside a look that does not", framed(black)));
        all.addAll(fine("a colour that does not", framed(black.replace("/C[0 0 0]", "/C[1 1 0]"))));
        for (String odd : List.of("/DP<</Predictor 12/Columns 5>>", "/DP[null]")) {
            all.addAll(looked(
                    "a look that pdf.js unpacks otherwise " + odd,
                    framed("/Square/Rect[" + BOX + "]/AP<</N 31 0 R>>", odd)));
        }
        all.addAll(fine("a look", framed("/Square/Rect[" + BOX + "]/AP<</N 31 0 R>>")));
        return all;
    }

    private static Step framed(String remark, String... more) {
        return (r, f) -> added(r, f, remark).stream(
                31, "<</Subtype/Form/BBox[" + BOX + "]" + String.join("", more) + ">>", FRAME);
    }

    /** Yellow by its numbers, and black by what they mean. */
    static List<PreparedChange> colours() {
        String yellow = "/M gs 1 1 0 rg 72 750 228 30 re f";
        String darken = "/ExtGState<</M<</BM/Multiply%s>>>>";
        String plain = String.format(darken, "");
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(fine("yellow", highlight(plain, yellow)));
        all.addAll(fine("no other colours", highlight(String.format(darken, "/TR/Identity/TR2/Default"), yellow)));
        for (String transfer : List.of("/TR 64 0 R", "/TR2 64 0 R", "/TR[64 0 R 64 0 R 64 0 R 64 0 R]")) {
            all.addAll(looked("other colours by " + transfer, highlight(String.format(darken, transfer), yellow)));
        }
        for (String space : List.of(
                "/DefaultRGB[/DeviceN[/a/b/c]/DeviceGray 64 0 R]",
                "/DefaultRGB[/CalRGB<</WhitePoint[1 1 1]/Gamma[99 99 99]>>]",
                "/DefaultRGB/DeviceGray")) {
            all.addAll(looked(
                    "a space for all colours " + space, highlight(plain + "/ColorSpace<<" + space + ">>", yellow)));
        }
        for (String space : List.of(
                "[/CalGray<</WhitePoint[.0001 .0001 .0001]/Gamma 99>>]",
                "[/Separation/x/DeviceGray 64 0 R]",
                "[/Indexed/DeviceGray 1<0000>]")) {
            all.addAll(looked(
                    "a space of its own " + space,
                    highlight(plain + "/ColorSpace<</C " + space + ">>", "/M gs /C cs .8 sc 72 750 228 30 re f")));
        }
        return all;
    }

    private static Step highlight(String resources, String drawn) {
        return (r, f) -> added(r, f, "/Highlight/Rect[" + BOX + "]/QuadPoints[" + AROUND + "]/AP<</N 31 0 R>>").stream(
                        31, "<</Subtype/Form/BBox[" + BOX + "]/Resources<<" + resources + ">>>>", drawn)
                .put(64, "<</FunctionType 2/Domain[0 1]/N 1/C0[0]/C1[0]>>");
    }

    /** Many of them. */
    static List<PreparedChange> together() {
        String grey = "/Highlight/C[.65 .65 .65]/Rect[" + BOX + "]/QuadPoints[";
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(looked("lines that stand in the list of the page themselves", (r, f) -> {
            StringBuilder lines = new StringBuilder("13 0 R");
            for (int i = 0; i < 12; i++) {
                lines.append("<</Type/Annot/Subtype/Line/C[0 0 0]/Rect[")
                        .append(BOX)
                        .append("]/L[");
                lines.append(72 + 3 * i).append(" 765 ").append(74 + 3 * i).append(" 775]>>");
            }
            return r.put(PAGE, f.replaced(PAGE, "13 0 R", lines.toString()));
        }));
        all.addAll(looked(
                "a frame whose sides fill it", many(1, i -> "/Square/Rect[80 758 200 766]/C[0 0 0]/BS<</W 4>>")));
        all.addAll(looked(
                "a circle whose sides fill it", many(1, i -> "/Circle/Rect[80 758 200 766]/C[0 0 0]/BS<</W 4>>")));
        all.addAll(looked(
                "frames in frames",
                many(
                        3,
                        i -> "/Square/C[0 0 0]/BS<</W 4>>/Rect[" + (72 + 4 * i) + " " + (750 + 4 * i) + " "
                                + (300 - 4 * i) + " " + (780 - 4 * i) + "]")));
        for (String place : List.of("72 750 300 780", "400 50 409 60")) {
            all.addAll(looked(
                    "thick lines beside each other, said to be in " + place,
                    many(
                            2,
                            i -> "/Line/C[0 0 0]/BS<</W 4>>/Rect[" + place + "]/L[72 " + (758 + 4 * i) + " 300 "
                                    + (758 + 4 * i) + "]")));
        }
        all.addAll(looked("a caret in the colour of paper", many(1, i -> "/Caret/Rect[90 755 120 775]/C[1 1 1]")));
        all.addAll(looked("the sign of a note in it", many(1, i -> "/Text/Rect[90 755 120 775]/C[1 1 1]")));
        all.addAll(fine(
                "two frames beside each other",
                many(
                        2,
                        i -> "/Square/C[1 0 0]/BS<</W 2>>/Rect[" + (72 + 112 * i) + " 750 " + (180 + 112 * i)
                                + " 780]")));
        all.addAll(looked(
                "highlights whose boxes lie apart",
                many(4, i -> grey.replace(BOX, 100 * i + " 10 " + (100 * i + 9) + " 19") + AROUND + "]")));
        all.addAll(looked(
                "places of one highlight that lie partly one over the other",
                many(1, i -> grey + quad(72, 170) + quad(76, 172) + quad(80, 174) + "]")));
        all.addAll(fine("a grey highlight", many(1, i -> grey + AROUND + "]")));
        all.addAll(fine(
                "two lines highlighted by two people, where lines touch",
                many(
                        2,
                        i -> "/Highlight/C[1 1 0]/Rect[" + BOX
                                + "]/QuadPoints[72 780 300 780 72 763 300 763 72 765 300 765 72 750 300 750]")));
        all.addAll(fine(
                "a hundred lines highlighted",
                many(
                        100,
                        i -> "/Highlight/C[1 1 0]/Rect[" + BOX + "]/QuadPoints["
                                + AROUND.replace("780", "" + (18 + 8 * i)).replace("750", "" + (10 + 8 * i)) + "]")));
        return all;
    }

    @ParameterizedTest
    @MethodSource({"withoutLook", "colours", "together"})
    void whatViewersDrawIsLookedAtWhereItHides(PreparedChange remark) {
        remark.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }
}
