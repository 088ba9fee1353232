package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.CONTENT;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FONT;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.PAGES;
import static org.vanthu.signing.foreign.ForeignForm.SECOND_PAGE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** What a page shows but does not hold itself: taken from the tree of pages, or written in an object of its own. */
@Conforms("W.attack")
class InheritedTest {

    private static final String RESOURCES = "/Resources<</Font<</F1 5 0 R>>/XObject<</I 20 0 R>>>>";

    @TempDir
    private Path folder;

    private static Preparation inTheTree(String entry, String object) {
        return f -> f.put(PAGES, f.with(PAGES, entry)).put(40, object).put(PAGE, f.replaced(PAGE, RESOURCES, ""));
    }

    static List<PreparedChange> tricks() {
        Verdict no = Verdict.INVALID;
        String drawings = "<</Font<</F1 5 0 R>>/XObject<</I 20 0 R>>>>";
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at(
                "another font in resources of the tree",
                inTheTree("/Resources 40 0 R", drawings),
                (r, f) -> r.put(FONT, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>"),
                no));
        all.addAll(PreparedChange.at(
                "another font in resources written into the tree",
                f -> f.put(PAGES, f.with(PAGES, RESOURCES)).put(PAGE, f.replaced(PAGE, RESOURCES, "")),
                (r, f) -> r.put(FONT, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>"),
                no));
        all.addAll(PreparedChange.at(
                "other resources of the tree",
                inTheTree("/Resources 40 0 R", drawings),
                (r, f) -> r.put(41, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")
                        .put(40, "<</Font<</F1 41 0 R>>>>"),
                no));
        all.addAll(PreparedChange.at(
                "resources of the tree that are delivered later",
                f -> f.put(PAGES, f.with(PAGES, "/Resources 40 0 R")).put(PAGE, f.replaced(PAGE, RESOURCES, "")),
                (r, f) -> r.put(40, drawings),
                no));
        all.addAll(PreparedChange.at(
                "another size behind a reference of the tree",
                f -> f.put(PAGES, f.replaced(PAGES, "[0 0 595 842]", " 40 0 R")).put(40, "[0 0 595 842]"),
                (r, f) -> r.put(40, "[0 0 595 300]"),
                no));
        all.addAll(PreparedChange.at(
                "a side of the page behind a reference",
                f -> f.put(PAGES, f.replaced(PAGES, " 842]", " 40 0 R]")).put(40, "842"),
                (r, f) -> r.put(40, "300"),
                no));
        all.addAll(PreparedChange.at(
                "pages turned behind a reference of the tree",
                f -> f.put(PAGES, f.with(PAGES, "/Rotate 40 0 R")).put(40, "0"),
                (r, f) -> r.put(40, "180"),
                no));
        all.addAll(PreparedChange.at(
                "pages cut behind a reference of the tree",
                f -> f.put(PAGES, f.with(PAGES, "/CropBox 40 0 R")).put(40, "[0 0 595 842]"),
                (r, f) -> r.put(40, "[0 0 595 700]"),
                no));
        all.addAll(PreparedChange.at(
                "a node above the node",
                f -> f.put(PAGES, f.replaced(PAGES, "3 0 R 18 0 R", "40 0 R 18 0 R"))
                        .put(40, "<</Type/Pages/Parent 2 0 R/Count 1/Kids[3 0 R]" + RESOURCES + ">>")
                        .put(
                                PAGE,
                                f.replaced(PAGE, "/Parent 2 0 R", "/Parent 40 0 R")
                                        .replace(RESOURCES, "")),
                (r, f) -> r.put(FONT, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>"),
                no));
        all.addAll(PreparedChange.at(
                "the length of a content",
                f -> f.put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents 41 0 R"))
                        .put(40, "40")
                        .put(
                                41,
                                "<</Length 40 0 R>>\nstream\nBT /F1 14 Tf 72 760 Td (Chi 1.000) Tj ET  "
                                        + "\nendstream\nendobj\n%\nendstream\nendobj"),
                (r, f) -> r.put(40, "12"),
                no));
        all.addAll(PreparedChange.at(
                "the list of contents in an object of its own",
                f -> f.put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents 40 0 R"))
                        .put(40, "[4 0 R]"),
                (r, f) -> r.stream(41, "<<>>", "1 g 0 0 600 900 re f").put(40, "[4 0 R 41 0 R]"),
                no));
        all.addAll(PreparedChange.at(
                "a content in a list in an object of its own",
                f -> f.put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents 40 0 R"))
                        .put(40, "[4 0 R]"),
                (r, f) -> r.stream(CONTENT, "<<>>", "1 g 0 0 600 900 re f"),
                no));
        all.addAll(PreparedChange.at(
                "the list of pages in an object of its own",
                f -> f.put(PAGES, f.replaced(PAGES, "[3 0 R 18 0 R]", " 40 0 R"))
                        .put(40, "[3 0 R 18 0 R]"),
                (r, f) -> r.put(40, "[18 0 R 3 0 R]"),
                no));
        all.addAll(PreparedChange.at(
                "how many pages there are",
                f -> f.put(PAGES, f.replaced(PAGES, "/Count 2", "/Count 40 0 R"))
                        .put(40, "2"),
                (r, f) -> r.put(40, "1"),
                no));
        all.addAll(PreparedChange.at(
                "an inherited font of the second page, and a permitted change beside it",
                f -> f.put(PAGES, f.with(PAGES, RESOURCES))
                        .put(SECOND_PAGE, "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>")
                        .put(41, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>")
                        .put(PAGES, f.replaced(PAGES, "/F1 5 0 R", "/F1 41 0 R")),
                (r, f) -> r.put(41, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")
                        .put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)")),
                no));
        return all;
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void whatAPageTakesFromElsewhereMayNotChange(PreparedChange trick) {
        trick.assertVerdict(folder, Form.values());
    }
}
