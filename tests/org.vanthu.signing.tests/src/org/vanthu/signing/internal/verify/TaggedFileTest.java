package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.NOTE;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;

/** Tagged files: their structure follows what is permitted, and is what readers for the blind read aloud. */
class TaggedFileTest {

    private static final String ROOT = "<</Type/StructTreeRoot/K 51 0 R/ParentTree 53 0 R/ParentTreeNextKey 2>>";
    private static final String DOCUMENT = "<</Type/StructElem/S/Document/P 50 0 R/K[52 0 R 54 0 R]>>";
    private static final String PARAGRAPH = "<</Type/StructElem/S/P/P 51 0 R/Pg 3 0 R/K 0>>";
    private static final String REMARK = "<</Type/StructElem/S/Annot/P 51 0 R/K<</Type/OBJR/Obj 13 0 R/Pg 3 0 R>>>>";

    @TempDir
    private Path folder;

    private final ForeignForm form = new ForeignForm();

    private Revision signed(int level) {
        form.put(CATALOG, form.with(CATALOG, "/StructTreeRoot 50 0 R/MarkInfo<</Marked true>>"));
        form.put(50, ROOT)
                .put(51, DOCUMENT)
                .put(52, PARAGRAPH)
                .put(53, "<</Nums[0[52 0 R]]>>")
                .put(54, REMARK);
        return Revision.after(form.signed(LaterChange.first(), PreparedChange.signature(level), Form.TABLE));
    }

    private Verdict verdict(byte[] file) {
        return LaterChange.verify(folder, file).verdict();
    }

