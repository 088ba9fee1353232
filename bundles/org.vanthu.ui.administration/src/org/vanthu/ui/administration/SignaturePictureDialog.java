package org.vanthu.ui.administration;

import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Marks;
import org.vanthu.ui.administration.internal.SignaturePicture;
import org.vanthu.ui.kit.work.Asking;

/** Where a person keeps the picture of one's own signature. */
public final class SignaturePictureDialog {

    private final Marks marks;
    private final Asking asking;

    public SignaturePictureDialog(Marks marks, Asking asking) {
        this.marks = marks;
        this.asking = asking;
    }

    /** Opens it over the window. */
    public void open(Shell parent) {
        new SignaturePicture(marks, asking).open(parent);
    }
}
