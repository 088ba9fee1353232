package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.NOTE;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** What a look, a viewer or a reader for the blind asks for, and is given only after the signature; and what says how to read all. */
@Conforms("W.attack")
class DeliveredLaterTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;
    private static final Preparation NOTHING = f -> {};
    private static final String FRAUD = "<</Type/Font/Subtype/Type1/BaseFont/Fraud>>";
    private static final String WORDS = "72 750 300 780";

    @TempDir
    private Path folder;

    /** A look that does not say what it draws with. */
    private static Preparation look(String resources, String drawn) {
        return f -> f.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "11 0 R", "64 0 R"))
                .put(64, stream("<</Type/XObject/Subtype/Form/BBox[0 0 100 20]" + resources, drawn));
    }

    private static String stream(String dict, String drawn) {
        return dict + "/Length " + drawn.length() + ">>\nstream\n" + drawn + "\nendstream";
    }

    private static Step delivered(String kind, String name, String object) {
        return (r, f) -> r.put(
                        FORM,
                        kind.equals("Font")
                                ? f.replaced(FORM, "/F1 5 0 R", "/F1 5 0 R/" + name + " 30 0 R")
                                : f.replaced(FORM, "/DR<<", "/DR<</" + kind + "<</" + name + " 30 0 R>>"))
                .put(30, object);
    }

    private static List<PreparedChange> looked(String name, Preparation preparation, Step step) {
        return PreparedChange.at(name, preparation, step, LOOK, NO, LOOK, LOOK);
    }

    static List<PreparedChange> resources() {
        String shown = "BT /Foo 12 Tf 2 4 Td (1.000) Tj ET";
        Step font = delivered("Font", "Foo", FRAUD);
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(looked("a font, no resources", look("", shown), font));
        all.addAll(looked("a font, empty resources", look("/Resources<<>>", shown), font));
        all.addAll(looked("a font, other resources", look("/Resources<</Font<</F1 5 0 R>>>>", shown), font));
        all.addAll(looked(
                "a font that everybody has",
                look("", shown),
                delivered("Font", "Foo", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")));
        all.addAll(looked(
                "a font of the look of a note",
                f -> f.put(NOTE, f.with(NOTE, "/AP<</N 64 0 R>>")).put(64, stream("<</BBox[0 0 20 20]", shown)),
                font));
        all.addAll(looked(
                "a font of a drawing in a look",
                f -> {
                    look("/Resources<</XObject<</X 65 0 R>>>>", "/X Do").of(f);
                    f.put(65, stream("<</Subtype/Form/BBox[0 0 100 20]", shown));
                },
                font));
        all.addAll(looked(
                "a font of a form that had none",
                f -> {
                    look("", shown).of(f);
                    f.put(FORM, f.replaced(FORM, "/DR<</Font<</F1 5 0 R>>>>", ""));
                },
                (r, f) ->
                        r.put(FORM, f.with(FORM, "/DR<</Font<</Foo 30 0 R>>>>")).put(30, FRAUD)));
        all.addAll(looked(
                "a drawing",
                look("", "/X Do"),
                delivered("XObject", "X", stream("<</Subtype/Form/BBox[0 0 9 9]", "1 g 0 0 9 9 re f"))));
        all.addAll(looked("a state", look("", "/G gs"), delivered("ExtGState", "G", "<</ca 0>>")));
        all.addAll(looked("a colour", look("", "/C cs 1 sc"), delivered("ColorSpace", "C", "[/Pattern]")));
        all.addAll(PreparedChange.at(
                "a font that looks say themselves",
                look("/Resources<</Font<</Foo 5 0 R>>>>", shown),
                font,
                YES,
                NO,
                YES,
                YES));
        all.addAll(PreparedChange.at(
                "a font that nobody asked for",
                look("", "BT /F1 12 Tf 2 4 Td (1.000) Tj ET"),
                font,
                YES,
                NO,
                YES,
                YES));
        return all;
    }

    /** How viewers draw a field that has no look; they copy it into one. */
    static List<PreparedChange> letters() {
        Preparation over = f -> f.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "100 700 200 720", WORDS));
        List<PreparedChange> all = new ArrayList<>();
        for (String letters : List.of(
                "1 g 0 0 600 900 re f /F1 12 Tf 0 g",
                "/F1 500 Tf 0 g",
                "/F1 1 Tf 90 0 0 90 0 0 Tm",
                "/F1 9 Tf ET BT",
                "/P Do /F1 9 Tf")) {
            String said = "/DA(" + letters + ")";
            all.addAll(looked(
                    "a field over words filled in, " + letters,
                    over,
                    (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)" + said))));
            all.addAll(PreparedChange.at(
                    "the form, " + letters,
                    over,
                    (r, f) -> r.put(FORM, f.object(FORM).replaceAll("/DA\\(.*?\\)", said)),
                    NO));
        }
        for (String letters : List.of("/F1 0 Tf 0 g", "0 0 1 rg /F1 14 Tf", "/F1 9 Tf 0 0 0 1 k 10 TL")) {
            all.addAll(PreparedChange.at(
                    "a field over words filled in, " + letters,
                    over,
                    (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)/DA(" + letters + ")")),
                    YES,
                    NO,
                    YES,
                    YES));
        }
        return all;
    }

    /** Words for readers for the blind, behind what was no tagged file. */
    static List<PreparedChange> spoken() {
        return PreparedChange.at(
                "words for what the page marks",
                f -> f.put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents 64 0 R"))
                        .put(64, stream("<<", "/P <</MCID 0>> BDC BT /F1 14 Tf 72 760 Td (Chi 1.000) Tj ET EMC")),
                (r, f) -> r.put(CATALOG, f.with(CATALOG, "/StructTreeRoot 70 0 R/MarkInfo<</Marked true>>"))
                        .put(PAGE, f.with(PAGE, "/StructParents 0"))
                        .put(70, "<</Type/StructTreeRoot/ParentTree<</Nums[0[71 0 R]]>>/ParentTreeNextKey 1>>")
                        .put(71, "<</S/P/P 70 0 R/K 0/Pg 3 0 R/ActualText(Chi 9.000)>>"),
                NO);
    }

    static List<PreparedChange> catalog() {
        List<PreparedChange> all = new ArrayList<>();
        for (String lower : List.of("/1.3", "/1.0", "/1.6")) {
            all.addAll(looked(
                    "version " + lower, NOTHING, (r, f) -> r.put(CATALOG, f.with(CATALOG, "/Version" + lower))));
        }
        all.addAll(looked(
                "an earlier version again",
                f -> f.put(CATALOG, f.with(CATALOG, "/Version/2.0")),
                (r, f) -> r.put(CATALOG, f.replaced(CATALOG, "/2.0", "/1.7"))));
        for (String other : List.of("/9.9", "/x", "(1.7)", " 1.7", "/1.70")) {
            all.addAll(PreparedChange.at(
                    "version " + other, NOTHING, (r, f) -> r.put(CATALOG, f.with(CATALOG, "/Version" + other)), NO));
        }
        for (String later : List.of("/1.7", "/2.0")) {
            all.addAll(PreparedChange.at(
                    "version " + later, NOTHING, (r, f) -> r.put(CATALOG, f.with(CATALOG, "/Version" + later)), YES));
        }
        for (String type : List.of("", "/Type/Pages", "/Type(Catalog)")) {
            all.addAll(PreparedChange.at(
                    "a catalog that says it is " + type,
                    NOTHING,
                    (r, f) -> r.put(CATALOG, f.replaced(CATALOG, "/Type/Catalog", type)),
                    NO));
        }
        for (String store : List.of(
                "/Certs[20 0 R]",
                "/Certs[11 0 R]",
                "/Type<</S/JavaScript>>",
                "/Type/Catalog",
                "/VRI<</AA<</TU<</S/JavaScript>>>>>>",
                "/VRI<</AA<</TS 20 0 R>>>>",
                "/VRI<</AA<</Type/Action>>>>",
                "/VRI<</AA<</Cert[3 0 R]>>>>",
                "/Names<<>>")) {
            all.addAll(PreparedChange.at(
                    "a store of proofs with " + store,
                    NOTHING,
                    (r, f) -> r.put(CATALOG, f.with(CATALOG, "/DSS<<" + store + ">>")),
                    NO));
        }
        all.addAll(PreparedChange.at(
                "a store of proofs",
                NOTHING,
                (r, f) -> r
                        .put(
                                CATALOG,
                                f.with(
                                        CATALOG,
                                        "/DSS<</Type/DSS/Certs[70 0 R]/VRI<</AA<</Type/VRI/Cert[70 0"
                                                + " R]/TU(D:2026)/TS 70 0 R>>>>>>"))
                        .stream(70, "<<>>", "0"),
                YES));
        return all;
    }

    @ParameterizedTest
    @MethodSource({"resources", "letters", "spoken", "catalog"})
    void whatComesLaterMayNotSayWhatWasSigned(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }
}
