package org.vanthu.signing.internal.verify.change;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;

/**
 * Compares the extensions that a file says it uses (ISO 32000-2, 7.12): they may be added and their levels rise. A maker has one
 * level, or a list of them.
 */
final class ExtensionLevels {

    /** The revision and the address are for people. */
    private static final Set<String> LEVELS =
            Set.of("BaseVersion", "ExtensionLevel", "ExtensionRevision", "URL", "Type");

    private final PdfFile before;
    private final PdfFile after;
    private final Sameness sameness;

    ExtensionLevels(PdfFile before, PdfFile after, Sameness sameness) {
        this.before = before;
        this.after = after;
        this.sameness = sameness;
    }

    /** Whether the later ones say at least what the earlier said. */
    boolean grow(PdfObject old, PdfObject now) throws MalformedPdf {
        if (!(now instanceof Dict has) || !(old instanceof Dict) && old != Null.NULL) {
            return false;
        }
        Dict had = old instanceof Dict dict ? dict : Dict.empty();
        Set<String> makers = new TreeSet<>(had.entries().keySet());
        makers.addAll(has.entries().keySet());
        for (String maker : makers) {
            boolean same = had.has(maker) && sameness.same(had.get(maker), has.get(maker));
            boolean type = maker.equals("Type") && !had.has(maker);
            if (!same && !type && !rise(before.resolve(had, maker), after.resolve(has, maker))) {
                return false;
            }
        }
        return true;
    }

    /** Whether other levels are said in the place of the former ones, properly: nothing is shown otherwise. iText 5 does so. */
    boolean replace(PdfObject old, PdfObject now) throws MalformedPdf {
        return old instanceof Dict had && areLevels(before, had) && now instanceof Dict has && areLevels(after, has);
    }

    private static boolean areLevels(PdfFile file, Dict extensions) throws MalformedPdf {
        for (String maker : extensions.entries().keySet()) {
            boolean type = extensions.is("Type", "Extensions") && maker.equals("Type");
            if (!type && !(file.resolve(extensions, maker) instanceof Dict level && isLevel(level))) {
                return false;
            }
        }
        return !extensions.entries().isEmpty();
    }

    private boolean rise(PdfObject old, PdfObject now) throws MalformedPdf {
        return switch (now) {
            case Dict level -> isLevel(level) && (old == Null.NULL || old instanceof Dict lower && rises(lower, level));
            case Arr(List<PdfObject> levels) -> rise(old, levels);
            default -> false;
        };
    }

    /** A list has what was there, each the same or higher, in whatever order. */
    private boolean rise(PdfObject old, List<PdfObject> levels) throws MalformedPdf {
        for (PdfObject level : levels) {
            if (!(after.resolve(level) instanceof Dict dict) || !isLevel(dict)) {
                return false;
            }
        }
        List<PdfObject> lower =
                old instanceof Arr(List<PdfObject> items) ? items : old == Null.NULL ? List.of() : List.of(old);
        for (PdfObject one : lower) {
            boolean found = false;
            for (PdfObject level : levels) {
                found |= before.resolve(one) instanceof Dict was
                        && after.resolve(level) instanceof Dict is
                        && rises(was, is);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLevel(Dict level) {
        return LEVELS.containsAll(level.entries().keySet());
    }

    private boolean rises(Dict old, Dict now) throws MalformedPdf {
        Set<String> keys = new TreeSet<>(old.entries().keySet());
        keys.addAll(now.entries().keySet());
        for (String key : keys) {
            if (!LEVELS.contains(key) && !sameness.same(old.get(key), now.get(key))) {
                return false;
            }
        }
        return level(before, old, "ExtensionLevel") <= level(after, now, "ExtensionLevel")
                && level(before, old, "BaseVersion") <= level(after, now, "BaseVersion");
    }

    private static double level(PdfFile file, Dict extension, String key) throws MalformedPdf {
        return switch (file.resolve(extension, key)) {
            case Num number -> number.value();
            case Name(String version) -> new Num(version).value();
            default -> 0;
        };
    }
}
