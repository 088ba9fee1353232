package org.vanthu.api.incoming;

import java.util.List;
import org.vanthu.api.files.GivenFile;
import org.vanthu.domain.routing.Opinion;

/**
 * Something to say about a document.
 *
 * @param kind {@link Opinion.Kind#PROPOSAL} for level 3 of the slip, else {@link Opinion.Kind#OPINION}
 * @param files files that go along with it
 */
public record OpinionDraft(Opinion.Kind kind, String words, List<GivenFile> files) {

    public OpinionDraft {
        files = List.copyOf(files);
        if (kind != Opinion.Kind.PROPOSAL && kind != Opinion.Kind.OPINION) {
            throw new IllegalArgumentException("not something a person says: " + kind);
        }
    }
}
