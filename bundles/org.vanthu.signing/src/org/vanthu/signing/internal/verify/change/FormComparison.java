package org.vanthu.signing.internal.verify.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.Revisions;
import org.vanthu.signing.internal.verify.change.Change.Need;
import org.vanthu.signing.internal.verify.look.DrawnLetters;
import org.vanthu.signing.internal.verify.look.EverybodysFonts;
import org.vanthu.signing.internal.verify.look.LeftToViewers;
import org.vanthu.signing.internal.verify.look.NamesLeftOpen;
import org.vanthu.signing.internal.verify.look.OverWords;

/** Compares the interactive form as a whole; its fields are compared one by one. */
final class FormComparison {

    private static final Set<String> OWN_RULE = Set.of("Fields", "SigFlags", "DR", "NeedAppearances");
    private static final Set<String> DEFAULTS = Set.of("DA", "Q");
    private static final Set<String> OF_GROUP = Set.of("T", "TU", "TM", "FT", "Parent", "Kids");

    private final PdfFile before;
    private final PdfFile after;
    private final Sameness sameness;
    private final Pages pages;
    private final Places places;
    private final List<Change> changes = new ArrayList<>();

    FormComparison(PdfFile before, PdfFile after, Sameness sameness, Pages pages, Places places) {
        this.before = before;
        this.after = after;
        this.sameness = sameness;
        this.pages = pages;
        this.places = places;
    }

    private void structure(String detail) {
        changes.add(Change.structure("AcroForm/" + detail));
    }

    List<Change> compare(FormFields old, FormFields now) throws MalformedPdf {
        Dict first = before.dict(before.catalog(), "AcroForm").orElse(Dict.empty());
        Dict second = after.dict(after.catalog(), "AcroForm").orElse(Dict.empty());
        Set<String> keys = new TreeSet<>(first.entries().keySet());
        keys.addAll(second.entries().keySet());
        for (String key : keys) {
            boolean plainDefault =
                    DEFAULTS.contains(key) && (!first.has(key) || !LeftToViewers.allFields(after, second));
            if (!OWN_RULE.contains(key) && !plainDefault && !sameness.same(first.get(key), second.get(key))) {
                structure(key);
            }
        }
        compareResources(first, second);
        OverWords overWords = new OverWords(before, after, pages);
        compareDefaults(first, second);
        if (!DrawnLetters.isPlain(after, second.get("DA")) && DrawnLetters.isPlain(before, first.get("DA"))) {
            structure("DA");
        }
        if (LeftToViewers.allFields(after, second) && !LeftToViewers.allFields(before, first)) {
            changes.addAll(new DrawnByViewers(before, overWords).anew(old.all()));
        }
        if (LeftToViewers.allFields(before, first) && !LeftToViewers.allFields(after, second)) {
            // Their looks are shown again, which need not say what was drawn when the form was signed.
            changes.addAll(new DrawnByViewers(after, overWords).anew(unchanged(old, now)));
        }
        if (!sameness.same(new Arr(withoutReference(before, first)), new Arr(withoutReference(after, second)))) {
            structure("Fields");
        }
        if (flags(after, second) < flags(before, first)) {
            structure("SigFlags");
        }
        for (Ref group : Revisions.groups(old)) {
            if (!sameness.same(before.get(group), withKidsOf(group))) {
                structure("Fields");
            }
        }
        if (!old.odd().containsAll(now.odd()) || !newGroupsOnlyHold(old, now)) {
            structure("Fields");
        }
        changes.addAll(new FieldComparison(before, after, sameness, pages, places).compare(old, now));
        return changes;
    }

    /** The fields that have the values they had; others are compared by themselves. */
    private List<Field> unchanged(FormFields old, FormFields now) throws MalformedPdf {
        Map<String, Field> were = new HashMap<>();
        old.all().forEach(field -> were.putIfAbsent(field.name(), field));
        List<Field> same = new ArrayList<>();
        for (Field field : now.all()) {
            Field was = were.get(field.name());
            if (was != null
                    && sameness.same(
                            Pages.inherited(before, was.dict(), "V"), Pages.inherited(after, field.dict(), "V"))) {
                same.add(field);
            }
        }
        return same;
    }

