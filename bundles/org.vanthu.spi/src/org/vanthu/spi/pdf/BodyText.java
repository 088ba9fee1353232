package org.vanthu.spi.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a document (cell 6).
 *
 * @param blocks from top to bottom
 */
public record BodyText(List<BodyBlock> blocks) {

    private static final Pattern ARTICLE = Pattern.compile("(Điều \\d+\\.)\\s*(.*)");
    private static final Pattern DIVISION = Pattern.compile("(Phần|Chương) [IVXLC]+|(Mục|Tiểu mục) \\d+");
    private static final Pattern ROMAN_CAPTION = Pattern.compile("[IVXLC]+\\. (.+)");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    public BodyText {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads plain text, one paragraph a line, as officers type it. Recognised are legal bases before the first other text,
     * "Điều n.", divisions (Phần, Chương, Mục) with their titles, captions with Roman numbers, and short lines in capitals;
     * everything else is running text.
     */
    public static BodyText ofPlainText(String text) {
        List<BodyBlock> blocks = new ArrayList<>();
        boolean basesAllowed = true;
        for (String raw : LINE_END.split(text)) {
            String line = raw.strip();
            if (!line.isEmpty()) {
                BodyBlock block = read(line, basesAllowed);
                basesAllowed &= !(block instanceof BodyBlock.Paragraph);
                blocks.add(block);
            }
        }
        return new BodyText(blocks);
    }

    /** The form of an invitation (Annex III, form 1.7). */
    public static BodyText ofInvitation(Invitation invitation) {
        List<BodyBlock> blocks = new ArrayList<>();
        blocks.add(new BodyBlock.Entry(invitation.host() + " trân trọng kính mời", invitation.invited()));
        blocks.add(new BodyBlock.Entry("Tới dự", invitation.event()));
        blocks.add(new BodyBlock.Entry("Chủ trì", invitation.chair()));
        blocks.add(new BodyBlock.Entry("Thời gian", invitation.time()));
        blocks.add(new BodyBlock.Entry("Địa điểm", invitation.place()));
        blocks.addAll(ofPlainText(invitation.notes()).blocks());
        return new BodyText(blocks);
    }

    /**
     * What an invitation says.
     *
     * @param host who invites
     * @param invited who is invited
     * @param event meeting or conference
     * @param chair who presides
     * @param time when, as it shall be read
     * @param place where
     * @param notes what to mind, one paragraph a line; may be empty
     */
    public record Invitation(
            String host, String invited, String event, String chair, String time, String place, String notes) {}

    private static BodyBlock read(String line, boolean basesAllowed) {
        Matcher article = ARTICLE.matcher(line);
        if (article.matches()) {
            return new BodyBlock.Article(article.group(1), article.group(2));
        }
        if (basesAllowed
                && (line.startsWith("Căn cứ ") || line.startsWith("Theo đề nghị ") || line.startsWith("Xét đề nghị "))
                && (line.endsWith(";") || line.endsWith("."))) {
            return new BodyBlock.Basis(line);
        }
        Matcher roman = ROMAN_CAPTION.matcher(line);
        if (roman.matches() && inCapitals(roman.group(1))) {
            return new BodyBlock.Caption(line);
        }
        if (DIVISION.matcher(line).matches() || (line.length() <= 120 && inCapitals(line))) {
            return new BodyBlock.Centred(line);
        }
        return new BodyBlock.Paragraph(line);
    }

    private static boolean inCapitals(String line) {
        return line.codePoints().filter(Character::isLetter).count() >= 3
                && line.codePoints().noneMatch(Character::isLowerCase);
    }
}
