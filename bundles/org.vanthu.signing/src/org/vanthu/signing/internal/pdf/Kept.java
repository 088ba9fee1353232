package org.vanthu.signing.internal.pdf;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was read last; what was not asked for the longest time is given up first. */
final class Kept<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Kept(int most) {
        super(64, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
