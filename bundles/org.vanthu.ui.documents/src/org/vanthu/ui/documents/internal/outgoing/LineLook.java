package org.vanthu.ui.documents.internal.outgoing;

import java.util.Set;
import org.vanthu.domain.Language;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.ui.documents.internal.outgoing.SigningBatch.Item;
import org.vanthu.ui.documents.internal.outgoing.SigningReviewModel.Line;
import org.vanthu.ui.documents.internal.outgoing.SigningReviewModel.Mark;
import org.vanthu.ui.kit.page.PageRows.Look;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;

/** How a document stands between waiting and signed, in words. Only a signature that was read back and found valid is green. */
final class LineLook {

    private final SigningReviewModel model;
    private final Texts texts;
    private final Language language;

    LineLook(SigningReviewModel model, Texts texts, Language language) {
        this.model = model;
        this.texts = texts;
        this.language = language;
    }

    Look of(Line line) {
        Said said = said(line);
        Set<Integer> looked = model.lookedAt(line.id());
        return new Look(
                line.document().fields().subject(),
                said.words(),
                said.icon(),
                said.meaning(),
                line.mark() == Mark.OPEN && !line.isSigned(),
                line.review().pages(),
                page -> !looked.contains(page + 1));
    }

    private record Said(String words, Icon icon, Meaning meaning) {}

    private Said said(Line line) {
        return switch (line.item().state()) {
            case WAITING -> waiting(line);
            case SIGNING -> new Said(texts.get("sign.signing_now"), Icon.SIGN, Meaning.ACCENT);
            case SIGNED -> signed(line.item());
            case REFUSED -> new Said(texts.get("sign.refused", "why", why(line.item())), Icon.ERROR, Meaning.DANGER);
        };
    }

    private Said waiting(Line line) {
        return switch (line.mark()) {
            case OPEN ->
                new Said(
                        texts.get(
                                line.review().annexes().isEmpty() ? "sign.unseen" : "sign.unseen_annexes",
                                "annexes",
                                line.review().annexes().size(),
                                "seen",
                                model.lookedAt(line.id()).size(),
                                "pages",
                                line.review().pages()),
                        Icon.DOCUMENT,
                        Meaning.ACCENT);
            case SEEN -> new Said(texts.get("sign.seen"), Icon.EYE, Meaning.PLAIN);
            case SKIPPED -> new Said(texts.get("sign.skipped"), Icon.NEXT, Meaning.WARNING);
        };
    }

    private Said signed(Item item) {
        Verdict verdict = item.verdict().orElse(Verdict.UNDETERMINED);
        return switch (verdict) {
            case VALID ->
                new Said(
                        item.troubles().isEmpty()
                                ? texts.get("sign.signed")
                                : texts.get("sign.signed_without", "why", why(item)),
                        Icon.VALID,
                        item.troubles().isEmpty() ? Meaning.SUCCESS : Meaning.WARNING);
            case INVALID, UNSIGNED, UNREADABLE ->
                new Said(texts.get("sign.read_back_invalid", "why", why(item)), Icon.INVALID, Meaning.DANGER);
            case UNDETERMINED ->
                new Said(
                        texts.get("sign.read_back_undetermined", "why", why(item)), Icon.UNDETERMINED, Meaning.WARNING);
        };
    }

    private String why(Item item) {
        return item.troubles().stream()
                .findFirst()
                .map(trouble -> trouble.message(language))
                .orElse("");
    }
}
