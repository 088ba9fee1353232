package org.vanthu.ui.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Later;

/** A tree with a search line over it; Enter or a double click picks. */
public final class TreePicker<T> {

    /** Milliseconds without a key after which what is typed is looked for. */
    private static final int PAUSE = 200;

    private final Composite pane;
    private final Text search;
    private final Label part;
    private final Tree tree;
    private final List<Consumer<T>> pickers = new ArrayList<>();
    private final List<Runnable> movers = new ArrayList<>();
    private final Later later;
    private List<TreeNode<T>> all = List.of();
    private List<TreeNode<T>> forest = List.of();
    private Optional<Consumer<String>> beyond = Optional.empty();
    private boolean awaited;
    private boolean pickWhenFound;

    /** @param hint what to type into the search line */
    public TreePicker(Composite parent, String hint) {
        pane = Surface.same(parent);
        pane.setLayout(Layouts.columns(1));
        search = LineInput.search(pane);
        search.setMessage(hint);
        search.setLayoutData(Layouts.wide());
        later = new Later(search, PAUSE, () -> beyond.ifPresent(seeker -> seeker.accept(search.getText())));
        search.addModifyListener(event -> typed());
        part = Words.paragraph(pane, KitTexts.of(pane.getDisplay()).get("tree.part"), TextFont.SMALL, Meaning.QUIET);
        part.setLayoutData(Layouts.wide());
        showPart(false);
        tree = new Tree(pane, SWT.SINGLE | SWT.BORDER);
        tree.setLayoutData(Layouts.fill());
        Palette palette = Palette.of(pane.getDisplay());
        tree.setBackground(Palette.colour(palette.surface()));
        tree.setForeground(Palette.colour(palette.text()));
        tree.addListener(SWT.DefaultSelection, event -> pick());
        tree.addListener(SWT.Selection, event -> movers.forEach(Runnable::run));
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.setFocus();
            }
        });
        search.addListener(SWT.DefaultSelection, event -> pickOnly());
        tree.addListener(SWT.KeyDown, this::lookFor);
    }

    /** What is typed on the tree is looked for as if it were typed above it, not by the system in a window of its own. */
    private void lookFor(Event typed) {
        if (Character.isLetterOrDigit(typed.character) && (typed.stateMask & (SWT.MOD1 | SWT.MOD3)) == 0) {
            typed.doit = false;
            search.setFocus();
            search.setText(String.valueOf(typed.character));
            search.setSelection(1);
        }
    }

    public Composite control() {
        return pane;
    }

    /** The search line, to give it the focus. */
    public Text searchLine() {
        return search;
    }

    public void show(List<TreeNode<T>> nodes) {
        all = List.copyOf(nodes);
        forest = all;
        fill();
    }

    /**
     * What is typed is looked for beyond what is shown, where that is not all there is; it says so.
     *
     * @param seeker gets what is typed, once the typing pauses; it answers by {@link #showFound}
     */
    public void lookBeyond(Consumer<String> seeker) {
        beyond = Optional.of(seeker);
        showPart(true);
        typed();
    }

    private void showPart(boolean shown) {
        part.setVisible(shown);
        ((GridData) part.getLayoutData()).exclude = !shown;
        pane.layout(true);
    }

    /** Shows what was found for what was typed, unless something else is typed by now. */
    public void showFound(String asked, List<TreeNode<T>> nodes) {
        if (!asked.equals(search.getText())) {
            return;
        }
        awaited = false;
        forest = List.copyOf(nodes);
        fill();
        if (pickWhenFound) {
            pickOnly();
        }
    }

    private void typed() {
        pickWhenFound = false;
        awaited = beyond.isPresent() && !search.getText().isBlank();
        if (awaited) {
            later.ask();
        } else {
            forest = all;
        }
        fill();
    }

    /** Called with what was picked. */
    public void onPick(Consumer<T> picker) {
        pickers.add(picker);
    }

    /** Called when the marked node changes. */
    public void onMove(Runnable mover) {
        movers.add(mover);
    }

    /** Marks the first node. */
    public void markFirst() {
        if (tree.getItemCount() > 0) {
            tree.setSelection(tree.getItem(0));
            movers.forEach(Runnable::run);
        }
    }

    /** The marked node that can be picked. */
    public Optional<T> marked() {
        return tree.getSelectionCount() == 1 ? node(tree.getSelection()[0]).map(TreeNode::value) : Optional.empty();
    }

    /** What the marked node says, empty if none is marked. */
    public String markedName() {
        return tree.getSelectionCount() == 1 && tree.getSelection()[0].getData() instanceof TreeNode<?> node
                ? node.label()
                : "";
    }

    @SuppressWarnings("unchecked")
    private Optional<TreeNode<T>> node(TreeItem item) {
        return Optional.ofNullable((TreeNode<T>) item.getData()).filter(TreeNode::pickable);
    }

    private void pick() {
        marked().ifPresent(value -> List.copyOf(pickers).forEach(picker -> picker.accept(value)));
    }

    /** Enter in the search line picks the first match; what is typed next is looked for instead of it. */
    private void pickOnly() {
        pickWhenFound = awaited;
        if (awaited) {
            return;
        }
        firstPickable(tree.getItems()).ifPresent(item -> {
            tree.setSelection(item);
            movers.forEach(Runnable::run);
            pick();
        });
        if (!search.isDisposed()) {
            search.selectAll();
        }
    }

    private Optional<TreeItem> firstPickable(TreeItem[] items) {
        for (TreeItem item : items) {
            if (node(item).isPresent() && item.getItemCount() == 0) {
                return Optional.of(item);
            }
            Optional<TreeItem> below = firstPickable(item.getItems());
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private void fill() {
        tree.setRedraw(false);
        tree.removeAll();
        String typed = search.getText();
        TreeSearch.matching(forest, typed)
                .forEach(node -> add(new TreeItem(tree, SWT.NONE), node, !typed.isBlank(), 0));
        if (tree.getItemCount() == 0 && !forest.isEmpty()) {
            TreeItem nothing = new TreeItem(tree, SWT.NONE);
            nothing.setText(KitTexts.of(tree.getDisplay()).get("tree.nothing"));
            nothing.setForeground(Palette.colour(Palette.of(tree.getDisplay()).of(Meaning.QUIET)));
        }
        tree.setRedraw(true);
    }

    private void add(TreeItem item, TreeNode<T> node, boolean open, int depth) {
        item.setText(node.detail().isEmpty() ? node.label() : node.label() + "  ·  " + node.detail());
        item.setImage(node.icon().image(pane.getDisplay()));
        item.setData(node);
        node.children().forEach(child -> add(new TreeItem(item, SWT.NONE), child, open, depth + 1));
        item.setExpanded(open || depth < 1);
    }
}
