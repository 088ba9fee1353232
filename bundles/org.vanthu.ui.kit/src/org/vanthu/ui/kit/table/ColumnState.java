package org.vanthu.ui.kit.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.nebula.widgets.nattable.NatTable;

/** Widths, order and visibility of columns as text; forgotten when the program has other columns than it had then. */
final class ColumnState {

    private static final String PREFIX = "table";
    private static final String COLUMNS = "vanthu.columns";

    private ColumnState() {}

    static <R> String of(NatTable table, List<Column<R>> columns) {
        Properties state = new Properties();
        table.saveState(PREFIX, state);
        state.setProperty(COLUMNS, names(columns));
        StringWriter out = new StringWriter();
        try {
            state.store(out, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    static <R> void restore(NatTable table, Optional<String> kept, List<Column<R>> columns) {
        kept.map(ColumnState::read)
                .filter(state -> names(columns).equals(state.getProperty(COLUMNS)))
                .ifPresent(state -> table.loadState(PREFIX, state));
    }

    private static Properties read(String kept) {
        Properties state = new Properties();
        try {
            state.load(new StringReader(kept));
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Properties();
        }
        return state;
    }

    private static <R> String names(List<Column<R>> columns) {
        return columns.stream().map(Column::id).collect(Collectors.joining(","));
    }
}
