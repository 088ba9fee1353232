package org.vanthu.ui.kit.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.theme.Icon;

class TreeSearchTest {

    private static final TreeNode<String> AN = leaf("an", "Nguyễn Văn An", "Chuyên viên");
    private static final TreeNode<String> BINH = leaf("binh", "Đỗ Thị Bình", "Trưởng phòng");
    private static final TreeNode<String> OFFICE =
            new TreeNode<>("vp", "Văn phòng", "", Icon.UNIT, false, List.of(AN, BINH));

    private static TreeNode<String> leaf(String id, String name, String post) {
        return new TreeNode<>(id, name, post, Icon.PERSON, true, List.of());
    }

    @Test
    void wordsAreFoundWithoutTheirMarks() {
        List<TreeNode<String>> found = TreeSearch.matching(List.of(OFFICE), "nguyen an");

        assertEquals(List.of(AN), found.getFirst().children());
    }

    @Test
    void theLetterDIsFoundForItsBarredSister() {
        assertEquals(
                List.of(BINH),
                TreeSearch.matching(List.of(OFFICE), "do thi").getFirst().children());
    }

    @Test
    void aPostLeadsToItsHolder() {
        assertEquals(
                List.of(BINH),
                TreeSearch.matching(List.of(OFFICE), "truong phong").getFirst().children());
    }

    @Test
    void aUnitThatMatchesKeepsAllItHolds() {
        assertEquals(List.of(OFFICE), TreeSearch.matching(List.of(OFFICE), "van phong"));
    }

    @Test
    void nothingIsLeftWhenNothingMatches() {
        assertTrue(TreeSearch.matching(List.of(OFFICE), "khong co").isEmpty());
    }
}
