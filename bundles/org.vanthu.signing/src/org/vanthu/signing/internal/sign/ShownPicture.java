package org.vanthu.signing.internal.sign;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.sign.Appearance.Spot;

/** Finds the picture in a signature field that this program signed; other programs' pictures are taken to fill the field. */
final class ShownPicture {

    private static final String NUMBER = "(-?[0-9.]+)";
    private static final Pattern PLACED = Pattern.compile("q 1 0 0 1 " + NUMBER + " " + NUMBER + " cm /D Do Q");
    private static final int LONGEST = 200;

    private ShownPicture() {}

    static Spot of(PdfFile file, FieldBox box) throws MalformedPdf {
        Spot whole = new Spot(0, 0, box.width(), box.height());
        if (!(file.resolve(box.dict(), "AP") instanceof Dict appearance)
                || !(file.resolve(appearance, "N") instanceof Stream form)
                || form.length() > LONGEST) {
            return whole;
        }
        Matcher placed = PLACED.matcher(new String(form.raw(), StandardCharsets.US_ASCII));
        if (!placed.matches()) {
            return whole;
        }
        double x = Double.parseDouble(placed.group(1));
        double y = Double.parseDouble(placed.group(2));
        return new Spot(x, y, box.width() - 2 * x, box.height() - 2 * y);
    }
}
