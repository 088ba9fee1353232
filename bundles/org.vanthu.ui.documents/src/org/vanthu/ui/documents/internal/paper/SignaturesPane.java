package org.vanthu.ui.documents.internal.paper;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vanthu.domain.Language;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Scrolled;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;

/** Each signature of a file with its parts and the reasons of its verdict. Only a valid one is ever green. */
public final class SignaturesPane {

    /** Shows a document as it was under a signature beside what it is now. */
    @FunctionalInterface
    public interface Comparing {
        /** @param field of the signature */
        void compare(String field);
    }

    /**
     * A file with the verdict on it.
     *
     * @param name as it is shown where there are several
     * @param kept how long it, and what belongs to it, proves its signatures
     * @param reporting has the detailed report made and shows it
     */
    public record Judged(
            String name, VerificationReport report, List<KeptFile> kept, Comparing comparing, Runnable reporting) {

        public Judged {
            kept = List.copyOf(kept);
        }
    }

    private final Scrolled scroll;
    private final Texts texts;
    private final Language language;

    public SignaturesPane(Composite parent, Language language) {
        scroll = new Scrolled(parent, Layouts.LARGE, Layouts.LARGE);
        texts = DocumentTexts.of(parent.getDisplay());
        this.language = language;
    }

    public Control control() {
        return scroll.control();
    }

    /** What a verdict means for the eye. */
    public static Meaning meaning(Verdict verdict) {
        return switch (verdict) {
            case VALID -> Meaning.SUCCESS;
            case INVALID -> Meaning.DANGER;
            case UNDETERMINED -> Meaning.WARNING;
            case UNSIGNED, UNREADABLE -> Meaning.QUIET;
        };
    }

    private static Icon icon(Verdict verdict) {
        return switch (verdict) {
            case VALID -> Icon.VALID;
            case INVALID -> Icon.INVALID;
            case UNDETERMINED -> Icon.UNDETERMINED;
            case UNSIGNED, UNREADABLE -> Icon.SIGNATURES;
        };
    }

    /** The first look, until the signers and what came later are judged. */
    public void show(IntegrityReport first) {
        scroll.clear();
        Meaning meaning = first.state() == IntegrityReport.State.BROKEN ? Meaning.DANGER : Meaning.QUIET;
        Words.paragraph(scroll.content(), texts.of("integrity.", first.state()), TextFont.STRONG, meaning)
                .setLayoutData(Layouts.wide());
        scroll.measure();
    }

    /** How the signatures of each file are judged, and how long the kept files prove them; above all that the verdict on all. */
    public void show(List<Judged> files) {
        scroll.clear();
        Verdict all = Verdict.worst(
                files.stream().map(file -> file.report().verdict()).toList());
        heading(scroll.content(), all, texts.of("verdict.file.", all), TextFont.TITLE);
        for (Judged file : files) {
            if (files.size() > 1) {
                Verdict verdict = file.report().verdict();
                String words = texts.get(
                        "signature.of_file", "name", file.name(), "verdict", texts.of("verdict.file.", verdict));
                heading(scroll.content(), verdict, words, TextFont.STRONG);
            }
            file(scroll.content(), file);
        }
        scroll.measure();
    }

    private void file(Composite content, Judged file) {
        new ActButton(content, ActButton.Weight.PLAIN, texts.get("signature.report"), Icon.SIGNATURES)
                .onPress(file.reporting());
        file.kept().forEach(one -> kept(content, one));
        reasons(content, file.report().reasons());
        for (SignatureReport signature : file.report().signatures()) {
            signature(content, signature, file);
        }
    }

    private void kept(Composite in, KeptFile file) {
        String which = file.isSheet()
                ? texts.get("kept.sheet", "number", file.part() - KeptFile.FIRST_SHEET + 1)
                : file.part() == 0 ? texts.get("kept.main") : texts.get("kept.annex", "number", file.part());
        String level = file.level().map(SignatureLevel::word).orElse("–");
        String words = file.risk() == Risk.UNCHECKED
                ? texts.get("kept.unchecked", "file", which, "level", level)
                : state(file, which, level);
        Words.paragraph(in, words, TextFont.BODY, file.risk().isReal() ? Meaning.WARNING : Meaning.PLAIN)
                .setLayoutData(Layouts.wide());
        file.lack()
                .message(language)
                .lines()
                .forEach(line -> Words.paragraph(in, "• " + line, TextFont.BODY, Meaning.QUIET)
                        .setLayoutData(Layouts.wide()));
    }

