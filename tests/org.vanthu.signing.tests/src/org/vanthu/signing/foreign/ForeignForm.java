package org.vanthu.signing.foreign;

import java.util.Map;
import java.util.TreeMap;

/**
 * A form as other programs make them: two pages, an empty text field, a filled one, a check box, two signature fields, a
 * note, a group of fields. Objects are numbered; see the constants.
 */
public final class ForeignForm {

    public static final int CATALOG = 1;
    public static final int PAGES = 2;
    public static final int PAGE = 3;
    public static final int CONTENT = 4;
    public static final int FONT = 5;
    public static final int FORM = 6;
    public static final int EMPTY_TEXT = 7;
    public static final int SIG1 = 8;
    public static final int SIG2 = 9;
    public static final int FILLED_TEXT = 10;
    public static final int FILLED_LOOK = 11;
    public static final int CHECK_BOX = 12;
    public static final int NOTE = 13;
    public static final int METADATA = 14;
    public static final int INFO = 15;
    public static final int GROUP = 16;
    public static final int GROUP_TEXT = 17;
    public static final int SECOND_PAGE = 18;
    public static final int ON = 19;
    public static final int IMAGE = 20;
    /** Numbers from here on are free. */
    public static final int FREE = 30;

    private final Map<Integer, String> objects = new TreeMap<>();

    /** The form, unsigned. */
    public ForeignForm() {
        put(CATALOG, "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/Metadata 14 0 R/Lang(vi)>>");
        put(PAGES, "<</Type/Pages/Kids[3 0 R 18 0 R]/Count 2/MediaBox[0 0 595 842]>>");
        put(
                PAGE,
                "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</I 20 0 R>>>>"
                        + "/Annots[7 0 R 8 0 R 9 0 R 10 0 R 12 0 R 13 0 R 17 0 R]>>");
        put(FONT, "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>");
        put(FORM, "<</Fields[7 0 R 8 0 R 9 0 R 10 0 R 12 0 R 16 0 R]/DR<</Font<</F1 5 0 R>>>>/DA(/F1 12 Tf 0 g)>>");
        put(EMPTY_TEXT, field("Tx", "so", "100 700 200 720", ""));
        put(SIG1, field("Sig", "ky1", "100 500 250 560", ""));
        put(SIG2, field("Sig", "ky2", "300 500 450 560", ""));
        put(FILLED_TEXT, field("Tx", "tien", "100 650 200 670", "/V(1.000)/AP<</N 11 0 R>>"));
        put(CHECK_BOX, field("Btn", "dong-y", "100 600 112 612", "/V/Off/AS/Off/AP<</N<</Yes 19 0 R>>>>"));
        put(NOTE, "<</Type/Annot/Subtype/Text/Rect[500 700 520 720]/P 3 0 R/Contents(Xem lai)>>");
        put(INFO, "<</Title(To trinh)/ModDate(D:20260301000000Z)>>");
        put(GROUP, "<</T(nhom)/Kids[17 0 R]>>");
        put(GROUP_TEXT, field("Tx", "con", "100 550 200 570", "/Parent 16 0 R"));
        put(SECOND_PAGE, "<</Type/Page/Parent 2 0 R/Resources<<>>>>");
    }

    /** A field that is its own widget on the first page. */
    public static String field(String type, String name, String box, String more) {
        return "<</Type/Annot/Subtype/Widget/FT/" + type + "/T(" + name + ")/Rect[" + box + "]/P 3 0 R/F 4" + more
                + ">>";
    }

    /** Replaces an object before the first revision is written. */
    public ForeignForm put(int number, String object) {
        objects.put(number, object);
        return this;
    }

    /** An object as it stands in the first revision. */
    public String object(int number) {
        return objects.get(number);
    }

    /** An object with more entries. */
    public String with(int number, String entries) {
        String object = object(number);
        return object.substring(0, object.length() - 2) + entries + ">>";
    }

    /** An object with other words in the place of some that stand in it: a change that changes nothing would prove nothing. */
    public String replaced(int number, String words, String others) {
        String object = object(number);
        if (!object.contains(words)) {
            throw new IllegalArgumentException("object " + number + " has no " + words + ": " + object);
        }
        return object.replace(words, others);
    }

    /** The first revision. */
    public Revision first() {
        Revision first = Revision.first();
        objects.forEach(first::put);
        return first.stream(CONTENT, "<<>>", "BT /F1 14 Tf 72 760 Td (Dieu 1. Chi 1.000 dong) Tj ET").stream(
                        FILLED_LOOK, look(), "/Tx BMC BT /F1 12 Tf 2 4 Td (1.000) Tj ET EMC")
                .stream(ON, "<</Type/XObject/Subtype/Form/BBox[0 0 12 12]>>", "0 0 m 12 12 l S")
                .stream(METADATA, "<</Type/Metadata/Subtype/XML>>", "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
                .stream(
                        IMAGE,
                        "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8>>",
                        "\u00ff")
                .trailer("/Info 15 0 R/ID[<01><02>]");
    }

    /** The dictionary of an appearance of a text field. */
    public static String look() {
        return "<</Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F1 5 0 R>>>>>>";
    }

    /** Signs the first signature field in a revision of its own. */
    public byte[] signed(ForeignSigner signer, String signature, Revision.Form form) {
        byte[] base = first().as(form).bytes();
        String perms = signature.contains("/DocMDP") ? "/Perms<</DocMDP 25 0 R>>" : "";
        put(CATALOG, with(CATALOG, perms));
        put(SIG1, with(SIG1, "/V 25 0 R"));
        put(FORM, with(FORM, "/SigFlags 3"));
        return signer.sign(Revision.after(base)
                .put(CATALOG, object(CATALOG))
                .put(SIG1, object(SIG1))
                .put(FORM, object(FORM))
                .put(25, signature)
                .as(form)
                .bytes());
    }
}
