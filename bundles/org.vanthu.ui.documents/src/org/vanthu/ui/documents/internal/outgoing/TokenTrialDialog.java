package org.vanthu.ui.documents.internal.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.people.OwnAccount;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;

/** Signs a test with every key of a token, verifies it, and shows everything there is to know about the token. */
final class TokenTrialDialog {

    private static final int LINES = 18;

    private final TokenTrial trial;
    private final DeskTokens tokens;
    private final OwnAccount account;
    private final Asking asking;
    private Texts texts;
    private DialogShell dialog;
    private TokenPane pane;
    private ActButton sign;
    private Text result;

    TokenTrialDialog(TokenTrial trial, DeskTokens tokens, OwnAccount account, Asking asking) {
        this.trial = trial;
        this.tokens = tokens;
        this.account = account;
        this.asking = asking;
    }

    void open(Shell parent) {
        texts = DocumentTexts.of(parent.getDisplay());
        dialog = new DialogShell(parent, texts.get("trial.title"), texts.get("trial.explanation"));
        dialog.shell().setData("page", "trial");
        pane = new TokenPane(dialog.body(), tokens, asking);
        pane.control().setLayoutData(Layouts.wide());
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.fill());
        result = form.area(texts.get("trial.result"), new Field<>(""), LINES);
        result.setEditable(false);
        dialog.closingBeside();
        sign = dialog.prominent(texts.get("trial.sign"), Icon.SIGN, this::sign);
        pane.pinLine().addListener(SWT.DefaultSelection, event -> sign.press());
        dialog.open(680, 760);
    }

    private void sign() {
        if (!pane.isReady()) {
            dialog.troubles(List.of(texts.get("token.pin_missing")));
            return;
        }
        sign.setEnabled(false);
        result.setText("");
        dialog.troubles(List.of());
        TokenPane.Chosen chosen = pane.take();
        Instant now = Instant.now();
        TokenWords words = new TokenWords(texts, asking.language(), now);
        new LongWork(asking)
                .in(
                        dialog.body(),
                        texts.get("trial.signing"),
                        strip -> chosen.open()
                                .flatMap(open -> tried(open, now))
                                .map(results -> words.report(chosen.token(), results, registered())),
                        this::show,
                        this::refused);
    }

    private Outcome<List<TokenTrial.Result>> tried(OpenToken open, Instant now) {
        try (open) {
            return trial.of(open, now);
        }
    }

    private Set<Sha256> registered() {
        return account.mine().map(profile -> profile.certificates()).value().orElse(List.of()).stream()
                .map(RegisteredCertificate::fingerprint)
                .collect(Collectors.toSet());
    }

    private void show(List<String> lines) {
        sign.setEnabled(true);
        result.setText(String.join("\n", lines));
        result.setFocus();
    }

    private void refused(List<Trouble> troubles) {
        sign.setEnabled(true);
        dialog.troubles(asking.words(troubles));
        pane.pinLine().setFocus();
    }
}
