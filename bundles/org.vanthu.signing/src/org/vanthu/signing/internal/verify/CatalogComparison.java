package org.vanthu.signing.internal.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;
import org.vanthu.signing.internal.verify.Change.Need;

/** Compares the entries of the catalog, except pages, form and structure, which have comparisons of their own. */
final class CatalogComparison {

    private static final Set<String> ELSEWHERE = Set.of("AcroForm", "StructTreeRoot", "Type");

    private final PdfFile before;
    private final PdfFile after;
    private final Sameness sameness;
    private final List<Change> changes = new ArrayList<>();

    CatalogComparison(PdfFile before, PdfFile after, Sameness sameness) {
        this.before = before;
        this.after = after;
        this.sameness = sameness;
    }

    List<Change> compare(FormFields fieldsBefore) throws MalformedPdf {
        Dict first = before.catalog();
        Dict second = after.catalog();
        Set<String> keys = new TreeSet<>(first.entries().keySet());
        keys.addAll(second.entries().keySet());
        keys.removeAll(ELSEWHERE);
        for (String key : keys) {
            if (!java.util.Objects.equals(first.get(key), second.get(key))
                    || !sameness.same(first.get(key), second.get(key))) {
                compare(first, second, key, fieldsBefore);
            }
        }
        return changes;
    }

    private void compare(Dict first, Dict second, String key, FormFields fieldsBefore) throws MalformedPdf {
        PdfObject old = before.resolve(first, key);
        PdfObject now = after.resolve(second, key);
        switch (key) {
            case "DSS" ->
                changes.add(
                        new ValidationData(after).isProper(now)
                                ? Change.of(Need.NOTHING, VerificationTrouble.CHANGE_VALIDATION_DATA)
                                : Change.structure("DSS"));
            case "Metadata" ->
                changes.add(
                        (old == Null.NULL || old instanceof Stream was && ProperEntries.isDescription(was))
                                        && isMetadata(now)
                                ? Change.of(Need.NOTHING, VerificationTrouble.CHANGE_METADATA)
                                : Change.structure("Metadata"));
            case "MarkInfo" -> refuseUnless(old == Null.NULL && ProperEntries.areMarks(now), key);
            case "PieceInfo" ->
                changes.add(
                        new ProperEntries(before).isPrivateData(old) && new ProperEntries(after).isPrivateData(now)
                                ? Change.of(Need.FILLING, VerificationTrouble.CHANGE_METADATA)
                                : Change.structure(key));
            case "Extensions" -> compareExtensions(old, now);
            case "Version" -> refuseUnless(now instanceof Name, key);
            case "OutputIntents" ->
                changes.add(
                        old == Null.NULL && new OutputIntents(after).areForScreens(now)
                                ? Change.of(Need.FILLING, VerificationTrouble.CHANGE_NOTHING_SHOWN)
                                : Change.structure("Catalog/" + key));
            case "Perms" -> comparePermissions(old, now, fieldsBefore);
            case "Pages" -> changes.add(Change.structure(key));
            default -> refuseUnless(sameness.same(first.get(key), second.get(key)), "Catalog/" + key);
        }
    }

    private void compareExtensions(PdfObject old, PdfObject now) throws MalformedPdf {
        ExtensionLevels levels = new ExtensionLevels(before, after, sameness);
        if (!levels.grow(old, now)) {
            changes.add(
                    levels.replace(old, now)
                            ? Change.of(Need.FILLING, VerificationTrouble.CHANGE_NOTHING_SHOWN)
                            : Change.structure("Extensions"));
        }
    }

    private void refuseUnless(boolean permitted, String detail) {
        if (!permitted) {
            changes.add(Change.structure(detail));
        }
    }

    private static boolean isMetadata(PdfObject now) {
        if (!(now instanceof Stream stream) || !ProperEntries.isDescription(stream)) {
            return false;
        }
        try {
            return new String(Unpacking.unpack(stream), StandardCharsets.ISO_8859_1).contains("<");
        } catch (MalformedPdf packedUnusually) {
            return true;
        }
    }

    private void comparePermissions(PdfObject old, PdfObject now, FormFields fieldsBefore) throws MalformedPdf {
        Dict had = old instanceof Dict dict ? dict : Dict.empty();
        Dict has = now instanceof Dict dict ? dict : Dict.empty();
        Set<String> keys = new TreeSet<>(had.entries().keySet());
        keys.addAll(has.entries().keySet());
        for (String key : keys) {
            boolean certifiedNow = !had.has(key) && key.equals("DocMDP");
            if (certifiedNow && !fieldsBefore.signed().isEmpty()) {
                changes.add(Change.of(Need.LOOKING, VerificationTrouble.CHANGE_CERTIFIED_LATE));
            } else if (!certifiedNow && !sameness.same(had.get(key), has.get(key))) {
                changes.add(Change.structure("Perms/" + key));
            }
        }
    }
}
