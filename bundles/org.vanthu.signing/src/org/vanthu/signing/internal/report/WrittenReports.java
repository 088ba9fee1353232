package org.vanthu.signing.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.osgi.service.component.annotations.Component;
import org.vanthu.domain.Language;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.signing.ValidationReports;

/** Reports of verifications: a sheet, JSON, and signature validation reports after ETSI TS 119 102-2. */
@Component
public final class WrittenReports implements ValidationReports {

    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

    @Override
    public SheetPaper sheet(String name, Instant at, VerificationReport found, Language language) {
        return new VerificationSheet(language).of(name, at, found);
    }

    @Override
    public String json(String name, VerificationReport found, Language language) {
        return new VerificationJson(language).line(name, found);
    }

    @Override
    public void write(Path file, Instant at, VerificationReport found, Path report) throws IOException {
        if (found.signatures().isEmpty()) {
            throw new IllegalArgumentException("no signature was found in " + file);
        }
        try (OutputStream out = Files.newOutputStream(report)) {
            XMLStreamWriter xml = factory.createXMLStreamWriter(out, "UTF-8");
            new EtsiReport(xml, file, at).write(found);
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }
}
