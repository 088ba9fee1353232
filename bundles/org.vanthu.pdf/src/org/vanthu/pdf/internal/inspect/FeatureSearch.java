package org.vanthu.pdf.internal.inspect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.pdf.PdfFacts.Feature;
import org.vanthu.spi.pdf.PdfTroubles;

/** Looks for what a PDF carries besides pages. Bounded: loops are seen, and only so many nodes are visited. */
final class FeatureSearch {

    private static final int NODES = 200_000;
    private static final int PAGES = 500;

    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private int embeddedFiles;
    private int signedFields;
    private int emptySignatureFields;
    private int visited;

    static FeatureSearch in(PDDocument document, List<PageTree.Leaf> pages) {
        FeatureSearch search = new FeatureSearch();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        search.catalog(catalog);
        search.form(catalog.getCOSDictionary(COSName.ACRO_FORM));
        pages.stream().limit(PAGES).forEach(page -> search.page(page.dictionary()));
        return search;
    }

    private void catalog(COSDictionary catalog) {
        if (catalog.getCOSDictionary(COSName.getPDFName("Collection")) != null) {
            features.add(Feature.PORTFOLIO);
        }
        action(catalog.getDictionaryObject(COSName.OPEN_ACTION));
        actions(catalog.getCOSDictionary(COSName.AA));
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            if (names.getCOSDictionary(COSName.getPDFName("JavaScript")) != null) {
                features.add(Feature.JAVASCRIPT);
            }
            embeddedFiles += countNames(names.getCOSDictionary(COSName.EMBEDDED_FILES));
        }
    }

    private void form(@Nullable COSDictionary form) {
        if (form == null) {
            return;
        }
        if (form.getDictionaryObject(COSName.XFA) != null) {
            features.add(Feature.XFA);
        }
        Deque<COSDictionary> waiting = new ArrayDeque<>();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        push(form.getCOSArray(COSName.FIELDS), waiting);
        while (!waiting.isEmpty() && visited++ < NODES) {
            COSDictionary field = waiting.pop();
            if (seen.add(field)) {
                features.add(Feature.FORM_FIELDS);
                actions(field.getCOSDictionary(COSName.AA));
                field(field);
                push(field.getCOSArray(COSName.KIDS), waiting);
            }
        }
    }

    private void field(COSDictionary field) {
        if (!COSName.SIG.equals(field.getCOSName(COSName.FT))) {
            return;
        }
        if (field.getCOSDictionary(COSName.V) != null) {
            signedFields++;
        } else {
            emptySignatureFields++;
        }
    }

    private void page(COSDictionary page) {
        actions(page.getCOSDictionary(COSName.AA));
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size() && visited++ < NODES; i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                action(annotation.getDictionaryObject(COSName.A));
                actions(annotation.getCOSDictionary(COSName.AA));
                if ("FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
                    embeddedFiles++;
                }
            }
        }
    }

    private void actions(@Nullable COSDictionary additional) {
        if (additional != null) {
            additional.keySet().forEach(key -> action(additional.getDictionaryObject(key)));
        }
    }

    private void action(@Nullable COSBase action) {
        if (action instanceof COSDictionary dictionary) {
            String kind = String.valueOf(dictionary.getNameAsString(COSName.S));
            switch (kind) {
                case "JavaScript" -> features.add(Feature.JAVASCRIPT);
                case "Launch", "ImportData", "SubmitForm", "GoToR", "GoToE" -> features.add(Feature.LAUNCHES);
                default -> {
                    // moves within the document or opens an address when clicked
                }
            }
        }
    }

    private int countNames(@Nullable COSDictionary root) {
        int count = 0;
        Deque<COSDictionary> waiting = new ArrayDeque<>();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        if (root != null) {
            waiting.push(root);
        }
        while (!waiting.isEmpty() && visited++ < NODES) {
            COSDictionary node = waiting.pop();
            if (seen.add(node)) {
                COSArray names = node.getCOSArray(COSName.NAMES);
                count += names == null ? 0 : names.size() / 2;
                push(node.getCOSArray(COSName.KIDS), waiting);
            }
        }
        return count;
    }

    private static void push(@Nullable COSArray kids, Deque<COSDictionary> waiting) {
        for (int i = 0; kids != null && i < Math.min(kids.size(), NODES); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                waiting.push(kid);
            }
        }
    }

    Set<Feature> features(int bytesBeforeHeader) {
        if (embeddedFiles > 0) {
            features.add(Feature.EMBEDDED_FILES);
        }
        if (bytesBeforeHeader > 0) {
            features.add(Feature.BYTES_BEFORE_HEADER);
        }
        return features;
    }

    List<Trouble> notices(int bytesBeforeHeader) {
        List<Trouble> notices = new ArrayList<>();
        for (Feature feature : features(bytesBeforeHeader)) {
            switch (feature) {
                case XFA -> notices.add(Trouble.of(PdfTroubles.XFA));
                case PORTFOLIO -> notices.add(Trouble.of(PdfTroubles.PORTFOLIO));
                case JAVASCRIPT -> notices.add(Trouble.of(PdfTroubles.JAVASCRIPT));
                case LAUNCHES -> notices.add(Trouble.of(PdfTroubles.LAUNCHES));
                case EMBEDDED_FILES -> notices.add(Trouble.of(PdfTroubles.EMBEDDED_FILES, "count", embeddedFiles));
                case BYTES_BEFORE_HEADER ->
                    notices.add(Trouble.of(PdfTroubles.BYTES_BEFORE_HEADER, "count", bytesBeforeHeader));
                case FORM_FIELDS -> {
                    // nothing to warn of
                }
            }
        }
        return notices;
    }

    int signedFields() {
        return signedFields;
    }

    int emptySignatureFields() {
        return emptySignatureFields;
    }
}
