package org.vanthu.api.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What verifying a file found, told in detail.
 *
 * @param sheet for people, as PDF, with what TT 15/2025/TT-BKHCN wants shown of each signature
 * @param etsi for other programs: a signature validation report (ETSI TS 119 102-2, XML); none of a file without signatures
 * @param json everything that was found, as {@code verify --json} tells it
 */
public record DetailedReport(FileContent sheet, Optional<FileContent> etsi, FileContent json) {

    /** The ending that takes the place of {@code .pdf} in the names of the other two. */
    private static final String PDF = "(?i)(\\.pdf)?$";

    /**
     * Saves the sheet where it is wanted and the others beside it under the same name; replaces what is there.
     *
     * @return what was saved, the sheet first
     */
    public List<Path> saveAs(Path target) throws IOException {
        String name = String.valueOf(target.getFileName());
        List<Path> saved = new ArrayList<>();
        saved.add(sheet.saveAs(target.resolveSibling(name.replaceFirst(PDF, ".pdf"))));
        if (etsi.isPresent()) {
            saved.add(etsi.get().saveAs(target.resolveSibling(name.replaceFirst(PDF, ".xml"))));
        }
        saved.add(json.saveAs(target.resolveSibling(name.replaceFirst(PDF, ".json"))));
        return saved;
    }
}
