package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Marks of words as widespread programs write them where DocMDP 3 permits remarks; and the same ways in the hands of a forger. */
@Conforms("W.attack")
class HonestMarkTest {

    private static final String MARK = "<</Type/Annot/Subtype/%s/Rect[70 752 152 776]/C[1 0 0]/F 4/P 3 0 R%s"
            + "/QuadPoints[72 774 150 774 72 758 150 758]>>";
    private static final String LOOK =
            "<</Type/XObject/Subtype/Form/BBox[70 752 152 776]/Matrix[1 0 0 1 -70 -752]/Resources<</XObject<</Form1 72"
                    + " 0 R>>>>>>";
    private static final String DRAWN = "/DeviceRGB CS 1 0 0 SC .4 0 0 .22 72 758 cm /Form1 Do";
    private static final String STRIP = "<</Type/XObject/Subtype/Form/BBox[-.5 -.5 195 12.5]/Matrix[1 0 0 1 .5 .5]"
            + "/Resources<</Pattern<</p1 73 0 R>>/ColorSpace<</cs1[/Pattern/DeviceRGB]>>>>>>";
    private static final String FILLED = "/cs1 cs 1 0 0 /p1 scn 0 0 195 12 re f";
    private static final String PATTERN = "<</Type/Pattern/PatternType 1/PaintType 2/TilingType 3/BBox[0 0 10 12]"
            + "/XStep 10/YStep 13/Resources<<>>>>";
    private static final String CELL = "1 J 1 j 1 w 10 M 0 1 m 5 11 l 10 1 l S";

    @TempDir
    private Path folder;

    private Verdict later(Revision later) {
        return LaterChange.verify(folder, later.bytes()).verdict();
    }

    private Revision onPage(int level, ForeignForm form, String mark) {
        byte[] signed = form.signed(LaterChange.first(), PreparedChange.signature(level), Form.TABLE);
        return Revision.after(signed)
                .put(PAGE, form.replaced(PAGE, "17 0 R]", "17 0 R 71 0 R]"))
                .put(71, mark);
    }

    private Verdict patterned(String look, String drawn, String strip, String filled, String pattern, String cell) {
        ForeignForm form = new ForeignForm();
        Revision later = onPage(3, form, MARK.formatted("Squiggly", "/AP<</N 70 0 R>>")).stream(70, look, drawn).stream(
                72, strip, filled)
                .stream(73, pattern, cell);
        return later(later);
    }

    private Verdict patterned(String words, String others) {
        String[] parts = {LOOK, DRAWN, STRIP, FILLED, PATTERN, CELL};
        int changed = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].contains(words)) {
                parts[i] = parts[i].replace(words, others);
                changed++;
            }
        }
        assertEquals(1, changed, words);
        return patterned(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    /** As PDFBox draws a zigzag under words: a low strip, filled with a pattern of turns. */
    @Test
    void aZigzagMayBeAPatternOfTurns() {
        assertEquals(Verdict.VALID, patterned(LOOK, DRAWN, STRIP, FILLED, PATTERN, CELL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // letters, areas, thick lines, pictures and words in the cells
                "1 j 1 w        | 1 j 1 w 0 0 m 2 9 l 4 0 l 3 5 l S",
                "10 1 l S       | 10 1 l f",
                "1 j 1 w        | 1 j 5 w",
                "1 J 1 j        | q /X Do Q",
                "1 J 1 j        | BT /F1 9 Tf (1) Tj ET",
                "1 J 1 j        | 0 0 10 12 re f",
                "5 11 l         | 5 11 l 2 1 l 4 11 l",
                // cells that lie one over the other, or are masked, switched or coloured by themselves
                "XStep 10       | XStep 2",
                "XStep 10       | XStep 40",
                "YStep 13       | YStep 3",
                "PaintType 2    | PaintType 1",
                "PatternType 1  | PatternType 2",
                "/TilingType 3  | /TilingType 3/Matrix[9 0 0 9 0 0]",
                "/TilingType 3  | /TilingType 3/OC 5 0 R",
                // strips as high as words, several, without a pattern, in the colour of paper
                "195 12 re f    | 195 80 re f",
                "195 12 re f    | 195 12 re 0 30 195 12 re f",
                "195 12 re f    | 195 12 re f 0 20 195 12 re f",
                "/p1 scn        | scn",
                "1 0 0 /p1 scn  | 1 1 1 /p1 scn",
                "0 195 12 re f  | 0 195 -90 re f",
                "/Pattern/DeviceRGB | /Pattern/Lab",
                // drawings that are enlarged, turned, shown at times or more than strips
                ".4 0 0 .22     | .4 0 0 1.2",
                ".4 0 0 .22     | .4 .4 .4 .22",
                "cm /Form1      | cm 3 0 0 3 0 0 cm /Form1",
                "Matrix[1 0 0 1 .5 .5] | Matrix[1 0 0 9 .5 .5]",
                "Matrix[1 0 0 1 -70 -752] | Matrix[0 1 1 0 -70 -752]",
                "BBox[70 752 152 776] | BBox[70 752 78 754]",
                "1 0 0 SC       | 1 0 0 SC 72 758 60 9 re f",
                "-.5 -.5 195    | -.5 -.5 195]/OC<</Type/OCG>>/Other[1"
            })
    void aPatternIsNoZigzagIfItCouldShowOrHideMore(String words, String others) {
        assertEquals(Verdict.UNDETERMINED, patterned(words, others));
    }

    @Test
    void onlyZigzagsAreDrawnSoAndOnlyWhereRemarksArePermitted() {
        for (int level = 0; level <= 3; level++) {
            ForeignForm form = new ForeignForm();
            Revision later = onPage(level, form, MARK.formatted("Squiggly", "/AP<</N 70 0 R>>")).stream(70, LOOK, DRAWN)
                    .stream(72, STRIP, FILLED)
                    .stream(73, PATTERN, CELL);
            Verdict expected = level == 3 ? Verdict.VALID : level == 0 ? Verdict.UNDETERMINED : Verdict.INVALID;
            assertEquals(expected, later(later), "level " + level);
        }
        ForeignForm form = new ForeignForm();
        Revision square = onPage(3, form, MARK.formatted("Square", "/AP<</N 70 0 R>>")).stream(70, LOOK, DRAWN).stream(
                72, STRIP, FILLED)
                .stream(73, PATTERN, CELL);
        assertEquals(Verdict.UNDETERMINED, later(square));
    }

    /** As some programs say how thick a line is: the older way, before border styles. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0 0 1]      | VALID",
                "[0 0 4]      | VALID",
                "[0 0 5]      | UNDETERMINED",
                "[0 0 -9]     | UNDETERMINED",
                "[0 0 1 [3 2]]| UNDETERMINED",
                "[0 0]        | UNDETERMINED"
            })
    void aLineMayBeSaidToBeThinInTheOlderWay(String border, Verdict expected) {
        for (String kind : new String[] {"Underline", "Square"}) {
            ForeignForm form = new ForeignForm();
            Revision later = onPage(3, form, MARK.formatted(kind, "/Border" + border));
            assertEquals(expected, later(later), kind);
        }
        ForeignForm form = new ForeignForm();
        assertEquals(
                Verdict.UNDETERMINED,
                later(onPage(3, form, MARK.formatted("Underline", "/Border" + border + "/BS<</W 30>>"))));
    }
}
