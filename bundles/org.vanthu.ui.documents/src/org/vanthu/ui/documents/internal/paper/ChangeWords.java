package org.vanthu.ui.documents.internal.paper;

import org.vanthu.domain.Language;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.ui.kit.text.Texts;

/** What was changed after a signature, in words of the office where the office itself did it. */
final class ChangeWords {

    private ChangeWords() {}

    /** Names of fields in the file are said only where they are not the office's own. */
    static String of(LaterChange change, Texts texts, Language language) {
        String field = change.standing() == LaterChange.Standing.PERMITTED
                ? change.words().details().getOrDefault("field", "")
                : "";
        return switch (field) {
            case FormCell.NUMBER -> texts.get("change.number");
            case FormCell.DATE -> texts.get("change.date");
            case SigningPlaces.AGENCY_FIELD -> texts.get("change.agency");
            default -> change.words().message(language);
        };
    }
}
