package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.SIG2;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ColourProfile;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** What widespread programs write beside a second signature; and the same in the hands of a forger. */
@Conforms("W.attack")
class HonestSigningTest {

    private static final int SIGNATURE = 70;
    private static final int LOOK = 71;
    private static final int INTENT = 72;
    private static final int PROFILE = 73;
    private static final String NOWHERE = "0.0 0.0 0.0 0.0";
    private static final String FORM_OF_LOOK = "<</Type/XObject/Subtype/Form/BBox[0 0 150 60]>>";

    @TempDir
    private Path folder;

    private static Revision signed(Revision later, String field) {
        return later.put(SIGNATURE, ForeignSigner.dictionary("")).put(SIG2, field);
    }

    private static String with(String dict, String entries) {
        return dict.substring(0, dict.length() - 2) + entries + ">>";
    }

    private static String place(ForeignForm form, String box) {
        return with(form.replaced(SIG2, "300 500 450 560", box), "/V 70 0 R/AP<</N 71 0 R>>");
    }

    private static Revision signedWithoutALook(Revision later, ForeignForm form, String box) {
        return signed(later, place(form, box)).stream(LOOK, "<</Type/XObject/Subtype/Form/BBox[0 0 0 0]>>", "");
    }

    private static List<PreparedChange> permitted(String name, Preparation prepared, Step step) {
        return PreparedChange.signedAt(name, prepared, step, Verdict.VALID, Verdict.INVALID, Verdict.VALID);
    }

    private static List<PreparedChange> never(String name, Preparation prepared, Step step) {
        return PreparedChange.signedAt(name, prepared, step, Verdict.INVALID);
    }

