package org.vanthu.domain.document;

/**
 * Code of the work file a document lies in (mã hồ sơ; Annex VI, {@code FileCode}).
 *
 * @param organId code of the organisation that keeps the list of files; stored to 35 characters (QĐ 20/2020)
 * @param year year the file was formed
 * @param notation number and notation of the file, up to 20 characters
 */
public record FileCode(String organId, int year, String notation) {

    public FileCode {
        organId = Words.tidy(organId);
        notation = Words.tidy(notation);
    }

    @Override
    public String toString() {
        return organId + "." + year + "." + notation;
    }
}
