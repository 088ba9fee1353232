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
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.signing.ValidationReports;

/** Signature validation reports after ETSI TS 119 102-2. */
@Component
public final class EtsiReports implements ValidationReports {

    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

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
