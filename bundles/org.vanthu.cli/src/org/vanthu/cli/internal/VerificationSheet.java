package org.vanthu.cli.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.pdf.PaperHead;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.pdf.SheetPaper.Fact;
import org.vanthu.spi.pdf.SheetPaper.Section;

/** The result of verifying one file as a sheet for people, with what TT 15/2025/TT-BKHCN wants shown of each signature. */
final class VerificationSheet {

    private final Words words;

    VerificationSheet(Words words) {
        this.words = words;
    }

    SheetPaper of(Path file, Instant at, VerificationReport report) {
        List<Section> sections = new ArrayList<>();
        sections.add(new SheetPaper.Facts(
                "",
                List.of(
                        fact("verdict", word("verdict.", report.verdict().word())),
                        fact("bytes", Long.toString(report.bytes())),
                        fact("checked", VietnamTime.show(at)))));
        said(report.reasons()).ifPresent(sections::add);
        int number = 0;
        for (SignatureReport signature : report.signatures()) {
            number++;
            sections.add(new SheetPaper.Facts(
                    words.say("sheet.signature", "number", number, "field", signature.field()), facts(signature)));
            said(signature.reasons()).ifPresent(sections::add);
            changes(signature.changes()).ifPresent(sections::add);
        }
        return new SheetPaper(
                new PaperHead(Optional.empty(), "", ""),
                words.say("sheet.title"),
                List.of(String.valueOf(file.getFileName())),
                sections,
                words.language());
    }

    private List<Fact> facts(SignatureReport signature) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("verdict", word("verdict.", signature.verdict().word())));
        signature.signer().ifPresent(signer -> facts.addAll(facts(signer)));
        facts.add(fact(
                "signedAt",
                signature
                        .signedAt()
                        .map(at -> VietnamTime.show(at) + ", " + word("timeProof.", signature.timeProof()))
                        .orElseGet(() -> word("timeProof.", signature.timeProof()))));
        facts.add(fact("integrity", word("answer.", signature.integrity())));
        facts.add(fact("coverage", word("coverage.", signature.coverage())));
        facts.add(fact("trust", word("answer.", signature.trust())));
        facts.add(fact("validWhenSigned", word("answer.", signature.validWhenSigned())));
        facts.add(fact("algorithm", signature.algorithm()));
        signature.level().ifPresent(level -> facts.add(fact("level", level.word())));
        return facts;
    }

    private List<Fact> facts(SignerIdentity signer) {
        return List.of(
                fact("signer", signer.name()),
                fact("organisation", signer.organisation().orElse("-")),
                fact("managingUnit", signer.managingUnit().orElse("-")),
                fact("issuer", signer.issuer()),
                fact("serial", signer.serial()),
                fact("period", VietnamTime.show(signer.notBefore()) + " - " + VietnamTime.show(signer.notAfter())));
    }

    private Optional<Section> said(List<Trouble> reasons) {
        return text(
                reasons.stream().map(reason -> reason.message(words.language())).collect(Collectors.joining("\n")));
    }

    private Optional<Section> changes(List<LaterChange> changes) {
        return text(changes.stream()
                .map(change -> words.say(
                        "change." + lower(change.standing()),
                        "change",
                        change.words().message(words.language())))
                .collect(Collectors.joining("\n")));
    }

    private static Optional<Section> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new SheetPaper.Text(text));
    }

    private Fact fact(String name, String value) {
        return new Fact(words.say("sheet." + name), value);
    }

    private String word(String kind, Enum<?> value) {
        return word(kind, lower(value));
    }

    private String word(String kind, String value) {
        return words.say(kind + value);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
