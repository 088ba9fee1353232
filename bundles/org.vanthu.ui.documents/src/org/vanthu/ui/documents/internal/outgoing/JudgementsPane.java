package org.vanthu.ui.documents.internal.outgoing;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.OpinionRound;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.SaidCard;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.EmptyState;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Scrolled;
import org.vanthu.ui.kit.widget.Words;

/** What was said about a draft: opinions by round, and every judgement on the way. */
final class JudgementsPane {

    private final Scrolled scroll;
    private final Texts texts;
    private final Language language;

    JudgementsPane(Composite parent, Language language) {
        scroll = new Scrolled(parent, Layouts.LARGE, Layouts.LARGE);
        texts = DocumentTexts.of(parent.getDisplay());
        this.language = language;
    }

    Control control() {
        return scroll.control();
    }

    void show(OutgoingView view) {
        scroll.clear();
        Composite content = scroll.content();
        if (view.rounds().isEmpty() && view.judgements().isEmpty()) {
            new EmptyState(content)
                    .show(Icon.OPINION, texts.get("judgement.empty"), texts.get("judgement.empty_next"))
                    .control()
                    .setLayoutData(Layouts.fill());
        }
        view.rounds().forEach(round -> round(content, view, round));
        for (Judgement judgement : view.judgements()) {
            String who = judgement
                    .onBehalfOf()
                    .map(absent ->
                            texts.get("history.behalf", "who", name(view, judgement.by()), "for", name(view, absent)))
                    .orElse(name(view, judgement.by()));
            SaidCard.add(
                    content,
                    who,
                    VietnamTime.minute(judgement.at()) + " · " + judgement.act().label(language),
                    judgement.words());
        }
        scroll.measure();
    }

    private void round(Composite content, OutgoingView view, OpinionRound round) {
        Words.paragraph(
                        content,
                        texts.get(
                                "judgement.round",
                                "number",
                                round.number(),
                                "deadline",
                                VietnamTime.day(round.deadline()),
                                "question",
                                round.question()),
                        TextFont.SMALL_STRONG,
                        Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        round.opinions()
                .forEach(opinion -> opinion.given()
                        .ifPresentOrElse(
                                given -> SaidCard.add(
                                        content,
                                        name(view, given.by()),
                                        VietnamTime.minute(given.at()) + " · "
                                                + texts.of("opinion.verdict.", given.verdict()),
                                        given.words()),
                                () -> SaidCard.add(
                                        content, name(view, opinion.person()), texts.get("judgement.awaited"), "")));
    }

    private static String name(OutgoingView view, AccountId account) {
        return view.names().getOrDefault(account, "–");
    }
}
