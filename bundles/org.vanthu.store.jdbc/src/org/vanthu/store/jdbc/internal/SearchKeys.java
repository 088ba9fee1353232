package org.vanthu.store.jdbc.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Identities of documents, the newest first, of which the next one below any place can be had without reading those between.
 * So two sets are compared by jumping from each to where the other goes on, which costs as much as the smaller has members.
 */
interface SearchKeys {

    /** Above every identity, which are written with digits and the letters a to f. */
    String TOP = "g";

    /** The newest one below this place; null if there is none. Asked for places that only ever fall. */
    @Nullable
    String below(String place);

    /** The place right above an identity: all are of the same length. */
    static String above(String key) {
        return key + "0";
    }

    /** What at least one of these holds. */
    static SearchKeys anyOf(List<SearchKeys> parts) {
        return parts.size() == 1 ? parts.getFirst() : new AnyOf(parts);
    }

    /** What each of these holds; the first is walked, so it had better be the smallest. */
    static SearchKeys allOf(List<SearchKeys> parts) {
        return parts.size() == 1 ? parts.getFirst() : new AllOf(parts);
    }

    /** The members of several sets, each once. */
    final class AnyOf implements SearchKeys {

        private final List<SearchKeys> parts;
        private final @Nullable String[] next;
        private final boolean[] asked;

        private AnyOf(List<SearchKeys> parts) {
            this.parts = List.copyOf(parts);
            this.next = new String[parts.size()];
            this.asked = new boolean[parts.size()];
        }

        @Override
        public @Nullable String below(String place) {
            String newest = null;
            for (int part = 0; part < next.length; part++) {
                String key = of(part, place);
                if (key != null && (newest == null || key.compareTo(newest) > 0)) {
                    newest = key;
                }
            }
            return newest;
        }

        private @Nullable String of(int part, String place) {
            String known = next[part];
            if (!asked[part] || known != null && known.compareTo(place) >= 0) {
                next[part] = parts.get(part).below(place);
                asked[part] = true;
            }
            return next[part];
        }
    }

    /** The members that several sets share. */
    final class AllOf implements SearchKeys {

        private final List<SearchKeys> parts;

        private AllOf(List<SearchKeys> parts) {
            this.parts = List.copyOf(parts);
        }

        @Override
        public @Nullable String below(String place) {
            String shared = parts.getFirst().below(place);
            int agreed = 1;
            for (int part = 1; shared != null && agreed < parts.size(); part = (part + 1) % parts.size()) {
                String key = parts.get(part).below(above(shared));
                agreed = shared.equals(key) ? agreed + 1 : 1;
                shared = key;
            }
            return shared;
        }
    }
}
