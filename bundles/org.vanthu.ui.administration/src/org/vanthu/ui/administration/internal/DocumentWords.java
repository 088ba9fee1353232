package org.vanthu.ui.administration.internal;

import org.vanthu.api.people.DocumentFound;
import org.vanthu.domain.numbering.RegisterKind;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.text.Texts;

/** A document as it is called without opening it: by its place in the register and its code, a draft by who writes it. */
final class DocumentWords {

    private final Texts texts;

    DocumentWords(Texts texts) {
        this.texts = texts;
    }

    String of(DocumentFound found) {
        return found.place()
                .map(place -> texts.get(
                        place.book() == RegisterKind.INCOMING ? "access.found" : "access.found_issued",
                        "number",
                        place.number() + "/" + place.year(),
                        "day",
                        VietnamTime.day(found.day()),
                        "code",
                        found.code(),
                        "type",
                        found.typeName(),
                        "issuer",
                        found.issuer()))
                .orElseGet(() -> texts.get(
                        "access.found_draft",
                        "day",
                        VietnamTime.day(found.day()),
                        "code",
                        found.code(),
                        "type",
                        found.typeName(),
                        "drafter",
                        found.issuer()));
    }
}
