package org.vanthu.spi.pdf;

/** What a file is, judged by its content and never by its name. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    /** Old binary Word, Excel and PowerPoint files share one container. */
    OLD_OFFICE("application/x-ole-storage", "doc"),
    RTF("application/rtf", "rtf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    TIFF("image/tiff", "tif"),
    GIF("image/gif", "gif"),
    BMP("image/bmp", "bmp"),
    ZIP("application/zip", "zip"),
    RAR("application/vnd.rar", "rar"),
    SEVEN_ZIP("application/x-7z-compressed", "7z"),
    XML("application/xml", "xml"),
    TEXT("text/plain", "txt"),
    PROGRAM("application/octet-stream", "bin"),
    OTHER("application/octet-stream", "bin");

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Usual ending of the name, without a dot. */
    public String extension() {
        return extension;
    }

    /** Whether {@link OfficeConverter} may turn it into a PDF. */
    public boolean convertible() {
        return this == DOCX || this == ODT || this == OLD_OFFICE || this == RTF;
    }
}