    /** As PDFBox and EU DSS sign in a place without a look: they leave it no room. */
    static List<PreparedChange> withoutALook() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(permitted("a place that showed nothing", f -> {}, (r, f) -> signedWithoutALook(r, f, NOWHERE)));
        all.addAll(never("moved", f -> {}, (r, f) -> signedWithoutALook(r, f, "300 100 450 160")));
        all.addAll(never("made a line", f -> {}, (r, f) -> signedWithoutALook(r, f, "300 500 450 500")));
        all.addAll(never("made small", f -> {}, (r, f) -> signedWithoutALook(r, f, "0 0 1 1")));
        all.addAll(never("of an odd number", f -> {}, (r, f) -> signedWithoutALook(r, f, "0 0 --5 0")));
        all.addAll(never(
                "a place that said who is to sign",
                f -> f.put(SIG2, f.with(SIG2, "/AP<</N 30 0 R>>"))
                        .put(
                                30,
                                "<</Type/XObject/Subtype/Form/BBox[0 0 150 60]/Resources<</Font<</F1 5 0 R>>>>/Length"
                                        + " 37>>\n"
                                        + "stream\n"
                                        + "BT /F1 12 Tf 2 4 Td (Chu tich) Tj ET \n"
                                        + "endstream"),
                (r, f) -> signedWithoutALook(r, f.put(SIG2, f.replaced(SIG2, "/AP<</N 30 0 R>>", "")), NOWHERE)));
        all.addAll(permitted(
                "a place with a frame",
                f -> f.put(SIG2, f.with(SIG2, "/MK<</BC[1 0 0]>>")),
                (r, f) -> signedWithoutALook(r, f, NOWHERE)));
        all.addAll(PreparedChange.signedAt(
                "a place whose paper lay over words",
                f -> f.put(SIG2, f.replaced(SIG2, "300 500 450 560", "60 750 210 780"))
                        .put(SIG2, f.with(SIG2, "/MK<</BG[1]>>")),
                (r, f) ->
                        signed(r, with(f.replaced(SIG2, "60 750 210 780", NOWHERE), "/V 70 0 R/AP<</N 71 0 R>>"))
                                .stream(LOOK, FORM_OF_LOOK, ""),
                Verdict.UNDETERMINED,
                Verdict.INVALID,
                Verdict.UNDETERMINED));
        all.addAll(PreparedChange.at(
                "a place that is not signed",
                f -> {},
                (r, f) -> r.put(SIG2, f.replaced(SIG2, "300 500 450 560", NOWHERE)),
                Verdict.INVALID));
        return all;
    }

    private static Revision intent(Revision later, ForeignForm form, String intents, String entries, String profile) {
        return signed(later, place(form, "300 500 450 560")).stream(LOOK, FORM_OF_LOOK, "0 0 m 10 10 l S")
                .put(CATALOG, form.with(CATALOG, "/OutputIntents" + intents))
                .put(
                        INTENT,
                        "<</Type/OutputIntent/OutputConditionIdentifier(sRGB)/DestOutputProfile 73 0 R" + entries
                                + ">>")
                .packedStream(PROFILE, "<</N 3>>", profile);
    }

    private static Revision intent(Revision later, ForeignForm form, ColourProfile profile) {
        return intent(later, form, "[72 0 R]", "/S/GTS_PDFA1/OutputCondition(sRGB)", profile.text());
    }

    /** As EU DSS writes with the look of a signature: colours are those of screens. */
    static List<PreparedChange> colours() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(permitted("of screens", f -> {}, (r, f) -> intent(r, f, new ColourProfile())));
        all.addAll(never(
                "black as white", f -> {}, (r, f) -> intent(r, f, new ColourProfile().brightness(value -> 1 - value))));
        all.addAll(never("all as white", f -> {}, (r, f) -> intent(r, f, new ColourProfile().brightness(value -> 1))));
        all.addAll(never(
                "grey as white",
                f -> {},
                (r, f) -> intent(r, f, new ColourProfile().brightness(value -> value > 0.3 ? 1 : value))));
        all.addAll(never("red as blue", f -> {}, (r, f) -> intent(r, f, new ColourProfile().redAndBlueSwapped())));
        all.addAll(never(
                "of screens, and a table that counts instead",
                f -> {},
                (r, f) -> intent(r, f, new ColourProfile().with("A2B0", new byte[40]))));
        all.addAll(never(
                "cut off",
                f -> {},
                (r, f) -> intent(
                        r,
                        f,
                        "[72 0 R]",
                        "/S/GTS_PDFA1",
                        new ColourProfile().text().substring(0, 900))));
        all.addAll(never(
                "of a printer",
                f -> {},
                (r, f) -> intent(r, f, "[72 0 R]", "/S/GTS_PDFX", new ColourProfile().text())));
        all.addAll(never(
                "two of them",
                f -> {},
                (r, f) -> intent(r, f, "[72 0 R 72 0 R]", "/S/GTS_PDFA1", new ColourProfile().text())));
        all.addAll(never(
                "something else beside them",
                f -> {},
                (r, f) -> intent(r, f, "[72 0 R]", "/S/GTS_PDFA1/BM/Multiply", new ColourProfile().text())));
        all.addAll(never("where there were some", f -> f.put(CATALOG, f.with(CATALOG, "/OutputIntents[]")), (r, f) -> {
            f.put(CATALOG, f.replaced(CATALOG, "/OutputIntents[]", ""));
            return intent(r, f, new ColourProfile());
        }));
        return all;
    }

    /** As iText 5 writes them: those of others are gone. */
    static List<PreparedChange> extensions() {
        String old = "/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>";
        Preparation had = f -> f.put(CATALOG, f.with(CATALOG, old));
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(permitted(
                "of its own maker instead",
                had,
                (r, f) -> signedWithoutALook(r, f, NOWHERE)
                        .put(
                                CATALOG,
                                f.replaced(
                                        CATALOG, old, "/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 2>>>>"))));
        all.addAll(never(
                "none at all",
                had,
                (r, f) -> signedWithoutALook(r, f, NOWHERE).put(CATALOG, f.replaced(CATALOG, old, "/Extensions<<>>"))));
        all.addAll(never(
                "something else",
                had,
                (r, f) -> signedWithoutALook(r, f, NOWHERE)
                        .put(
                                CATALOG,
                                f.replaced(CATALOG, old, "/Extensions<</ESIC<</BaseVersion/1.7/Fields[9 0 R]>>>>"))));
        return all;
    }

    @ParameterizedTest
    @MethodSource("withoutALook")
    void whereNothingWasShownASignatureMayLeaveNoRoom(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.STREAM);
    }

    @ParameterizedTest
    @MethodSource("colours")
    void coloursMayBeSaidToBeThoseOfScreens(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.STREAM);
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void otherExtensionsMayBeSaidToBeUsed(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.STREAM);
    }

    private static String asLetters(String content) {
        StringBuilder letters = new StringBuilder();
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i += 4) {
            int left = Math.min(4, bytes.length - i);
            long group = 0;
            for (int j = 0; j < 4; j++) {
                group = group << 8 | (j < left ? bytes[i + j] & 0xff : 0);
            }
            char[] written = new char[5];
            for (int j = 4; j >= 0; j--) {
                written[j] = (char) ('!' + group % 85);
                group /= 85;
            }
            letters.append(left == 4 && new String(written).equals("!!!!!") ? "z" : new String(written, 0, left + 1));
        }
        return letters + "~>";
    }

    /** ReportLab writes pages so: what stands on them is known all the same. */
    @Test
    void onAPageWrittenInLettersWordsAreFound() {
        String words = "BT /F1 14 Tf 72 760 Td (Dieu 1. Chi 1.000 dong) Tj ET";
        String packed = new String(
                Revision.after(new byte[0]).packedStream(1, "<<>>", words).bytes(), StandardCharsets.ISO_8859_1);
        String flat = packed.substring(packed.indexOf("stream\n") + 7, packed.indexOf("\nendstream"));
        String letters = asLetters(flat);
        String content = "<</Filter[/ASCII85Decode/FlateDecode]/Length " + letters.length() + ">>\nstream\n" + letters
                + "\nendstream";
        Preparation prepared =
                f -> f.put(30, content).put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents 30 0 R"));
        String white = "1 g 0 0 150 60 re f";
        List<PreparedChange> beside = permitted(
                "beside words",
                prepared,
                (r, f) -> signed(r, place(f, "300 500 450 560")).stream(LOOK, FORM_OF_LOOK, white));
        List<PreparedChange> over = PreparedChange.signedAt(
                "over words",
                f -> {
                    prepared.of(f);
                    f.put(SIG2, f.replaced(SIG2, "300 500 450 560", "60 750 210 780"));
                },
                (r, f) ->
                        signed(r, with(f.object(SIG2), "/V 70 0 R/AP<</N 71 0 R>>")).stream(LOOK, FORM_OF_LOOK, white),
                Verdict.UNDETERMINED,
                Verdict.INVALID,
                Verdict.UNDETERMINED);

        beside.forEach(change -> change.assertVerdict(folder, Form.TABLE, Form.STREAM));
        over.forEach(change -> change.assertVerdict(folder, Form.TABLE, Form.STREAM));
    }
}
