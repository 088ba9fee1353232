package org.vanthu.ui.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;

/** The rows of a list that are selected, as they were read last; tells when others are, or when these read differently. */
final class Marked<R> {

    /** As many as a person may sensibly act on together. */
    private static final int MOST = 1000;

    private final NatTable table;
    private final TableLayers<R> layers;
    private final Rows<R> rows;
    private final List<Runnable> listeners = new ArrayList<>();
    private List<R> told = List.of();
    private Optional<Predicate<R>> awaited = Optional.empty();
    private OptionalInt place = OptionalInt.empty();
    private boolean readingAll;

    Marked(NatTable table, TableLayers<R> layers, Rows<R> rows) {
        this.table = table;
        this.layers = layers;
        this.rows = rows;
        layers.selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                tell();
            }
        });
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        told = all();
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** In the order of the list. */
    List<R> all() {
        return layers.selectedRows.getSelectedRowObjects().stream()
                .map(rows::indexOf)
                .filter(index -> index >= 0)
                .sorted()
                .map(rows::get)
                .toList();
    }

    Optional<R> first() {
        return all().stream().findFirst();
    }

    /** Selects one loaded row and brings it into sight. */
    void select(int index) {
        if (index >= 0 && index < rows.size()) {
            table.doCommand(new SelectRowsCommand(layers.selection, 0, index, false, false));
            layers.viewport.moveRowPositionIntoViewport(index);
        }
    }

    /** Selects one row alone, unless it is among those selected. */
    void selectUnlessMarked(int row) {
        if (!layers.selection.isRowPositionSelected(row)) {
            select(row);
        }
    }

    /** Selects every row up to {@link #MOST}, those too that were not read yet. */
    void selectAll() {
        readingAll = rows.hasMore() && rows.size() < MOST;
        if (readingAll) {
            rows.seen(rows.size() - 1);
        } else {
            table.doCommand(new SelectAllCommand());
        }
    }

    /** Selects the first of the rows read next that is meant. */
    void await(Predicate<R> meant) {
        awaited = Optional.of(meant);
    }

    /** Where what is selected is not among the rows read next, the row that stands in its place is. */
    void keepPlace() {
        place = all().stream().mapToInt(rows::indexOf).findFirst();
    }

    /** Rows were read. */
    void arrived() {
        if (place.isPresent() && rows.size() > 0) {
            int kept = Math.min(place.getAsInt(), rows.size() - 1);
            place = OptionalInt.empty();
            if (all().isEmpty()) {
                select(kept);
            }
        }
        if (awaited.isPresent() && rows.size() > 0) {
            List<R> loaded = rows.all();
            Predicate<R> meant = awaited.get();
            awaited = Optional.empty();
            IntStream.range(0, loaded.size())
                    .filter(index -> meant.test(loaded.get(index)))
                    .findFirst()
                    .ifPresent(this::select);
        }
        if (readingAll) {
            selectAll();
        }
        if (!all().equals(told)) {
            tell();
        }
    }
}
