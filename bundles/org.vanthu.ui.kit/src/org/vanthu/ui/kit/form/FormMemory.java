package org.vanthu.ui.kit.form;

import java.util.Map;

/** Where a form keeps what was typed and not saved yet, so that it is there again after the window was closed. */
public interface FormMemory {

    /** What was kept under the name of a form, by input; empty if nothing was. */
    Map<String, String> unfinished(String form);

    /** Keeps these inputs in place of those kept before; none at all forgets the form. */
    void keepUnfinished(String form, Map<String, String> inputs);
}