    private String state(KeptFile file, String which, String level) {
        return texts.get(
                "kept.state",
                "file",
                which,
                "risk",
                file.risk().label(language),
                "level",
                level,
                "until",
                file.provableUntil().map(VietnamTime::day).orElse("–"),
                "at",
                file.checkedAt().map(VietnamTime::minute).orElse("–"));
    }

    private void heading(Composite in, Verdict verdict, String words, TextFont font) {
        Composite row = Surface.same(in);
        row.setLayout(Layouts.columns(2));
        row.setLayoutData(Layouts.wide());
        Label mark = new Label(row, SWT.NONE);
        mark.setBackground(row.getBackground());
        mark.setImage(icon(verdict)
                .image(row.getDisplay(), 24, Palette.of(row.getDisplay()).of(meaning(verdict))));
        Label label = Words.paragraph(row, words, font, meaning(verdict));
        label.setLayoutData(Layouts.wide());
    }

    private void signature(Composite content, SignatureReport signature, Judged file) {
        Composite card = Surface.same(content);
        GridLayout layout = Layouts.columns(2, 14, 12);
        layout.verticalSpacing = 4;
        card.setLayout(layout);
        card.setLayoutData(Layouts.wide());
        card.setBackground(Palette.colour(Palette.of(card.getDisplay()).ground()));
        Composite head = Surface.same(card);
        head.setLayout(Layouts.columns(1));
        head.setLayoutData(Layouts.wide(2));
        heading(
                head,
                signature.verdict(),
                signature.signer().map(signer -> signer.name()).orElse(texts.get("signature.nobody")) + " — "
                        + texts.of("verdict.", signature.verdict()),
                TextFont.STRONG);
        signature.signer().ifPresent(signer -> {
            signer.organisation().ifPresent(name -> fact(card, "signature.organisation", name));
            fact(card, "signature.issuer", signer.issuer());
            fact(
                    card,
                    "signature.period",
                    texts.get(
                            "period",
                            "from",
                            VietnamTime.day(signer.notBefore()),
                            "until",
                            VietnamTime.day(signer.notAfter())));
        });
        signature
                .signedAt()
                .ifPresent(at -> fact(
                        card,
                        "signature.time",
                        VietnamTime.minute(at) + " · " + texts.of("time.", signature.timeProof())));
        fact(card, "signature.covers", texts.of("covers.", signature.coverage()));
        for (LaterChange change : signature.changes()) {
            fact(card, "signature.later", ChangeWords.of(change, texts, language));
        }
        if (signature.coveredBytes() > 0
                && signature.coveredBytes() < file.report().bytes()) {
            Words.label(card, "", TextFont.SMALL, Meaning.QUIET);
            new ActButton(card, ActButton.Weight.PLAIN, texts.get("signature.compare"), Icon.VERSIONS)
                    .onPress(() -> file.comparing().compare(signature.field()));
        }
        fact(card, "signature.algorithm", signature.algorithm());
        signature.level().ifPresent(level -> fact(card, "signature.level", level.word()));
        Composite why = Surface.same(card);
        why.setLayout(Layouts.columns(1));
        why.setLayoutData(Layouts.wide(2));
        reasons(why, signature.reasons());
    }

    private void fact(Composite card, String key, String value) {
        Label name = Words.label(card, texts.get(key), TextFont.SMALL, Meaning.QUIET);
        GridData data = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false);
        data.widthHint = 150;
        name.setLayoutData(data);
        Words.paragraph(card, value, TextFont.BODY, Meaning.PLAIN).setLayoutData(Layouts.wide());
    }

    private void reasons(Composite in, List<Trouble> reasons) {
        for (Trouble reason : reasons) {
            Words.paragraph(in, "• " + reason.message(language), TextFont.BODY, Meaning.QUIET)
                    .setLayoutData(Layouts.wide());
        }
    }
}
