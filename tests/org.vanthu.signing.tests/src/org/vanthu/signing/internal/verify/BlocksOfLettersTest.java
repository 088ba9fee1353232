package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Letters of a font that a look brings along: they may be black blocks. */
@Conforms("W.attack")
class BlocksOfLettersTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;
    private static final String WORDS = "72 750 300 780";
    private static final String BLANK = "72 300 300 330";
    private static final byte[] FONT = font();

    @TempDir
    private Path folder;

    private static byte[] font() {
        try (InputStream file = PdfParts.class.getResourceAsStream("internal/type/LiberationSerif-Regular.ttf")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The numbers of the glyphs of a text, four digits each. */
    private static String glyphs(String text) {
        try {
            GlyphVector glyphs = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(FONT))
                    .createGlyphVector(new FontRenderContext(null, true, true), text);
            StringBuilder numbers = new StringBuilder();
            for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
                numbers.append(String.format("%04x", glyphs.getGlyphCode(i)));
            }
            return numbers.toString();
        } catch (IOException | FontFormatException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Revision withLook(Revision revision, String text, int size) {
        return revision.stream(
                        31,
                        "<</Subtype/Form/BBox[0 0 228 30]/Resources<</Font<</T 32 0 R>>>>>>",
                        "0 g BT /T " + size + " Tf 2 9 Td <" + glyphs(text) + "> Tj ET")
                .put(32, "<</Type/Font/Subtype/Type0/BaseFont/Serif/Encoding/Identity-H/DescendantFonts[33 0 R]>>")
                .put(
                        33,
                        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Serif/CIDSystemInfo 36 0 R/FontDescriptor 34 0 R"
                                + "/CIDToGIDMap/Identity/DW 600>>")
                .put(36, "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
                .put(
                        34,
                        "<</Type/FontDescriptor/FontName/Serif/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent"
                                + " 900/Descent -200/CapHeight 700/StemV 80/FontFile2 35 0 R>>")
                .packedStream(35, "<<>>", new String(FONT, StandardCharsets.ISO_8859_1));
    }

    private static Step signed(String box, String text, int size) {
        return (r, f) -> withLook(r, text, size)
                .put(26, ForeignSigner.dictionary(""))
                .put(30, ForeignForm.field("Sig", "ky3", box, "/V 26 0 R/AP<</N 31 0 R>>"))
                .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
    }

    static List<PreparedChange> changes() {
        Preparation nothing = f -> {};
        Preparation overWords = f -> f.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "100 700 200 720", WORDS));
        List<PreparedChange> all = new ArrayList<>();
        for (int size : new int[] {12, 30}) {
            all.addAll(PreparedChange.signedAt(
                    "signed with blocks over words", nothing, signed(WORDS, "███", size), LOOK, NO, LOOK, LOOK));
        }
        all.addAll(PreparedChange.signedAt(
                "signed with a block among letters over words",
                nothing,
                signed(WORDS, "Ký █ tên", 12),
                LOOK,
                NO,
                LOOK,
                LOOK));
        all.addAll(PreparedChange.signedAt(
                "signed with blocks where nothing stands", nothing, signed(BLANK, "███", 12), YES, NO, YES, YES));
        all.addAll(PreparedChange.signedAt(
                "signed with letters over words", nothing, signed(WORDS, "NGUYỄN VĂN HÒA", 16), YES, NO, YES, YES));
        all.addAll(PreparedChange.at(
                "filled in with blocks over words",
                overWords,
                (r, f) -> withLook(r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(1)/AP<</N 31 0 R>>")), "██", 12),
                LOOK,
                NO,
                LOOK,
                LOOK));
        all.addAll(PreparedChange.at(
                "filled in with letters over words",
                overWords,
                (r, f) -> withLook(r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(1)/AP<</N 31 0 R>>")), "15", 12),
                YES,
                NO,
                YES,
                YES));
        return all;
    }

    @ParameterizedTest
    @MethodSource("changes")
    void blocksThatLieOverWordsAreLookedAt(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }

    @Test
    void theFontHasSuchALetter() {
        assertNotEquals("0000", glyphs("█"));
    }
}
