package org.vanthu.ui.kit.widget;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;

/** Takes files that are dragged from the desktop and dropped on a control or anything in it. */
public final class FileDrop {

    private final Consumer<List<Path>> taker;

    private FileDrop(Consumer<List<Path>> taker) {
        this.taker = taker;
    }

    /** From now on files dropped on the control go to the taker. */
    public static FileDrop on(Control control, Consumer<List<Path>> taker) {
        FileDrop drop = new FileDrop(taker);
        control.setData(FileDrop.class.getName(), drop);
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    drop.drop(Arrays.stream(names).map(Path::of).toList());
                }
            }
        });
        return drop;
    }

    /** What was put on the control with {@link #on}, for whoever drops without a mouse. */
    public static Optional<FileDrop> of(Control control) {
        return Optional.ofNullable((FileDrop) control.getData(FileDrop.class.getName()));
    }

    /** Hands over files as if they had been dropped; no files are no drop. */
    public void drop(List<Path> files) {
        if (!files.isEmpty()) {
            taker.accept(files);
        }
    }
}