    @Test
    void aNewSignatureMayHaveItsPlaceInTheStructure() {
        byte[] file = LaterChange.second()
                .sign(signed(2)
                        .put(26, ForeignSigner.dictionary(""))
                        .put(30, ForeignForm.field("Sig", "ky3", "0 0 0 0", "/V 26 0 R/StructParent 1"))
                        .put(FORM, form.object(FORM).replace("16 0 R]", "16 0 R 30 0 R]"))
                        .put(PAGE, form.object(PAGE).replace("13 0 R", "13 0 R 30 0 R"))
                        .put(31, "<</Type/StructElem/S/Form/P 51 0 R/K<</Type/OBJR/Obj 30 0 R/Pg 3 0 R>>>>")
                        .put(51, DOCUMENT.replace("54 0 R]", "54 0 R 31 0 R]"))
                        .put(53, "<</Nums[0[52 0 R] 1 31 0 R]>>")
                        .bytes());

        assertEquals(Verdict.VALID, verdict(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ActualText(Chi 9.000)", "/E(Chi 9.000)"})
    void aNewSignatureDoesNotSayWordsOfThePage(String words) {
        byte[] file = LaterChange.second()
                .sign(signed(2)
                        .put(26, ForeignSigner.dictionary(""))
                        .put(30, ForeignForm.field("Sig", "ky3", "0 0 0 0", "/V 26 0 R/StructParent 1"))
                        .put(FORM, form.object(FORM).replace("16 0 R]", "16 0 R 30 0 R]"))
                        .put(PAGE, form.object(PAGE).replace("13 0 R", "13 0 R 30 0 R"))
                        .put(
                                31,
                                "<</Type/StructElem/S/Form" + words + "/P 51 0 R/K<</Type/OBJR/Obj 30 0 R/Pg 3 0 R>>>>")
                        .put(51, DOCUMENT.replace("54 0 R]", "54 0 R 31 0 R]"))
                        .put(53, "<</Nums[0[52 0 R] 1 31 0 R]>>")
                        .bytes());

        assertEquals(Verdict.INVALID, verdict(file));
    }

    @Test
    void aNoteComesAndGoesWithItsPlace() {
        byte[] gone = signed(3)
                .put(PAGE, form.object(PAGE).replace("13 0 R", ""))
                .put(51, DOCUMENT.replace(" 54 0 R", ""))
                .bytes();

        assertEquals(Verdict.VALID, verdict(gone));
    }

    @Test
    void aNoteMayChangeAndKeepItsPlace() {
        byte[] changed = signed(3)
                .put(NOTE, form.object(NOTE).replace("Xem lai", "Da xem"))
                .bytes();

        assertEquals(Verdict.VALID, verdict(changed));
    }

    @Test
    void aNoteThatChangesKeepsItsPlaceAsItIs() {
        for (String other : List.of("/S/P", "/S/Annot/ActualText(khac)")) {
            TaggedFileTest test = new TaggedFileTest();
            byte[] changed = test.signed(3)
                    .put(NOTE, test.form.object(NOTE).replace("Xem lai", "Da xem"))
                    .put(54, REMARK.replace("/S/Annot", other))
                    .bytes();

            assertEquals(Verdict.INVALID, LaterChange.verify(folder, changed).verdict(), other);
        }
    }

    @Test
    void aPlaceMayNotGoThoughItsNoteChanged() {
        byte[] changed = signed(3)
                .put(NOTE, form.object(NOTE).replace("Xem lai", "Da xem"))
                .put(51, DOCUMENT.replace(" 54 0 R", ""))
                .bytes();

        assertEquals(Verdict.INVALID, verdict(changed));
    }

    @Test
    void theWayBackFromWhatIsShownStays() {
        assertEquals(
                Verdict.INVALID,
                verdict(signed(3).put(53, "<</Nums[0[54 0 R]]>>").bytes()));
        assertEquals(
                Verdict.INVALID,
                verdict(new TaggedFileTest().signed(3).put(53, "<</Nums[]>>").bytes()));
    }

    @Test
    void aPlaceMayNotGoWithoutItsNote() {
        assertEquals(
                Verdict.INVALID,
                verdict(signed(3).put(51, DOCUMENT.replace(" 54 0 R", "")).bytes()));
    }

    @Test
    void whatIsReadAloudMayNotChange() {
        assertEquals(
                Verdict.INVALID,
                verdict(signed(3).put(51, DOCUMENT.replace("52 0 R ", "")).bytes()));
        assertEquals(
                Verdict.INVALID,
                verdict(new TaggedFileTest()
                        .signed(3)
                        .put(52, PARAGRAPH.replace(">>", "/ActualText(Chi 9.000 dong)>>"))
                        .bytes()));
        assertEquals(
                Verdict.INVALID,
                verdict(new TaggedFileTest()
                        .signed(3)
                        .put(31, "<</Type/StructElem/S/P/P 51 0 R/ActualText(Them)/K 1/Pg 3 0 R>>")
                        .put(51, DOCUMENT.replace("54 0 R]", "54 0 R 31 0 R]"))
                        .bytes()));
        TaggedFileTest other = new TaggedFileTest();
        assertEquals(
                Verdict.INVALID,
                verdict(other.signed(3)
                        .put(CATALOG, other.form.object(CATALOG).replace("/StructTreeRoot 50 0 R", ""))
                        .bytes()));
    }

    /** What says of which page an element is, and which element stands for what is shown. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void anElementKeepsItsPageAndIsFoundInOneWay(int level) {
        String other = "<</S/P/P 51 0 R/K 0/Pg 3 0 R/ActualText(Chi 9.000)>>";
        List<UnaryOperator<Revision>> changes = List.of(
                later -> later.put(52, PARAGRAPH.replace("3 0 R", "18 0 R")),
                later -> later.put(52, PARAGRAPH.replace("/Pg 3 0 R", "")),
                later -> later.put(52, PARAGRAPH.replace("/K 0", "/K 0/Ref[54 0 R]")),
                later -> later.put(54, REMARK.replace("/Pg 3 0 R", "/Pg 18 0 R")),
                later -> later.put(53, "<</Nums[0[57 0 R]0[52 0 R]]>>").put(57, other),
                later -> later.put(53, "<</Kids[58 0 R 59 0 R]>>")
                        .put(58, "<</Limits[0 0]/Nums[0[57 0 R]]>>")
                        .put(59, "<</Limits[0 0]/Nums[0[52 0 R]]>>")
                        .put(57, other),
                later -> later.put(53, "<</Nums[0.4[52 0 R]]>>"),
                later -> later.put(53, "<</Nums[1[52 0 R]0[52 0 R]]>>"));
        for (UnaryOperator<Revision> change : changes) {
            TaggedFileTest test = new TaggedFileTest();

            assertEquals(
                    Verdict.INVALID,
                    LaterChange.verify(folder, change.apply(test.tagged(level)).bytes())
                            .verdict());
        }
        TaggedFileTest same = new TaggedFileTest();
        byte[] again = same.tagged(level)
                .put(52, PARAGRAPH)
                .put(53, "<</Nums[0 58 0 R]>>")
                .put(58, "[52 0 R]")
                .bytes();
        assertEquals(Verdict.VALID, verdict(again));
    }

    private Revision tagged(int level) {
        form.put(PAGE, form.with(PAGE, "/StructParents 0"));
        return signed(level);
    }
}
