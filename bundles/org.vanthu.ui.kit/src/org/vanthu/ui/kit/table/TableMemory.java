package org.vanthu.ui.kit.table;

import java.util.Optional;

/** Where a list keeps the person's choice of columns, widths and their order. */
public interface TableMemory {

    /** What was kept under the name of a list. */
    Optional<String> recall(String list);

    void keep(String list, String state);
}
