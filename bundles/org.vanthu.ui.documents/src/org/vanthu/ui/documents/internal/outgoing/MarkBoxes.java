package org.vanthu.ui.documents.internal.outgoing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.vanthu.api.Seen;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.MarkPlace;
import org.vanthu.domain.drafting.MarkPlace.Mark;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.Paper;
import org.vanthu.ui.kit.page.Overlay;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Later;

/**
 * The boxes of signature, seal, number and date over the pages of a document, with a button for each that lays it in the hands
 * of the arrow keys. What is moved is kept at once; what the office refuses goes back to where it was.
 */
final class MarkBoxes {

    /** How long nothing must be moved before the places are kept, milliseconds. */
    private static final int PAUSE = 400;

    /** Where the office keeps the places, for who signs or for who checks the format. */
    record Keeper(
            Function<DraftId, Outcome<List<MarkPlace>>> read,
            BiFunction<Seen<DraftId>, List<Move>, Outcome<OutgoingDocument>> move) {}

    /** Told what became of a move. */
    interface Follower {
        void moved(OutgoingDocument document);

        void refused(List<Trouble> troubles);
    }

    private final Composite pane;
    private final Paper paper;
    private final Asking asking;
    private final Keeper keeper;
    private final Follower follower;
    private final Texts texts;
    private final Later later;
    private final Map<Mark, MarkPlace> accepted = new EnumMap<>(Mark.class);
    private final Map<Mark, Move> wanted = new EnumMap<>(Mark.class);
    private final Map<Mark, ActButton> buttons = new EnumMap<>(Mark.class);
    private @Nullable OutgoingDocument document;
    private boolean keeping;
    private @Nullable Runnable afterwards;

    MarkBoxes(Composite parent, Paper paper, Asking asking, Keeper keeper, Follower follower) {
        this.paper = paper;
        this.asking = asking;
        this.keeper = keeper;
        this.follower = follower;
        texts = DocumentTexts.of(parent.getDisplay());
        pane = Surface.same(parent);
        pane.setLayout(Layouts.columns(1));
        Words.label(pane, texts.get("marks.title"), TextFont.SMALL, Meaning.QUIET);
        Composite row = Surface.same(pane);
        row.setLayout(Layouts.columns(Mark.values().length));
        for (Mark mark : List.of(Mark.SIGNER, Mark.SEAL, Mark.NUMBER, Mark.DATE)) {
            ActButton button = new ActButton(row, ActButton.Weight.PLAIN, texts.of("marks.", mark), icon(mark));
            button.onPress(() -> paper.view().canvas().hold(mark.name()));
            button.setEnabled(false);
            buttons.put(mark, button);
        }
        Words.paragraph(pane, texts.get("marks.hint"), TextFont.SMALL, Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        later = new Later(pane, PAUSE, this::keep);
        paper.view().canvas().onMove(this::moved);
    }

    private static Icon icon(Mark mark) {
        return switch (mark) {
            case SIGNER -> Icon.SIGN;
            case SEAL -> Icon.SEAL;
            case NUMBER -> Icon.NUMBER;
            case DATE -> Icon.CLOCK;
        };
    }

    Control control() {
        return pane;
    }

    /** Shows the boxes of a document whose pages are on the screen; none once it cannot be placed any more. */
    void show(OutgoingDocument shown) {
        document = shown;
        wanted.clear();
        accept(List.of());
        asking.ask(
                pane,
                () -> keeper.read().apply(shown.id()),
                places -> {
                    if (isShown(shown)) {
                        accept(places);
                    }
                },
                signedMeanwhile -> {});
    }

    private boolean isShown(OutgoingDocument other) {
        return document != null && document.id().equals(other.id());
    }

    private void accept(List<MarkPlace> places) {
        accepted.clear();
        places.forEach(place -> accepted.put(place.mark(), place));
        buttons.forEach((mark, button) -> button.setEnabled(accepted.containsKey(mark)));
        draw();
    }

    private void draw() {
        paper.view()
                .canvas()
                .overlays(accepted.values().stream()
                        .map(place -> wanted.containsKey(place.mark()) ? place.to(wanted.get(place.mark())) : place)
                        .map(place -> new Overlay(
                                place.mark().name(),
                                place.page(),
                                new Box(place.left(), place.top(), place.width(), place.height()),
                                texts.of("marks.", place.mark())))
                        .toList());
    }

    /** The seal goes with the signature. */
    private void moved(Overlay box) {
        Mark mark = Mark.valueOf(box.id());
        Move move = new Move(mark, box.page(), box.box().x(), box.box().y());
        if (mark == Mark.SIGNER && accepted.containsKey(Mark.SEAL)) {
            MarkPlace before = now(Mark.SIGNER);
            MarkPlace seal = now(Mark.SEAL);
            wanted.put(
                    Mark.SEAL,
                    new Move(
                            Mark.SEAL,
                            move.page(),
                            seal.left() + move.left() - before.left(),
                            seal.top() + move.top() - before.top()));
        }
        wanted.put(mark, move);
        draw();
        later.ask();
    }

    private MarkPlace now(Mark mark) {
        MarkPlace place = accepted.get(mark);
        return wanted.containsKey(mark) ? place.to(wanted.get(mark)) : place;
    }

    /** Runs this when everything moved is kept; not at all when that is refused. */
    void settle(Runnable then) {
        if (wanted.isEmpty() && !keeping) {
            then.run();
        } else {
            afterwards = then;
            keep();
        }
    }

    private void keep() {
        OutgoingDocument of = document;
        if (keeping || wanted.isEmpty() || of == null) {
            return;
        }
        keeping = true;
        List<Move> moves = List.copyOf(wanted.values());
        asking.ask(
                pane,
                () -> keeper.move().apply(new Seen<>(of.id(), of.version()), moves),
                changed -> kept(changed, moves),
                this::refused);
    }

    private void kept(OutgoingDocument changed, List<Move> moves) {
        keeping = false;
        follower.moved(changed);
        if (!isShown(changed)) {
            return;
        }
        document = changed;
        for (Move move : moves) {
            accepted.computeIfPresent(move.mark(), (mark, place) -> place.to(move));
            wanted.remove(move.mark(), move);
        }
        draw();
        if (!wanted.isEmpty()) {
            keep();
        } else {
            Optional.ofNullable(afterwards).ifPresent(Runnable::run);
            afterwards = null;
        }
    }

    private void refused(List<Trouble> troubles) {
        keeping = false;
        afterwards = null;
        wanted.clear();
        draw();
        follower.refused(troubles);
    }
}
