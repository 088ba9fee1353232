package org.vanthu.sample.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.OpenOffice;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.sample.SampleOffice;
import org.vanthu.sample.demo.Demo;
import org.vanthu.sample.demo.DemoReport;
import org.vanthu.spi.pdf.DocumentComposer;
import org.vanthu.spi.pdf.PageReader;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.spi.signing.Tokens;

/** The demo in the sample district. */
@Component
public final class OfficeDemo implements Demo {

    private final DocumentComposer composer;
    private final PageReader reader;
    private final Tokens tokens;
    private final PdfSigner signer;
    private final SignatureVerifier verifier;

    @Activate
    public OfficeDemo(
            @Reference DocumentComposer composer,
            @Reference PageReader reader,
            @Reference Tokens tokens,
            @Reference PdfSigner signer,
            @Reference SignatureVerifier verifier) {
        this.composer = composer;
        this.reader = reader;
        this.tokens = tokens;
        this.signer = signer;
        this.verifier = verifier;
    }

    @Override
    public Outcome<DemoReport> run(OpenOffice office, SampleOffice sample, List<Path> incoming, Path out, Steps steps) {
        if (sample.driver().isEmpty()) {
            return Outcome.refused(TokenTrouble.DRIVER_NOT_FOUND, "path", "SoftHSM 2");
        }
        Path desk = scratch();
        try (DemoPeople people = new DemoPeople(office)) {
            DemoClock clock = new DemoClock(steps);
            DemoDesk signing = new DemoDesk(tokens, signer, sample.driver().get(), desk);
            DemoReplies replies = new DemoReplies(people, signing, clock);
            return papers(incoming, desk)
                    .flatMap(papers -> all(papers, replies))
                    .flatMap(answered -> new DemoPapers(people, signing, verifier, clock, out).finish(answered));
        } finally {
            delete(desk);
        }
    }

    private Outcome<List<DemoIncoming>> papers(List<Path> incoming, Path desk) {
        return incoming.isEmpty()
                ? new ComposedIncoming(composer, desk).compose()
                : Outcome.done(incoming.stream()
                        .map(file -> new IncomingReading(reader).read(file))
                        .toList());
    }

    private static Outcome<List<DemoReplies.Answered>> all(List<DemoIncoming> papers, DemoReplies replies) {
        List<DemoReplies.Answered> answered = new ArrayList<>();
        for (DemoIncoming paper : papers) {
            Outcome<DemoReplies.Answered> one = replies.answer(paper);
            if (!one.isDone()) {
                return Outcome.refused(one.troubles());
            }
            answered.add(one.orThrow());
        }
        return Outcome.done(answered);
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("vanthu-demo");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path each : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
