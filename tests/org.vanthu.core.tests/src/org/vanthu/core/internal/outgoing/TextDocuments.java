package org.vanthu.core.internal.outgoing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vanthu.api.files.GivenFile;

/** The smallest text documents that word processors take: one paragraph each. */
final class TextDocuments {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private static final String MAIN_PART =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private TextDocuments() {}

    static GivenFile docx(String words) {
        return file("du thao.docx", new String[][] {
            {
                "[Content_Types].xml",
                "<Types xmlns='" + PACKAGE + "content-types'><Default Extension='rels' ContentType='application/"
                        + "vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/word/document.xml' ContentType='" + MAIN_PART + "'/></Types>"
            },
            {
                "_rels/.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r1' Type='" + OFFICE
                        + "' Target='word/document.xml'/></Relationships>"
            },
            {
                "word/document.xml",
                "<w:document xmlns:w='" + WORD + "'><w:body><w:p><w:r><w:t>" + words
                        + "</w:t></w:r></w:p></w:body></w:document>"
            }
        });
    }

    static GivenFile odt(String words) {
        return file("du thao.odt", new String[][] {
            {"mimetype", ODT},
            {
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest='" + ODF + "manifest:1.0'>"
                        + "<manifest:file-entry manifest:full-path='/' manifest:media-type='" + ODT + "'/>"
                        + "<manifest:file-entry manifest:full-path='content.xml' "
                        + "manifest:media-type='text/xml'/></manifest:manifest>"
            },
            {
                "content.xml",
                "<office:document-content xmlns:office='" + ODF + "office:1.0' xmlns:text='" + ODF
                        + "text:1.0' office:version='1.2'><office:body><office:text><text:p>" + words
                        + "</text:p></office:text></office:body></office:document-content>"
            }
        });
    }

    private static GivenFile file(String name, String[][] parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String[] part : parts) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new GivenFile(name, () -> new ByteArrayInputStream(out.toByteArray()));
    }
}
