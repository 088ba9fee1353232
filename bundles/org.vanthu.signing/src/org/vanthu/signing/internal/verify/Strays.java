package org.vanthu.signing.internal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/** Explains the places in a file where the word of a signature stands although no field leads there. */
final class Strays {

    private final FileBytes bytes;
    private final PdfFile file;
    private Optional<List<long[]>> streams = Optional.empty();

    Strays(FileBytes bytes, PdfFile file) {
        this.bytes = bytes;
        this.file = file;
    }

    /** Whether the place is in the signature object of this field, or in the field itself. */
    boolean within(Field field, long place) throws MalformedPdf {
        int number = field.dict().get("V") instanceof Ref reference
                ? reference.number()
                : field.reference().number();
        Optional<long[]> extent = file.extent(number);
        return extent.isPresent() && place >= extent.get()[0] && place < extent.get()[1];
    }

    /** Whether the place is in a signature that grants usage rights in a certain viewer; it signs nothing for anybody. */
    boolean usageRights(long place) throws MalformedPdf {
        Optional<Dict> permissions = file.dict(file.catalog(), "Perms");
        for (String key : List.of("UR3", "UR")) {
            if (permissions.isPresent()
                    && permissions.get().get(key) instanceof Ref reference
                    && grants(file.get(reference))) {
                Optional<long[]> extent = file.extent(reference.number());
                if (extent.isPresent() && place >= extent.get()[0] && place < extent.get()[1]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A person's signature does not become a grant of rights by being called so. */
    private boolean grants(PdfObject signature) throws MalformedPdf {
        if (!(signature instanceof Dict dict
                && file.resolve(dict.get("Reference")) instanceof Arr(List<PdfObject> all))) {
            return false;
        }
        for (PdfObject one : all) {
            if (file.resolve(one) instanceof Dict reference
                    && (reference.is("TransformMethod", "UR3") || reference.is("TransformMethod", "UR"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the place lies in the data of a stream that is in use: an attached file, or chance. */
    boolean harmless(long place) {
        if (streams.isEmpty()) {
            streams = Optional.of(streamsInUse());
        }
        return streams.get().stream().anyMatch(extent -> place >= extent[0] && place < extent[1]);
    }

    private List<long[]> streamsInUse() {
        List<long[]> found = new ArrayList<>();
        for (int number : file.numbers()) {
            try {
                PdfObject object = file.get(new Ref(number, 0));
                if (object instanceof Stream stream && stream.source() == bytes) {
                    found.add(new long[] {stream.from(), stream.from() + stream.length()});
                }
            } catch (MalformedPdf unreadable) {
                // explains nothing
            }
        }
        return found;
    }
}
