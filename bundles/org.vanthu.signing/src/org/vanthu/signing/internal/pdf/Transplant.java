package org.vanthu.signing.internal.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/** Copies what a drawing consists of into the file that shows it: a page becomes a form XObject. */
public final class Transplant {

    private final PdfFile from;
    private final Increment to;
    private final Map<Ref, Ref> copied = new HashMap<>();

    private Transplant(PdfFile from, Increment to) {
        this.from = from;
        this.to = to;
    }

    /** Copies the only page of a PDF. @return the form, whose {@code /BBox} is the page */
    public static Ref page(byte[] pdf, Increment to) throws MalformedPdf {
        ArrayBytes bytes = new ArrayBytes(pdf);
        Transplant transplant = new Transplant(PdfFile.open(bytes, bytes.length()), to);
        return transplant.form(Pages.of(transplant.from).page(0).dict());
    }

    private Ref form(Dict page) throws MalformedPdf {
        Stream content = content(page);
        Dict form = Dict.empty()
                .with("Type", new Name("XObject"))
                .with("Subtype", new Name("Form"))
                .with("BBox", copy(from.resolve(Pages.inherited(from, page, "MediaBox"))))
                .with("Resources", copy(from.resolve(Pages.inherited(from, page, "Resources"))));
        for (String key : new String[] {"Filter", "DecodeParms"}) {
            if (content.dict().has(key)) {
                form = form.with(key, copy(content.dict().get(key)));
            }
        }
        if (page.has("Group")) {
            form = form.with("Group", copy(page.get("Group")));
        }
        return to.add(Stream.of(form, content.raw()));
    }

    private Stream content(Dict page) throws MalformedPdf {
        PdfObject contents = from.resolve(page, "Contents");
        if (contents instanceof Arr(List<PdfObject> items)) {
            if (items.size() == 1) {
                contents = from.resolve(items.getFirst());
            } else {
                return joined(items);
            }
        }
        return contents instanceof Stream stream ? stream : Stream.of(Dict.empty(), new byte[0]);
    }

    private Stream joined(List<PdfObject> items) throws MalformedPdf {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (PdfObject item : items) {
            if (from.resolve(item) instanceof Stream stream) {
                all.writeBytes(Unpacking.unpack(stream));
                all.write('\n');
            }
        }
        return Stream.of(Dict.empty(), all.toByteArray());
    }

    private PdfObject copy(PdfObject object) throws MalformedPdf {
        return switch (object) {
            case Ref reference -> copyOf(reference);
            case Arr(List<PdfObject> items) -> {
                List<PdfObject> copies = new ArrayList<>();
                for (PdfObject item : items) {
                    copies.add(copy(item));
                }
                yield new Arr(copies);
            }
            case Dict dict -> copyDict(dict);
            case Stream stream -> Stream.of(copyDict(stream.dict().without("Length")), stream.raw());
            default -> object;
        };
    }

    private Dict copyDict(Dict dict) throws MalformedPdf {
        Map<String, PdfObject> entries = new LinkedHashMap<>();
        for (Map.Entry<String, PdfObject> entry : dict.entries().entrySet()) {
            entries.put(entry.getKey(), copy(entry.getValue()));
        }
        return new Dict(entries);
    }

    private Ref copyOf(Ref reference) throws MalformedPdf {
        Ref known = copied.get(reference);
        if (known == null) {
            known = to.reserve();
            copied.put(reference, known);
            to.put(known, copy(from.get(reference)));
        }
        return known;
    }
}
