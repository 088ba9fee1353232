package org.vanthu.pdf.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.BodyBlock;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.PdfTroubles;

/** What a document lacks and what cannot be printed, field by field. */
final class DocumentCheck {

    private final List<Trouble> troubles = new ArrayList<>();

    private DocumentCheck() {}

    static List<Trouble> of(OfficialDocument document) {
        DocumentCheck check = new DocumentCheck();
        check.letterhead(document);
        check.heading(document.heading());
        check.closing(document);
        if (document.body().blocks().isEmpty()) {
            check.troubles.add(Trouble.ofField(PdfTroubles.REQUIRED, "body"));
        }
        document.body().blocks().forEach(check::block);
        return check.troubles;
    }

    private void letterhead(OfficialDocument document) {
        document.letterhead().superior().ifPresent(name -> printable("superior", name));
        required("issuer", document.letterhead().issuer());
        required("notation", document.letterhead().notation());
        required("place", document.letterhead().place());
        if (document.numbering() instanceof Numbering.Reserved reserved) {
            required("number", reserved.number());
        }
    }

    private void heading(Heading heading) {
        switch (heading) {
            case Heading.NamedType named -> {
                required("typeName", named.typeName());
                printable("subject", named.subject());
            }
            case Heading.OfficialLetter letter -> required("subject", letter.subject());
        }
    }

    private void closing(OfficialDocument document) {
        if (document.signatory().capacityLines().isEmpty()) {
            troubles.add(Trouble.ofField(PdfTroubles.REQUIRED, "capacityLines"));
        }
        document.signatory().capacityLines().forEach(line -> required("capacityLines", line));
        required("signerName", document.signatory().name());
        document.distribution().addressees().forEach(each -> required("addressees", each));
        document.distribution().recipients().forEach(each -> required("recipients", each));
        required("keptBy", document.distribution().keptBy());
    }

    private void block(BodyBlock block) {
        printable("body", block.text());
        switch (block) {
            case BodyBlock.Article article -> printable("body", article.label());
            case BodyBlock.Entry entry -> printable("body", entry.label());
            case BodyBlock.Paragraph paragraph -> {}
            case BodyBlock.Basis basis -> {}
            case BodyBlock.Centred centred -> {}
            case BodyBlock.Caption caption -> {}
        }
    }

    private void required(String field, String text) {
        if (Wording.line(text).isEmpty()) {
            troubles.add(Trouble.ofField(PdfTroubles.REQUIRED, field));
        } else {
            printable(field, text);
        }
    }

    private void printable(String field, String text) {
        OptionalInt missing = Face.UPRIGHT.missing(Wording.line(text));
        if (missing.isPresent()) {
            troubles.add(Trouble.ofField(
                    PdfTroubles.UNPRINTABLE_CHARACTER, field, "character", Character.toString(missing.getAsInt())));
        }
    }
}
