package org.vanthu.ui.documents.internal.outgoing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PinState;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenCertificate;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.LineInput;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** Chooses a token of this desk and asks for its PIN. The PIN leaves this pane once and is wiped by who opens the token. */
final class TokenPane {

    /** Where the facts of a token break into lines, points. */
    private static final int WIDTH = 360;

    private final Composite pane;
    private final DeskTokens tokens;
    private final Asking asking;
    private final Texts texts;
    private final Combo choice;
    private final Label facts;
    private final Text pin;
    private final List<Token> plugged = new ArrayList<>();

    TokenPane(Composite parent, DeskTokens tokens, Asking asking) {
        this.tokens = tokens;
        this.asking = asking;
        texts = DocumentTexts.of(parent.getDisplay());
        pane = Surface.same(parent);
        pane.setLayout(Layouts.columns(1));
        Words.label(pane, texts.get("token.token"), TextFont.SMALL, Meaning.QUIET);
        choice = LineInput.choice(pane);
        choice.setLayoutData(Layouts.wide());
        choice.setData("label", texts.get("token.token"));
        choice.addListener(SWT.Selection, event -> showFacts());
        facts = Words.paragraph(pane, "", TextFont.SMALL, Meaning.QUIET);
        GridData wrapped = Layouts.wide();
        wrapped.widthHint = WIDTH;
        facts.setLayoutData(wrapped);
        Composite buttons = Surface.same(pane);
        buttons.setLayout(Layouts.columns(2));
        new ActButton(buttons, ActButton.Weight.PLAIN, texts.get("token.again"), Icon.REFRESH).onPress(this::look);
        new ActButton(buttons, ActButton.Weight.PLAIN, texts.get("token.driver"), Icon.OPEN).onPress(this::browse);
        FormPane form = new FormPane(pane);
        form.control().setLayoutData(Layouts.wide());
        pin = form.secret(texts.get("token.pin"), new Field<>(""), Span.FULL);
        look();
    }

    Composite control() {
        return pane;
    }

    Text pinLine() {
        return pin;
    }

    /** Whether a token is chosen and a PIN typed. */
    boolean isReady() {
        return choice.getSelectionIndex() >= 0 && pin.getCharCount() > 0;
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

    private void look() {
        asking.ask(pane, () -> Outcome.done(tokens.plugged()), this::show);
    }

    private void browse() {
        FileDialog dialog = new FileDialog(pane.getShell(), SWT.OPEN);
        Optional.ofNullable(dialog.open())
                .map(Path::of)
                .ifPresent(file -> asking.ask(pane, () -> tokens.pluggedAt(file), this::show));
    }

    private void show(List<Token> found) {
        plugged.clear();
        plugged.addAll(found);
        choice.removeAll();
        found.forEach(token -> choice.add(token.label() + " · " + token.serial()));
        if (!found.isEmpty()) {
            choice.select(0);
        }
        showFacts();
    }

    private void showFacts() {
        int index = choice.getSelectionIndex();
        facts.setText(index < 0 ? texts.get("token.none") : facts(plugged.get(index)));
        facts.requestLayout();
    }

    private String facts(Token token) {
        String certificates = token.certificates().stream()
                .filter(TokenPane::isOfAHolder)
                .map(this::facts)
                .reduce((one, other) -> one + "\n" + other)
                .orElse(texts.get("token.certificates_hidden"));
        return token.pin() == PinState.READY ? certificates : certificates + "\n" + texts.of("pin.", token.pin());
    }

    /** Tokens carry the certificates of the authorities above the holder's as well. */
    private static boolean isOfAHolder(TokenCertificate certificate) {
        return certificate.certificate().getBasicConstraints() < 0;
    }

    private String facts(TokenCertificate certificate) {
        Instant end = certificate.certificate().getNotAfter().toInstant();
        return texts.get(
                "token.certificate",
                "holder",
                certificate.holder(),
                "issuer",
                certificate.issuer(),
                "until",
                Dates.day(end));
    }
}
