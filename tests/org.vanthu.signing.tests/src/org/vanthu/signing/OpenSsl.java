package org.vanthu.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another program's opinion on the CMS of signatures: {@code openssl cms}, which knows nothing of PDF. */
public final class OpenSsl {

    /** What it says of a signature that holds. */
    public static final String INTACT = "CMS Verification successful";

    private static final Pattern RANGE = Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*]");

    private OpenSsl() {}

    /** What it says of each signature and time stamp of a file, in their order; trusts the root given and no clock. */
    public static List<String> judges(Path folder, byte[] root, Path pdf) {
        try {
            byte[] file = Files.readAllBytes(pdf);
            Path trusted = Files.writeString(
                    folder.resolve("openssl-root.pem"),
                    "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(root)
                            + "\n-----END CERTIFICATE-----\n");
            List<String> answers = new ArrayList<>();
            Matcher range = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
            while (range.find()) {
                int gap = Integer.parseInt(range.group(1));
                int behind = Integer.parseInt(range.group(2));
                answers.add(judge(folder, trusted, file, gap, behind, behind + Integer.parseInt(range.group(3))));
            }
            return answers;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String judge(Path folder, Path root, byte[] file, int gap, int behind, int end) throws IOException {
        String hex = new String(file, gap + 1, behind - gap - 2, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream covered = new ByteArrayOutputStream();
        covered.write(file, 0, gap);
        covered.write(file, behind, end - behind);
        Path cms = Files.write(
                folder.resolve("openssl.cms"), withoutPadding(HexFormat.of().parseHex(hex)));
        Path content = Files.write(folder.resolve("openssl.bin"), covered.toByteArray());
        List<String> command = new ArrayList<>(List.of("openssl", "cms", "-verify", "-binary", "-inform", "DER"));
        command.addAll(List.of("-in", cms.toString(), "-CAfile", root.toString(), "-purpose", "any", "-no_check_time"));
        command.addAll(List.of("-out", folder.resolve("openssl.out").toString()));
        String said = run(command, List.of("-content", content.toString()));
        // a time stamp holds what it is about
        return said.contains("content") ? run(command, List.of()) : said;
    }

    private static byte[] withoutPadding(byte... contents) {
        int lengthBytes = contents[1] < 0 ? contents[1] & 0x7f : 0;
        int length = contents[1];
        for (int i = 0; i < lengthBytes; i++) {
            length = (i == 0 ? 0 : length << 8) | contents[2 + i] & 0xff;
        }
        return Arrays.copyOf(contents, 2 + lengthBytes + length);
    }

    private static String run(List<String> command, List<String> more) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(more);
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return said.strip();
    }
}
