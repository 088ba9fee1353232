package org.vanthu.signing.internal.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.pdf.PaperHead;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.pdf.SheetPaper.Fact;
import org.vanthu.spi.pdf.SheetPaper.Section;

/** The result of verifying one file as a sheet for people, with what TT 15/2025/TT-BKHCN wants shown of each signature. */
final class VerificationSheet {

    private final Language language;

    VerificationSheet(Language language) {
        this.language = language;
    }

    SheetPaper of(String name, Instant at, VerificationReport report) {
        List<Section> sections = new ArrayList<>();
        sections.add(new SheetPaper.Facts(
                "",
                List.of(
                        fact(SheetWords.VERDICT, report.verdict().label(language)),
                        fact(SheetWords.BYTES, Long.toString(report.bytes())),
                        fact(SheetWords.CHECKED, VietnamTime.show(at)))));
        said(report.reasons()).ifPresent(sections::add);
        int number = 0;
        for (SignatureReport signature : report.signatures()) {
            number++;
            String caption = number + ". " + SheetWords.SIGNATURE.in(language) + " " + signature.field();
            sections.add(new SheetPaper.Facts(caption, facts(signature)));
            said(signature.reasons()).ifPresent(sections::add);
            changes(signature.changes()).ifPresent(sections::add);
        }
        return new SheetPaper(
                new PaperHead(Optional.empty(), "", ""),
                SheetWords.TITLE.in(language),
                List.of(name),
                sections,
                language);
    }

    private List<Fact> facts(SignatureReport signature) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(SheetWords.VERDICT, signature.verdict().label(language)));
        signature.signer().ifPresent(signer -> facts.addAll(facts(signer)));
        String proof = signature.timeProof().label(language);
        facts.add(fact(
                SheetWords.SIGNED_AT,
                signature
                        .signedAt()
                        .map(at -> VietnamTime.show(at) + ", " + proof)
                        .orElse(proof)));
        facts.add(fact(SheetWords.INTEGRITY, signature.integrity().label(language)));
        facts.add(fact(SheetWords.COVERAGE, signature.coverage().label(language)));
        facts.add(fact(SheetWords.TRUST, signature.trust().label(language)));
        facts.add(fact(SheetWords.VALID_WHEN_SIGNED, signature.validWhenSigned().label(language)));
        facts.add(fact(SheetWords.ALGORITHM, signature.algorithm()));
        signature.level().ifPresent(level -> facts.add(fact(SheetWords.LEVEL, level.word())));
        return facts;
    }

    private List<Fact> facts(SignerIdentity signer) {
        return List.of(
                fact(SheetWords.SIGNER, signer.name()),
                fact(SheetWords.ORGANISATION, signer.organisation().orElse("-")),
                fact(SheetWords.MANAGING_UNIT, signer.managingUnit().orElse("-")),
                fact(SheetWords.ISSUER, signer.issuer()),
                fact(SheetWords.SERIAL, signer.serial()),
                fact(
                        SheetWords.PERIOD,
                        VietnamTime.show(signer.notBefore()) + " - " + VietnamTime.show(signer.notAfter())));
    }

    private Optional<Section> said(List<Trouble> reasons) {
        return text(reasons.stream().map(reason -> reason.message(language)).collect(Collectors.joining("\n")));
    }

    private Optional<Section> changes(List<LaterChange> changes) {
        return text(changes.stream().map(change -> change.message(language)).collect(Collectors.joining("\n")));
    }

    private static Optional<Section> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new SheetPaper.Text(text));
    }

    private Fact fact(SheetWords name, String value) {
        return new Fact(name.in(language), value);
    }
}
