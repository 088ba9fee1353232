package org.vanthu.ui.kit.form;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds nodes by words typed without regard to case or to Vietnamese marks: {@code nguyen} finds {@code Nguyễn}. */
public final class TreeSearch {

    private TreeSearch() {}

    /** The forest cut down to nodes that match, their ancestors, and all below a match. Every typed word must occur. */
    public static <T> List<TreeNode<T>> matching(List<TreeNode<T>> forest, String typed) {
        String wanted = plain(typed);
        if (wanted.isEmpty()) {
            return forest;
        }
        return forest.stream()
                .map(node -> cut(node, wanted))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> Optional<TreeNode<T>> cut(TreeNode<T> node, String wanted) {
        if (matches(node, wanted)) {
            return Optional.of(node);
        }
        List<TreeNode<T>> left = node.children().stream()
                .map(child -> cut(child, wanted))
                .flatMap(Optional::stream)
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TreeNode<>(node.value(), node.label(), node.detail(), node.icon(), node.pickable(), left));
    }

    private static boolean matches(TreeNode<?> node, String wanted) {
        String words = plain(node.label() + " " + node.detail());
        for (String word : wanted.split(" ")) {
            if (!words.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Lower case without marks; {@code đ} becomes {@code d}. */
    public static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("\\s+", " ");
    }
}
