package org.vanthu.signing.internal.verify.change;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Bool;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/**
 * Whether an entry that may change after a signature holds what the standard puts there. An object may play two roles: a
 * page or a field can serve something else as its list of pictures, fonts, states or layers, and what may change in the one
 * role would be drawn in the other. What is of the proper kind is of no use as a picture, a font or a state.
 */
final class ProperEntries {

    private static final Set<String> PACKING = Set.of("Length", "Filter", "DecodeParms", "DL");
    private static final Set<String> LOOKS = Set.of("N", "R", "D");
    private static final Set<String> FRAME = Set.of("R", "BC", "BG", "CA", "RC", "AC", "I", "RI", "IX", "IF", "TP");
    private static final Set<String> FRAME_TEXTS = Set.of("CA", "RC", "AC");
    private static final Set<String> LINE = Set.of("Type", "W", "S", "D");
    private static final Set<String> PRIVATE = Set.of("LastModified", "Private");
    private static final Set<String> MARKED = Set.of("Marked", "UserProperties", "Suspects");
    private static final Set<String> RESOURCES = Set.of(
            "Font", "XObject", "Encoding", "ColorSpace", "ExtGState", "Pattern", "Shading", "Properties", "ProcSet");
    private static final Set<String> DRAWS = Set.of(
            "BaseFont",
            "CharProcs",
            "FontDescriptor",
            "DescendantFonts",
            "PatternType",
            "ShadingType",
            "SMask",
            "BM",
            "ca",
            "CA",
            "Usage",
            "OCGs");

    private final PdfFile file;

    ProperEntries(PdfFile file) {
        this.file = file;
    }

    /** An entry of a field or of the place where it is shown; one that is missing is proper. */
    boolean ofField(Dict field, String key) throws MalformedPdf {
        PdfObject value = file.resolve(field, key);
        if (value == Null.NULL) {
            return true;
        }
        return switch (key) {
            case "V", "RV" -> isValue(value);
            case "AP" ->
                value instanceof Dict look && LOOKS.containsAll(look.entries().keySet());
            case "MK" -> value instanceof Dict frame && isFrame(frame);
            case "BS" ->
                value instanceof Dict line && LINE.containsAll(line.entries().keySet());
            case "I" -> value instanceof Arr(List<PdfObject> items) && areNumbers(items);
            case "Border" ->
                value instanceof Arr(List<PdfObject> items) && !items.isEmpty() && areNumbers(items.subList(0, 1));
            case "AS" -> value instanceof Name;
            case "P" -> field.get(key) instanceof Ref;
            case "M", "DA", "NM", "TU" -> value instanceof Str;
            case "TI", "Q", "F", "Ff" -> value instanceof Num;
            default -> true;
        };
    }

    /** Whether it stands where a look should and can be none, nor serve anything else: text or numbers. */
    boolean isNoLook(Dict field, String key) throws MalformedPdf {
        PdfObject value = file.resolve(field, key);
        return key.equals("AP")
                && (value instanceof Str
                        || value instanceof Num
                        || value instanceof Bool
                        || value instanceof Name(String name) && !name.startsWith("Device") && !name.equals("Pattern")
                        || value instanceof Arr(List<PdfObject> items) && areNumbers(items));
    }

    /** Whether an entry that was not there before says what is true without it. */
    boolean saysNothing(Dict field, String key) throws MalformedPdf {
        PdfObject value = file.resolve(field, key);
        return switch (key) {
            case "Type" -> field.is(key, "Annot");
            case "P" -> field.get(key) instanceof Ref;
            case "F" -> isZero(value);
            case "Ff" -> isZero(value) && !field.has("Parent");
            case "TU" -> value instanceof Str text && text.text().isEmpty();
            case "BS" -> value instanceof Dict line && isPlainLine(line);
            default -> false;
        };
    }

    private static boolean isZero(PdfObject value) {
        return value instanceof Num number && number.isPlain() && number.value() == 0;
    }

