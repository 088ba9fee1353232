package org.vanthu.signing.internal.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.vanthu.signing.EuropeanJudge;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The schema of ETSI TS 119 102-2 and those it builds on, from the libraries of the other judge; nothing is fetched. */
final class StandardSchema {

    private static final String REPORT = "TS119102-2-v141.xsd";
    private static final Map<String, String> BY_NAMESPACE = Map.of(
            XMLConstants.XML_NS_URI,
            "xml.xsd",
            "http://www.w3.org/2000/09/xmldsig#",
            "xmldsig-core-schema.xsd",
            "http://uri.etsi.org/01903/v1.3.2#",
            "XAdES.xsd",
            "http://uri.etsi.org/02231/v2#",
            "ts_119612v020101_xsd.xsd");

    private StandardSchema() {}

    static Schema load() throws IOException, SAXException, ParserConfigurationException {
        try (Stream<Path> jars = Files.list(EuropeanJudge.libraries());
                URLClassLoader schemas = new URLClassLoader(
                        jars.filter(jar -> jar.getFileName().toString().startsWith("specs-"))
                                .map(StandardSchema::url)
                                .toArray(URL[]::new),
                        ClassLoader.getPlatformClassLoader())) {
            var inputs = (DOMImplementationLS) DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .getFeature("LS", "3.0");
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
                LSInput input = inputs.createLSInput();
                input.setSystemId(systemId);
                input.setByteStream(schemas.getResourceAsStream("xsd/" + BY_NAMESPACE.get(namespace)));
                return input;
            });
            return factory.newSchema(new StreamSource(schemas.getResourceAsStream("xsd/" + REPORT), "urn:" + REPORT));
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
