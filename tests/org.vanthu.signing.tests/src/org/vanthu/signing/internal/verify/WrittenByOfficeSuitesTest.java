package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.CONTENT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.PAGES;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** The ways of LibreOffice, and of programs that sign after it. */
@Conforms("W.attack")
class WrittenByOfficeSuitesTest {

    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    @TempDir
    private Path folder;

    /** Pages and form share one list of fonts. */
    private static final Preparation SHARED = f -> f.put(40, "<</F1 5 0 R>>")
            .put(PAGE, f.replaced(PAGE, "/Font<</F1 5 0 R>>", "/Font 40 0 R"))
            .put(FORM, f.replaced(FORM, "/Font<</F1 5 0 R>>", "/Font 40 0 R"))
            .put(PAGES, f.replaced(PAGES, "595 842", "595.303937007874 841.889763779528"));

    private static final Step GROWN =
            (r, f) -> r.put(40, "<</F1 5 0 R/F9 41 0 R>>").put(41, FONT);

    private static Preparation content(String filter, String drawn) {
        return f -> {
            SHARED.of(f);
            f.put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents[4 0 R 42 0 R]"))
                    .put(42, "<<" + filter + "/Length " + drawn.length() + ">>\nstream\n" + drawn + "\nendstream");
        };
    }

    static List<PreparedChange> changes() {
        Verdict yes = Verdict.VALID;
        Verdict no = Verdict.INVALID;
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at("a font that nothing uses", SHARED, GROWN, yes, no, yes, yes));
        all.addAll(PreparedChange.at(
                "sizes written with fewer places",
                SHARED,
                (r, f) -> r.put(
                        PAGES,
                        f.replaced(PAGES, "595.303937007874", "595.303937")
                                .replace("841.889763779528", "841.8897637795")),
                yes));
        all.addAll(PreparedChange.at(
                "sizes in single precision",
                SHARED,
                (r, f) -> r.put(PAGES, f.replaced(PAGES, "595.303937007874", "595.30396")),
                yes));
        all.addAll(PreparedChange.at(
                "sizes that differ",
                SHARED,
                (r, f) -> r.put(PAGES, f.replaced(PAGES, "595.303937007874", "595.304")),
                no));
        all.addAll(PreparedChange.at(
                "a font that a page names", content("", "BT /F9 14 Tf 72 500 Td (Chi 1.000) Tj ET"), GROWN, no));
        all.addAll(PreparedChange.at(
                "a font that a page names in another spelling",
                content("", "BT /F#39 14 Tf 72 500 Td (Chi 1.000) Tj ET"),
                GROWN,
                no));
        all.addAll(PreparedChange.at(
                "a font, where a page cannot be read", content("/Filter/LZWDecode", "\u0080\u000b`P"), GROWN, no));
        all.addAll(PreparedChange.at(
                "a font in the place of another",
                SHARED,
                (r, f) -> r.put(40, "<</F1 41 0 R/F9 5 0 R>>").put(41, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>"),
                no));
        all.addAll(PreparedChange.at(
                "something that is no font",
                SHARED,
                (r, f) -> r.put(40, "<</F1 5 0 R/F9 41 0 R>>").put(41, "<</Type/ExtGState/ca 0>>"),
                no));
        all.addAll(PreparedChange.at("a font less", SHARED, (r, f) -> r.put(40, "<<>>"), no));
        all.addAll(PreparedChange.at(
                "a font, and other words",
                SHARED,
                (r, f) -> GROWN.to(r, f).stream(CONTENT, "<<>>", "BT /F1 14 Tf 72 760 Td (Chi 9.000 dong) Tj ET"),
                no));
        return all;
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aListOfFontsThatIsSharedMayGrowByWhatNothingUses(PreparedChange change) {
        change.assertVerdict(folder, Form.values());
    }

    @Test
    void aTimeInUtcIsReadAsLibreOfficeWritesIt() {
        String signature = ForeignSigner.dictionary("").replace("101530+07'00'", "031530Z'");
        byte[] file = new ForeignForm().signed(LaterChange.first(), signature, Form.TABLE);

        VerificationReport report = LaterChange.verify(folder, file);

        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertEquals(
                Optional.of(Instant.parse("2026-03-05T03:15:30Z")),
                report.signatures().getFirst().signedAt());
    }
}
