package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_LOOK;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.field;
import static org.vanthu.signing.foreign.ForeignForm.look;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Looks that hold the right words and show others, or none, or only at times. */
@Conforms("W.attack")
class SlyLookTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;
    private static final Preparation NOTHING = f -> {};
    private static final String SHOWN = "BT /F1 12 Tf 2 4 Td (1.000) Tj ET";
    private static final String LAYER = "/OC<</Type/OCG/Name(x)>>";

    @TempDir
    private Path folder;

    /** The value of a field drawn anew. */
    static List<PreparedChange> redrawn() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(redrawn("mirrored as a whole", look().replace("/BBox", "/Matrix[1 0 0 -1 0 0]/BBox"), SHOWN));
        all.addAll(redrawn("in a box that cuts it off", look().replace("0 0 100 20", "0 0 14 20"), SHOWN));
        all.addAll(redrawn("behind an edge that cuts it off", look(), "0 0 10 20 re W n " + SHOWN));
        all.addAll(redrawn("at times", look().replace("/BBox", LAYER + "/BBox"), SHOWN));
        all.addAll(redrawn(
                "on a layer",
                look().replace("/Font<<", "/Properties<</P<</Type/OCG/Name(x)>>>>/Font<<"),
                "/OC /P BDC " + SHOWN + " EMC"));
        all.addAll(redrawn(
                "without colour", look().replace("/Font<<", "/ExtGState<</G<</ca 0>>>>/Font<<"), "/G gs " + SHOWN));
        all.addAll(redrawn(
                "behind a mask",
                look().replace("/Font<<", "/ExtGState<</G<</SMask<</S/Alpha/G 19 0 R>>>>>>/Font<<"),
                "/G gs " + SHOWN));
        all.addAll(redrawn("mirrored", look(), "-1 0 0 1 100 0 cm " + SHOWN));
        all.addAll(redrawn("on its head", look(), "BT /F1 12 Tf 1 0 0 -1 2 14 Tm (1.000) Tj ET"));
        all.addAll(redrawn("squeezed", look(), "BT /F1 12 Tf 1 Tz 2 4 Td (1.000) Tj ET"));
        all.addAll(redrawn("letter upon letter", look(), "BT /F1 12 Tf -6 Tc 2 4 Td (1.000) Tj ET"));
        all.addAll(redrawn(
                "in other letters",
                look().replace(
                                "5 0 R",
                                "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding<</Differences[49/nine]>>>>"),
                SHOWN));
        all.addAll(PreparedChange.at(
                "within an edge, a little narrower",
                NOTHING,
                (r, f) -> r.stream(FILLED_LOOK, look(), "/Tx BMC q 1 1 98 18 re W n 95 Tz -.2 Tc " + SHOWN + " Q EMC"),
                LOOK,
                NO,
                YES,
                YES));
        return all;
    }

    private static List<PreparedChange> redrawn(String name, String dict, String drawn) {
        return PreparedChange.at(
                "the value shown " + name, NOTHING, (r, f) -> r.stream(FILLED_LOOK, dict, drawn), LOOK, NO, LOOK, LOOK);
    }

    /** Layers that viewers switch. */
    static List<PreparedChange> layers() {
        String layered = look().replace("/BBox", LAYER + "/BBox");
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at(
                "a field filled in on a layer",
                NOTHING,
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(1.000)/AP<</N 31 0 R>>")).stream(31, layered, SHOWN),
                LOOK,
                NO,
                LOOK,
                LOOK));
        all.addAll(PreparedChange.signedAt(
                "a signature on a layer",
                NOTHING,
                (r, f) -> signature("").to(r, f).stream(31, layered, SHOWN),
                LOOK,
                NO,
                LOOK,
                LOOK));
        all.addAll(highlight("marked words", "", YES));
        all.addAll(highlight("marked words on a layer", LAYER, LOOK));
        all.addAll(highlight("marked words under colour", "/BM/Normal", LOOK));
        all.addAll(highlight("marked words, drawn on a layer", "/AP<</N 31 0 R>>", LOOK));
        return all;
    }

    private static List<PreparedChange> highlight(String name, String more, Verdict atThree) {
        Step step = (r, f) -> r
                .put(
                        30,
                        "<</Type/Annot/Subtype/Highlight/Rect[72 750 300 780]/P 3 0 R/C[1 1 0]"
                                + "/QuadPoints[72 780 300 780 72 750 300 750]" + more + ">>")
                .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))
                .stream(
                        31,
                        "<</Subtype/Form/BBox[72 750 300 780]" + LAYER
                                + "/Resources<</ExtGState<</G<</BM/Multiply>>>>>>>>",
                        "/G gs 1 1 0 rg 72 750 228 30 re f");
        return PreparedChange.at(name, NOTHING, step, LOOK, NO, NO, atThree);
    }

    private static Step signature(String more) {
        return (r, f) -> r.put(26, ForeignSigner.dictionary(""))
                .put(30, field("Sig", "ky3", "72 300 300 330", "/V 26 0 R/AP<</N 31 0 R>>" + more))
                .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
    }

    /** A signature in groups that come with it. */
    static List<PreparedChange> groups() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.signedAt("in two groups", NOTHING, inGroups(""), YES, NO, YES, YES));
        all.addAll(PreparedChange.signedAt(
                "in two groups, the outer of which does something",
                NOTHING,
                inGroups("/AA<</K<</S/JavaScript/JS(x)>>>>"),
                NO));
        return all;
    }

    private static Step inGroups(String more) {
        return (r, f) -> signature("/Parent 40 0 R").to(r, f).stream(31, look(), SHOWN)
                .put(40, "<</T(a)/Parent 41 0 R/Kids[30 0 R]>>")
                .put(41, "<</T(b)/Kids[40 0 R]" + more + ">>")
                .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 41 0 R]"));
    }

    /** A list of fonts that pages and form share may grow by fonts that nothing draws with, whatever a stream says it is. */
    static List<PreparedChange> fonts() {
        Step font =
                (r, f) -> r.put(80, "<</F1 5 0 R/Zz 81 0 R>>").put(81, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>");
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at("a font that nothing draws with", drawing("", "F1"), font, YES, NO, YES, YES));
        for (String kind : List.of(
                "",
                "/Type/Metadata",
                "/Type/EmbeddedFile",
                "/Subtype/Image",
                "/Length1 5",
                "/Subtype/OpenType",
                "/Type/ObjStm",
                "/Type/XRef")) {
            all.addAll(PreparedChange.at("a font that contents draw with, " + kind, drawing(kind, "Zz"), font, NO));
        }
        return all;
    }

    private static Preparation drawing(String kind, String font) {
        String drawn = "BT /" + font + " 12 Tf 72 300 Td (Chi 9.000) Tj ET";
        return f -> f.put(FORM, f.replaced(FORM, "/DR<</Font<</F1 5 0 R>>>>", "/DR<</Font 80 0 R>>"))
                .put(
                        PAGE,
                        f.replaced(PAGE, "/Font<</F1 5 0 R>>", "/Font 80 0 R")
                                .replace("/Contents 4 0 R", "/Contents[4 0 R 62 0 R]"))
                .put(62, "<<" + kind + "/Length " + drawn.length() + ">>\nstream\n" + drawn + "\nendstream")
                .put(80, "<</F1 5 0 R>>");
    }

    /** Letters upon those of the page: an eight upon a three is an eight. */
    static List<PreparedChange> upon() {
        String sized = "BT /F1 %s Tf 0 %s Td (8) Tj ET";
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(upon("on their line, as high", String.format(sized, 14, 10), LOOK));
        all.addAll(upon("nearly so", String.format(sized, 13, 9), LOOK));
        all.addAll(upon("on another line", String.format(sized, 14, 4), YES));
        all.addAll(upon("lower than they are", String.format(sized, 9, 10), YES));
        return all;
    }

    private static List<PreparedChange> upon(String name, String drawn, Verdict verdict) {
        String dict = look().replace("0 0 100 20", "0 0 28 30");
        return PreparedChange.signedAt(
                "a signature upon letters " + name,
                NOTHING,
                (r, f) ->
                        signature("")
                                .to(r, f)
                                .put(30, field("Sig", "ky3", "72 750 100 780", "/V 26 0 R/AP<</N 31 0 R>>"))
                                .stream(31, dict, drawn),
                verdict,
                NO,
                verdict,
                verdict);
    }

    @ParameterizedTest
    @MethodSource({"redrawn", "layers", "groups", "fonts", "upon"})
    void aLookShowsWhatItHolds(PreparedChange change) {
        change.assertVerdict(folder, Form.values());
    }
}
