package org.vanthu.ui.kit.form;

import java.util.List;
import org.vanthu.ui.kit.theme.Icon;

/**
 * A node of a tree to pick from.
 *
 * @param value what is picked
 * @param label its name
 * @param detail a second, quieter word behind the name; may be empty
 * @param icon its drawing
 * @param pickable whether it can be picked, or only holds others
 * @param children what it holds
 */
public record TreeNode<T>(
        T value, String label, String detail, Icon icon, boolean pickable, List<TreeNode<T>> children) {

    public TreeNode {
        children = List.copyOf(children);
    }
}