    private boolean isPlainLine(Dict line) throws MalformedPdf {
        return Set.of("W", "S").containsAll(line.entries().keySet())
                && (!line.has("S") || line.is("S", "S"))
                && file.whole(line, "W").orElse(1L) == 1;
    }

    private boolean isValue(PdfObject value) throws MalformedPdf {
        return switch (value) {
            case Str text -> true;
            case Name name -> true;
            case Arr(List<PdfObject> items) -> areTexts(items);
            case Stream text -> PACKING.containsAll(text.dict().entries().keySet());
            case Dict signature -> isSignature(signature);
            default -> false;
        };
    }

    /** A signature, and nothing else beside it. */
    private static boolean isSignature(Dict signature) {
        return signature.has("ByteRange")
                && signature.has("Contents")
                && DRAWS.stream().noneMatch(signature::has);
    }

    private boolean isFrame(Dict frame) throws MalformedPdf {
        for (String key : FRAME_TEXTS) {
            if (frame.has(key) && !(file.resolve(frame, key) instanceof Str)) {
                return false;
            }
        }
        return FRAME.containsAll(frame.entries().keySet());
    }

    private boolean areNumbers(List<PdfObject> items) throws MalformedPdf {
        for (PdfObject item : items) {
            if (!(file.resolve(item) instanceof Num)) {
                return false;
            }
        }
        return true;
    }

    private boolean areTexts(List<PdfObject> items) throws MalformedPdf {
        for (PdfObject item : items) {
            if (!(file.resolve(item) instanceof Str)) {
                return false;
            }
        }
        return true;
    }

    /** An entry of a page that says nothing about what it shows. */
    boolean ofPage(Dict page, String key) throws MalformedPdf {
        PdfObject value = file.resolve(page, key);
        return switch (key) {
            case "LastModified" -> value instanceof Str || value == Null.NULL;
            case "StructParents" -> value instanceof Num || value == Null.NULL;
            case "Tabs" -> value instanceof Name || value == Null.NULL;
            case "PieceInfo" -> isPrivateData(value);
            case "Annots" -> !startsWithName(file.list(page, key));
            default -> true;
        };
    }

    /** As a list does that describes a colour. */
    private boolean startsWithName(List<PdfObject> items) throws MalformedPdf {
        return !items.isEmpty() && file.resolve(items.getFirst()) instanceof Name;
    }

    /** Data of the program that made the file (ISO 32000-2, 14.5). */
    boolean isPrivateData(PdfObject value) throws MalformedPdf {
        if (!(value instanceof Dict programs)) {
            return value == Null.NULL;
        }
        for (String program : programs.entries().keySet()) {
            if (!(file.resolve(programs, program) instanceof Dict data)
                    || !PRIVATE.containsAll(data.entries().keySet())) {
                return false;
            }
        }
        return true;
    }

    /** A description of the document: a stream that is no picture and no form. */
    static boolean isDescription(Stream stream) {
        return stream.dict().entries().keySet().stream()
                .allMatch(key -> PACKING.contains(key)
                        || key.equals("Type") && stream.dict().is(key, "Metadata")
                        || key.equals("Subtype") && stream.dict().is(key, "XML"));
    }

    /** Marks of a tagged file. */
    static boolean areMarks(@Nullable PdfObject marks) {
        return marks instanceof Dict dict
                && MARKED.containsAll(dict.entries().keySet())
                && dict.entries().values().stream().allMatch(Bool.class::isInstance);
    }

    /** The resources of a form: lists by kind. */
    boolean areResources(Dict resources) throws MalformedPdf {
        for (String kind : resources.entries().keySet()) {
            PdfObject list = file.resolve(resources, kind);
            boolean proper = list instanceof Dict || list == Null.NULL || kind.equals("ProcSet") && list instanceof Arr;
            if (!RESOURCES.contains(kind) || !proper) {
                return false;
            }
        }
        return true;
    }
}
