package org.vanthu.pdf.internal.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** Files made to cost whoever reads them more time or memory than there is. */
final class CostlyFiles {

    private CostlyFiles() {}

    /** A file of one page with this content, and what it may use. */
    private static Path page(Path folder, String resources, String content, String... objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder all = new StringBuilder("%PDF-1.7\n");
        all.append("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        all.append("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
        all.append("3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<")
                .append(resources)
                .append(">>>> endobj\n");
        all.append("4 0 obj <</Length ").append(content.length()).append(">>\nstream\n");
        all.append(content).append("\nendstream endobj\n");
        for (String object : objects) {
            all.append(object).append('\n');
        }
        all.append("trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");
        out.write(all.toString().getBytes(StandardCharsets.ISO_8859_1));
        return Files.write(folder.resolve("hostile.pdf"), out.toByteArray());
    }

    private static String form(int number, String content, String resources) {
        return number + " 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<" + resources + ">>/Length "
                + content.length() + ">>\nstream\n" + content + "\nendstream endobj";
    }

    /** Forms that draw the next ten times, nine deep. */
    static Path endless(Path folder) throws IOException {
        String[] forms = new String[9];
        for (int i = 0; i < forms.length; i++) {
            boolean last = i == forms.length - 1;
            String resources = last ? "" : "/XObject<</F " + (11 + i) + " 0 R>>";
            forms[i] = form(10 + i, last ? "0 0 600 800 re f" : "/F Do ".repeat(10), resources);
        }
        return page(folder, "/XObject<</F 10 0 R>>", "/F Do", forms);
    }

    /** A picture of 900 million dots. */
    static Path hugePicture(Path folder) throws IOException {
        String picture = "5 0 obj <</Type/XObject/Subtype/Image/Width 30000/Height 30000/BitsPerComponent 8"
                + "/ColorSpace/DeviceRGB/Length 3>>\nstream\nabc\nendstream endobj";
        return page(folder, "/XObject<</I 5 0 R>>", "600 0 0 800 0 0 cm /I Do", picture);
    }

    /** The form lies in a stream of objects that unpacks to 640 MB. */
    static Path formInABomb(Path folder) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(packed)) {
            packing.write("5 0 <</Fields[]>>".getBytes(StandardCharsets.US_ASCII));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 640; i++) {
                packing.write(blanks);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        for (String object : List.of(
                "1 0 obj <</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>> endobj\n",
                "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n",
                "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>> endobj\n")) {
            offsets.add(file.size());
            file.writeBytes(object.getBytes(StandardCharsets.US_ASCII));
        }
        offsets.add(file.size());
        file.writeBytes(
                ("4 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(packed.toByteArray());
        file.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        int table = file.size();
        ByteBuffer rows = ByteBuffer.allocate(7 * 7);
        rows.put((byte) 0).putInt(0).putShort((short) 0);
        offsets.forEach(offset -> rows.put((byte) 1).putInt(offset).putShort((short) 0));
        rows.put((byte) 2).putInt(4).putShort((short) 0);
        rows.put((byte) 1).putInt(table).putShort((short) 0);
        file.writeBytes("6 0 obj <</Type/XRef/Size 7/W[1 4 2]/Root 1 0 R/Length 49>>\nstream\n"
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(rows.array());
        file.writeBytes(("\nendstream endobj\nstartxref\n" + table + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return Files.write(folder.resolve("bomb.pdf"), file.toByteArray());
    }
}
