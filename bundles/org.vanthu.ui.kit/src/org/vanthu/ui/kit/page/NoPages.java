package org.vanthu.ui.kit.page;

import java.util.List;

/** A document without pages. */
final class NoPages implements PageSource {

    @Override
    public List<PageSize> sizes() {
        return List.of();
    }

    @Override
    public Raster paint(int page, double wanted) {
        throw new IndexOutOfBoundsException(page);
    }

    @Override
    public List<Word> words(int page) {
        return List.of();
    }
}