    private static List<PdfObject> withoutReference(PdfFile file, Dict form) throws MalformedPdf {
        return file.list(form, "Fields").stream()
                .filter(field -> !(field instanceof Ref))
                .toList();
    }

    /** A group of fields as it is now, with the children it had: new ones are judged by themselves. */
    private PdfObject withKidsOf(Ref group) throws MalformedPdf {
        if (before.get(group) instanceof Dict old && after.get(group) instanceof Dict now) {
            Set<PdfObject> kids = new HashSet<>(after.list(now, "Kids"));
            return kids.containsAll(before.list(old, "Kids")) ? now.with("Kids", old.get("Kids")) : now;
        }
        return Null.NULL;
    }

    /** Whether groups that come hold signatures and do nothing else: what they say counts for all their children. */
    private boolean newGroupsOnlyHold(FormFields old, FormFields now) throws MalformedPdf {
        for (Ref group : Revisions.groups(now)) {
            boolean holds = after.get(group) instanceof Dict dict
                    && OF_GROUP.containsAll(dict.entries().keySet())
                    && (!dict.has("FT") || dict.is("FT", "Sig"))
                    && !before.has(group.number());
            if (!holds && !Revisions.groups(old).contains(group)) {
                return false;
            }
        }
        return true;
    }

    private static double flags(PdfFile file, Dict form) throws MalformedPdf {
        return file.resolve(form, "SigFlags") instanceof Num number ? number.value() : 0;
    }

    /** What viewers draw for filled fields without a look stays as it was: the defaults of the form, and fonts that were missing. */
    private void compareDefaults(Dict first, Dict second) throws MalformedPdf {
        boolean defaults =
                sameness.same(first.get("DA"), second.get("DA")) && sameness.same(first.get("Q"), second.get("Q"));
        Dict fonts = before.dict(before.dict(first, "DR").orElse(Dict.empty()), "Font")
                .orElse(Dict.empty());
        Dict now = after.dict(after.dict(second, "DR").orElse(Dict.empty()), "Font")
                .orElse(Dict.empty());
        List<String> strange = new ArrayList<>();
        for (String name : now.entries().keySet()) {
            if (!fonts.has(name)
                    && !(after.resolve(now, name) instanceof Dict font && EverybodysFonts.isOne(after, font))) {
                strange.add(name);
            }
        }
        if (defaults && strange.isEmpty()) {
            return;
        }
        LeftToViewers left = new LeftToViewers(before);
        if (left.changes(defaults, strange)) {
            changes.add(Change.of(Need.LOOKING, VerificationTrouble.CHANGE_DRAWN_BY_VIEWERS));
        }
    }

    /** Fonts for filling may be added to the form; none that was there may become another. */
    private void compareResources(Dict first, Dict second) throws MalformedPdf {
        Dict old = before.dict(first, "DR").orElse(Dict.empty());
        Dict now = after.dict(second, "DR").orElse(Dict.empty());
        if (!new ProperEntries(after).areResources(now) && !sameness.same(old, now)) {
            structure("DR");
        }
        if (new NamesLeftOpen(before).areAmong(old, now, after)) {
            changes.add(Change.of(Need.LOOKING, VerificationTrouble.CHANGE_STRUCTURE, "detail", "AcroForm/DR"));
        }
        for (String kind : old.entries().keySet()) {
            if (!(before.resolve(old, kind) instanceof Dict had)) {
                if (!sameness.same(old.get(kind), now.get(kind))) {
                    structure("DR/" + kind);
                }
                continue;
            }
            Dict has = after.dict(now, kind).orElse(Dict.empty());
            for (String name : had.entries().keySet()) {
                if (!sameness.same(had.get(name), has.get(name))) {
                    structure("DR/" + kind + "/" + name);
                }
            }
        }
    }
}
