package org.vanthu.ui.documents.internal.outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PinState;
import org.vanthu.spi.signing.Token;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.LineInput;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Later;

/**
 * Chooses a token, key file or store of this desk and asks for its PIN or password, which leaves this pane once and is wiped by who opens
 * the token.
 */
final class TokenPane {

    /** Where the facts of a token break into lines, points. */
    private static final int WIDTH = 360;

    private static final int PAUSE_MILLISECONDS = 3000;

    private final Composite pane;
    private final DeskTokens tokens;
    private final Asking asking;
    private final Texts texts;
    private final Combo choice;
    private final Label facts;
    private final Text pin;
    /** Nobody should have to press a button after plugging in the token that was asked for. */
    private final Later lookAgain;

    private final List<Token> plugged = new ArrayList<>();
    private List<Trouble> failed = List.of();
    private String wanted;

    TokenPane(Composite parent, DeskTokens tokens, Asking asking) {
        this.tokens = tokens;
        this.asking = asking;
        wanted = tokens.person();
        texts = DocumentTexts.of(parent.getDisplay());
        pane = Surface.same(parent);
        pane.setLayout(Layouts.columns(1));
        Words.label(pane, texts.get("token.token"), TextFont.SMALL, Meaning.QUIET);
        lookAgain = new Later(pane, PAUSE_MILLISECONDS, this::look);
        choice = LineInput.choice(pane);
        choice.setLayoutData(Layouts.wide());
        choice.setData("label", texts.get("token.token"));
        choice.addListener(SWT.Selection, event -> showFacts());
        facts = Words.paragraph(pane, texts.get("token.looking"), TextFont.SMALL, Meaning.QUIET);
        GridData wrapped = Layouts.wide();
        wrapped.widthHint = WIDTH;
        facts.setLayoutData(wrapped);
        Composite buttons = Surface.same(pane);
        buttons.setLayout(besideOrBelow());
        GridData narrow = Layouts.wide();
        narrow.widthHint = WIDTH;
        buttons.setLayoutData(narrow);
        new ActButton(buttons, ActButton.Weight.PLAIN, texts.get("token.again"), Icon.REFRESH).onPress(this::look);
        new ActButton(buttons, ActButton.Weight.PLAIN, texts.get("token.driver"), Icon.OPEN)
                .onPress(this::chooseDriver);
        new ActButton(buttons, ActButton.Weight.PLAIN, texts.get("token.file"), Icon.KEY).onPress(this::chooseFile);
        FormPane form = new FormPane(pane);
        form.control().setLayoutData(Layouts.wide());
        pin = form.secret(texts.get("token.pin"), new Field<>(""), Span.FULL);
        look();
    }

    Composite control() {
        return pane;
    }

    /** Marks the token whose certificate has this holder, where it is plugged in; the person may still choose another. */
    void prefer(String holder) {
        wanted = holder;
        chooseWanted();
    }

    private void chooseWanted() {
        IntStream.range(0, plugged.size())
                .filter(index -> plugged.get(index).certificates().stream()
                        .anyMatch(certificate -> certificate.holder().equalsIgnoreCase(wanted)))
                .findFirst()
                .ifPresent(index -> {
                    choice.select(index);
                    showFacts();
                });
    }

    Text pinLine() {
        return pin;
    }

    /** Whether a token is chosen and a PIN typed. */
    boolean isReady() {
        return chosen().filter(token -> asksElsewhere(token) || pin.getCharCount() > 0)
                .isPresent();
    }

    /** The chosen token with the PIN typed; the input is emptied. */
    Chosen take() {
        char[] typed = pin.getTextChars();
        pin.setText("");
        return new Chosen(tokens, plugged.get(choice.getSelectionIndex()), typed);
    }

    /** A token and its PIN, to be opened off the window's thread. */
    record Chosen(DeskTokens tokens, Token token, char[] pin) {
        Outcome<OpenToken> open() {
            return tokens.open(token, pin);
        }
    }

    private static RowLayout besideOrBelow() {
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.marginRight = 0;
        row.marginTop = 0;
        row.marginBottom = 0;
        row.spacing = Layouts.SMALL;
        return row;
    }

    private void look() {
        asking.ask(pane, () -> Outcome.done(tokens.found()), found -> {
            show(found.tokens(), found.troubles());
            chooseWanted();
        });
    }

    private void chooseDriver() {
        FileChoice.open(pane.getShell(), texts.get("token.driver_files"))
                .ifPresent(file -> choose(() -> tokens.chooseDriver(file)));
    }

    private void chooseFile() {
        FileChoice.open(pane.getShell(), texts.get("token.key_files"), "p12", "pfx")
                .ifPresent(file -> choose(() -> tokens.chooseFile(file)));
    }

    /** Puts what was chosen before what was found. */
    private void choose(Callable<Outcome<List<Token>>> choosing) {
        asking.ask(pane, choosing, found -> {
            List<Token> all = new ArrayList<>(found);
            plugged.stream().filter(token -> !found.contains(token)).forEach(all::add);
            show(all, List.of());
            pin.setFocus();
        });
    }

    private void show(List<Token> found, List<Trouble> troubles) {
        plugged.clear();
        plugged.addAll(found);
        failed = troubles;
        choice.removeAll();
        found.forEach(token -> choice.add(words().name(token)));
        if (found.isEmpty()) {
            lookAgain.ask();
        } else {
            choice.select(0);
        }
        showFacts();
    }

    private void showFacts() {
        Optional<Token> token = chosen();
        List<String> lines = token.map(words()::facts).orElseGet(this::nothing);
        Meaning meaning = token.map(words()::meaning).orElse(Meaning.QUIET);
        facts.setText(String.join("\n", lines).replace("&", "&&"));
        facts.setForeground(Palette.colour(Palette.of(facts.getDisplay()).of(meaning)));
        facts.requestLayout();
        pin.setEnabled(!token.map(TokenPane::asksElsewhere).orElse(false));
    }

    private List<String> nothing() {
        List<String> lines = new ArrayList<>(List.of(texts.get("token.none")));
        lines.addAll(asking.words(failed));
        return lines;
    }

    private Optional<Token> chosen() {
        int index = choice.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(plugged.get(index));
    }

    private static boolean asksElsewhere(Token token) {
        return token.pin() == PinState.ASKED_ELSEWHERE;
    }

    private TokenWords words() {
        return new TokenWords(texts, asking.language(), Instant.now());
    }
}
