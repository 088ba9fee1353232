package org.vanthu.signing.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/** Unpacks the streams that a file's own structure is written in (Flate with predictors, ISO 32000-2, 7.4.4). */
public final class Unpacking {

    private static final int LARGEST = 96 << 20;

    private Unpacking() {}

    /** The plain bytes of a stream that is packed not at all or by Flate. */
    public static byte[] unpack(Stream stream) throws MalformedPdf {
        if (stream.dict().has("F")) {
            throw new MalformedPdf("data in another file");
        }
        if (stream.dict().has("DP")) {
            // pdf.js takes the short name of pictures in a content for DecodeParms
            throw new MalformedPdf("data packed in two ways");
        }
        if (stream.length() > LARGEST) {
            throw MalformedPdf.limit("a stream of " + (stream.length() >> 20) + " MB");
        }
        byte[] raw = stream.raw();
        PdfObject filter = only(stream.dict().get("Filter"));
        if (filter == null) {
            return raw;
        }
        if (!(filter instanceof Name(String name)) || !name.equals("FlateDecode")) {
            throw new MalformedPdf("structure packed in an unusual way");
        }
        byte[] plain = inflate(raw);
        boolean alike =
                stream.dict().get("Filter") instanceof Arr == stream.dict().get("DecodeParms") instanceof Arr;
        return switch (only(stream.dict().get("DecodeParms"))) {
            case null -> plain;
            case Dict parameters -> {
                if (!alike && number(parameters, "Predictor", 1) != 1) {
                    // pdf.js and PDFBox pass over a list of parameters beside one filter, and the other way round
                    throw new MalformedPdf("structure predicted in an unusual way");
                }
                yield unpredict(plain, parameters);
            }
            default -> throw new MalformedPdf("structure packed with parameters elsewhere");
        };
    }

    /** The plain bytes of a stream that is drawn; some programs write them as letters (ASCII85) besides. */
    public static byte[] content(Stream stream) throws MalformedPdf {
        if (stream.dict().get("Filter") instanceof Arr(List<PdfObject> filters)
                && filters.size() == 2
                && filters.getFirst().equals(new Name("ASCII85Decode"))
                && !stream.dict().has("DecodeParms")
                && stream.length() <= LARGEST) {
            Dict dict = stream.dict().with("Filter", filters.getLast());
            return unpack(Stream.of(dict, AsciiBase85.decode(stream.raw())));
        }
        return unpack(stream);
    }

    private static PdfObject only(PdfObject value) throws MalformedPdf {
        if (value instanceof Arr(List<PdfObject> items)) {
            if (items.size() > 1) {
                throw new MalformedPdf("structure packed more than once");
            }
            return items.isEmpty() || items.getFirst() == PdfObject.Null.NULL ? null : items.getFirst();
        }
        return value == PdfObject.Null.NULL ? null : value;
    }

    private static byte[] inflate(byte[] raw) throws MalformedPdf {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(raw);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, raw.length * 3));
            byte[] piece = new byte[1 << 14];
            while (!inflater.finished()) {
                int read = inflater.inflate(piece);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                out.write(piece, 0, read);
                if (out.size() > LARGEST) {
                    throw MalformedPdf.limit("a stream that unpacks to more than " + (LARGEST >> 20) + " MB");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException broken) {
            throw new MalformedPdf("packed structure is broken");
        } finally {
            inflater.end();
        }
    }

    private static byte[] unpredict(byte[] packed, Dict parameters) throws MalformedPdf {
        int predictor = number(parameters, "Predictor", 1);
        if (predictor == 1) {
            return packed;
        }
        int colours = number(parameters, "Colors", 1);
        int bits = number(parameters, "BitsPerComponent", 8);
        int columns = number(parameters, "Columns", 1);
        if (predictor < 10
                || predictor > 15
                || bits != 8
                || colours < 1
                || colours > 8
                || columns < 1
                || columns > 1 << 16) {
            throw new MalformedPdf("structure predicted in an unusual way");
        }
        return unpredict(packed, colours, colours * columns);
    }

    private static byte[] unpredict(byte[] packed, int step, int width) throws MalformedPdf {
        int rows = (packed.length + width) / (width + 1);
        byte[] plain = new byte[rows * width];
        for (int row = 0; row < rows; row++) {
            int from = row * (width + 1);
            int kind = packed[from];
            int here = row * width;
            for (int i = 0; i < width && from + 1 + i < packed.length; i++) {
                int left = i >= step ? plain[here + i - step] & 0xff : 0;
                int up = row > 0 ? plain[here + i - width] & 0xff : 0;
                int corner = row > 0 && i >= step ? plain[here + i - width - step] & 0xff : 0;
                plain[here + i] = (byte) (packed[from + 1 + i] + predicted(kind, left, up, corner));
            }
        }
        return plain;
    }

    private static int predicted(int kind, int left, int up, int corner) throws MalformedPdf {
        return switch (kind) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, corner);
            default -> throw new MalformedPdf("unknown predictor " + kind);
        };
    }

    private static int paeth(int left, int up, int corner) {
        int estimate = left + up - corner;
        int byLeft = Math.abs(estimate - left);
        int byUp = Math.abs(estimate - up);
        int byCorner = Math.abs(estimate - corner);
        if (byLeft <= byUp && byLeft <= byCorner) {
            return left;
        }
        return byUp <= byCorner ? up : corner;
    }

    private static int number(Dict dict, String key, int otherwise) throws MalformedPdf {
        if (!dict.has(key)) {
            return otherwise;
        }
        if (dict.get(key) instanceof Num number && number.whole().isPresent()) {
            return ObjectReader.asInt(number.whole().get());
        }
        throw new MalformedPdf("structure packed with an odd " + key);
    }
}
