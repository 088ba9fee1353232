package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Optional;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.text.Texts;

/** The picture of a signature or a seal as it is chosen: its file, its width on paper, and what is wrong with them. */
final class MarkModel {

    /** What the law says of the two kinds (NĐ 30/2020, Annex I, II.7.d and II.8.a). */
    enum Kind {
        SIGNATURE(40),
        SEAL(36);

        private final int usualMm;

        Kind(int usualMm) {
            this.usualMm = usualMm;
        }
    }

    final Field<String> width;
    private final Texts texts;
    private final Language language;
    private Optional<byte[]> file = Optional.empty();

    MarkModel(Kind kind, Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
        width = new Field<>(Integer.toString(kind.usualMm));
    }

    /** Shows what is kept already. */
    void show(MarkImage kept) {
        file = Optional.of(kept.png());
        width.set(plain(kept.widthMm()));
    }

    void choose(byte[] png) {
        file = Optional.of(png);
    }

    private static String plain(double millimetres) {
        return millimetres == Math.rint(millimetres)
                ? Long.toString(Math.round(millimetres))
                : Double.toString(millimetres).replace('.', ',');
    }

    /** The width in millimetres; empty when what is typed is no number. */
    Optional<Double> millimetres() {
        try {
            return Optional.of(Double.parseDouble(width.get().strip().replace(',', '.')));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The picture as it would be kept; empty while there is none or something is wrong with it. */
    Optional<MarkImage> picture() {
        return checked().flatMap(Outcome::value);
    }

    /** What is wrong, in words; nothing while no file was chosen. */
    List<String> troubles() {
        if (file.isPresent() && millimetres().isEmpty()) {
            return List.of(texts.get("mark.no_number"));
        }
        return checked()
                .map(outcome -> outcome.troubles().stream()
                        .map(trouble -> trouble.message(language))
                        .toList())
                .orElse(List.of());
    }

    private Optional<Outcome<MarkImage>> checked() {
        return file.flatMap(png -> millimetres().map(wide -> MarkImage.read(png, wide)));
    }
}
