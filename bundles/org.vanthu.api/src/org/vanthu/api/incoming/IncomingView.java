package org.vanthu.api.incoming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.routing.IncomingDocument;

/**
 * A document as one person sees it.
 *
 * @param metadata every field of Annex VI that has a value, written out
 * @param files the newest version of each file, the main file first
 * @param steps what this person may do with it now, the most likely first
 * @param late whether it should have been submitted or passed on already
 * @param answers what answers it or is being written to, by who may read that, the newest first
 * @param reply the outgoing document with which its handling ended
 */
public record IncomingView(
        IncomingDocument document,
        Map<IncomingField, String> metadata,
        List<DocumentFile> files,
        List<NextStep> steps,
        boolean late,
        List<Answer> answers,
        Optional<DraftId> reply) {

    public IncomingView {
        metadata = Map.copyOf(metadata);
        files = List.copyOf(files);
        steps = List.copyOf(steps);
        answers = List.copyOf(answers);
    }
}
