package org.vanthu.core.internal.signin;

import org.vanthu.core.internal.office.OutsideParts;
import org.vanthu.core.internal.office.PaperTools;
import org.vanthu.core.internal.office.SignatureTools;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.Argon2Passwords;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.TimeSource;
import org.vanthu.store.files.LocalDataFolders;
import org.vanthu.store.jdbc.DerbyOfficeStores;

/** What the product gives an office from outside, put together without the framework. */
public final class ProductParts {

    private ProductParts() {}

    /** All of them, with this clock. */
    public static OutsideParts at(TimeSource time) {
        return new OutsideParts(
                new LocalDataFolders(), new DerbyOfficeStores(), new Argon2Passwords(), time, papers(), signatures());
    }

    static PaperTools papers() {
        PdfParts parts = new PdfParts();
        return new PaperTools(
                parts.inspector(),
                parts.composer(),
                parts.preparation(),
                parts.drawings(),
                parts.printer(),
                parts.converter(),
                parts.reader(),
                parts.copies());
    }

    static SignatureTools signatures() {
        SigningParts parts = new SigningParts();
        return new SignatureTools(
                parts.verifier(), parts.returns(), parts.raiser(), parts.trial(), parts.proofs(), parts.reports());
    }
}
