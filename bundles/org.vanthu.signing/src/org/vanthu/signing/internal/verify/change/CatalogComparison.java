package org.vanthu.signing.internal.verify.change;

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
import org.vanthu.signing.internal.verify.change.Change.Need;

/** Compares the entries of the catalog, except pages, form and structure, which have comparisons of their own. */
final class CatalogComparison {

    private static final Set<String> ELSEWHERE = Set.of("AcroForm", "StructTreeRoot");

    /** From the earliest to the latest. */
    private static final List<String> VERSIONS = List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.0");

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
            case "Type" -> refuseUnless(now.equals(new Name("Catalog")), key);
            case "Version" -> compareVersions(old, now);
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

    /** A later version only says what else may stand in the file; an earlier one tells programs to leave out what they showed. */
    private void compareVersions(PdfObject old, PdfObject now) {
        String was = old instanceof Name(String name) ? name : before.version();
        if (!(now instanceof Name(String is)) || !VERSIONS.contains(is)) {
            changes.add(Change.structure("Version"));
        } else if (VERSIONS.indexOf(is) < VERSIONS.indexOf(was)) {
            changes.add(Change.of(Need.LOOKING, VerificationTrouble.CHANGE_STRUCTURE, "detail", "Version"));
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
