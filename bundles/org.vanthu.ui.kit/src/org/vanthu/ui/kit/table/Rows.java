package org.vanthu.ui.kit.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.widgets.Widget;
import org.vanthu.ui.kit.work.Background;

/** The rows loaded so far. Loads the next page when the end comes into sight; knows nothing of painting. */
final class Rows<R> {

    /** Rows of one page: more than fits a tall screen, so that one call fills it. */
    static final int PAGE = 100;

    private final List<R> loaded = new ArrayList<>();
    private final Map<Serializable, Integer> places = new HashMap<>();
    private final Background background;
    private final Widget owner;
    private final Function<R, ? extends Serializable> identity;
    private final Runnable changed;
    private Pages<R> pages = Pages.of(List.of());
    private Optional<Sort> sort = Optional.empty();
    private boolean more;
    private boolean loading;
    private int generation;

    Rows(Background background, Widget owner, Function<R, ? extends Serializable> identity, Runnable changed) {
        this.background = background;
        this.owner = owner;
        this.identity = identity;
        this.changed = changed;
    }

    int size() {
        return loaded.size();
    }

    R get(int index) {
        return loaded.get(index);
    }

    /** Where the thing stands, though it reads differently since it was read again; -1 when it is not loaded. */
    int indexOf(R row) {
        return places.getOrDefault(identity.apply(row), -1);
    }

    List<R> all() {
        return List.copyOf(loaded);
    }

    boolean hasMore() {
        return more;
    }

    boolean isLoading() {
        return loading;
    }

    Optional<Sort> sort() {
        return sort;
    }

    void show(Pages<R> source) {
        pages = source;
        reload();
    }

    void order(Sort wanted) {
        sort = Optional.of(wanted);
        reload();
    }

    /** Reads again from the top; the rows shown stay until the answer is there. */
    void reload() {
        generation++;
        loading = false;
        load(Optional.empty());
    }

    /** Tells that a row is in sight. */
    void seen(int index) {
        if (more && !loading && index >= loaded.size() - PAGE / 4) {
            load(Optional.of(loaded.getLast()));
        }
    }

    private void load(Optional<R> last) {
        loading = true;
        int asked = generation;
        Pages<R> from = pages;
        Optional<Sort> order = sort;
        background.run("list", owner, () -> from.after(last, PAGE, order), page -> arrived(asked, last, page));
    }

    private void arrived(int asked, Optional<R> last, Pages.Page<R> page) {
        if (asked != generation) {
            return;
        }
        loading = false;
        if (last.isEmpty()) {
            loaded.clear();
            places.clear();
        }
        for (R row : page.rows()) {
            places.putIfAbsent(identity.apply(row), loaded.size());
            loaded.add(row);
        }
        more = page.more();
        changed.run();
    }
}
