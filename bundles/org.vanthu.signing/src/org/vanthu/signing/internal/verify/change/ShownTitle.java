package org.vanthu.signing.internal.verify.change;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Bool;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/**
 * The title that viewers show above a document instead of the name of its file (ISO 32000-2, table 147, DisplayDocTitle): that of its
 * description (XMP, dc:title) or of its information.
 */
final class ShownTitle {

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String TITLE = "title";
    /** Stands for a description that cannot be read; no title is written so. */
    private static final String UNREADABLE = "\0";

    private ShownTitle() {}

    /** Whether the later of two revisions shows another title. */
    static boolean isAnother(PdfFile before, PdfFile after) throws MalformedPdf {
        Dict wishes = after.dict(after.catalog(), "ViewerPreferences").orElse(Dict.empty());
        return after.resolve(wishes, "DisplayDocTitle").equals(new Bool(true))
                && !titles(before).containsAll(titles(after));
    }

    private static Set<String> titles(PdfFile file) throws MalformedPdf {
        Set<String> titles = new TreeSet<>();
        Optional<Dict> information = file.dict(file.trailer(), "Info");
        if (information.isPresent()) {
            file.text(information.get(), "Title").ifPresent(title -> add(titles, title));
        }
        if (file.resolve(file.catalog(), "Metadata") instanceof Stream description) {
            try {
                read(Unpacking.unpack(description), titles);
            } catch (XMLStreamException odd) {
                titles.add(UNREADABLE);
            }
        }
        return titles;
    }

    private static void add(Set<String> titles, String title) {
        if (!title.isBlank()) {
            titles.add(title.strip());
        }
    }

    private static void read(byte[] description, Set<String> titles) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(description));
        int depth = 0;
        int title = 0;
        StringBuilder words = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    Optional.ofNullable(reader.getAttributeValue(DUBLIN_CORE, TITLE))
                            .ifPresent(one -> add(titles, one));
                    boolean begins =
                            DUBLIN_CORE.equals(reader.getNamespaceURI()) && TITLE.equals(reader.getLocalName());
                    title = title == 0 && begins ? depth : title;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    if (title > 0) {
                        words.append(reader.getText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    // a title in several languages has an item for each
                    if (title > 0) {
                        add(titles, words.toString());
                        words.setLength(0);
                    }
                    title = title == depth ? 0 : title;
                    depth--;
                }
                default -> {
                    // comments and instructions to programs
                }
            }
        }
    }
}
