package org.vanthu.ui.kit.table;

import java.util.Optional;

/** Where a list keeps the person's choice of columns, widths and their order. */
public interface TableMemory {

    /** What was kept under the name of a list. */
    Optional<String> recall(String list);

    void keep(String list, String state);

    /** Keeps nothing. */
    static TableMemory none() {
        return new TableMemory() {
            @Override
            public Optional<String> recall(String list) {
                return Optional.empty();
            }

            @Override
            public void keep(String list, String state) {
                // nothing outlives the window
            }
        };
    }
}
