package org.vanthu.ui.documents.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vanthu.api.people.Directory;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Abbreviation;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.SigningParts;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.Stage;

/** The clerk's desk has the tokens of people plugged in as well: a copy is sealed with that of the body. */
class PreferredSealTest {

    private final Stage stage = new Stage();
    private final SigningParts parts = LeadersToken.PARTS;
    private final DeskFiles files = new DeskFiles(new PdfParts().reader());

    @AfterEach
    void close() {
        stage.close();
        files.close();
    }

    @Test
    void theSealOfTheBodyIsChosenForACopyThoughTheClerksOwnTokenStandsFirst() {
        DialogPage page =
                open(new DeskTokens(parts.tokens(), List.of(LeadersToken.made().driver()), LeadersToken.LEADER));

        page.awaitWords(LeadersToken.BODY + " ·");
        assertTrue(page.chosen("token.token").startsWith("SEAL"), page.chosen("token.token"));
        assertTrue(page.lines("token.token").stream().anyMatch(one -> one.startsWith(LeadersToken.LABEL)));
    }

    private DialogPage open(DeskTokens tokens) {
        stage.open();
        Shell parent = stage.shell();
        CopyingDesk desk = new CopyingDesk(
                null,
                directory(),
                tokens,
                parts.signer(new PdfParts().drawings()),
                files,
                new Asking(stage.background(), Language.VIETNAMESE),
                Language.VIETNAMESE);
        stage.screen().act(() -> desk.signBegun(parent, null, () -> {}));
        return DialogPage.of(stage.screen());
    }

    private static Directory directory() {
        return (Directory) Proxy.newProxyInstance(
                Directory.class.getClassLoader(), new Class<?>[] {Directory.class}, (proxy, called, given) -> {
                    if (!called.getName().equals("ownOrganisations")) {
                        throw new UnsupportedOperationException(called.getName());
                    }
                    return Outcome.done(List.of(body()));
                });
    }

    private static Organisation body() {
        return new Organisation(
                OrganisationId.at(Instant.EPOCH),
                OrganisationCode.read("H99.25.17", "code").orThrow(),
                Optional.empty(),
                Set.of(),
                LeadersToken.BODY,
                Abbreviation.read("UBND", "abbreviation").orThrow(),
                Optional.empty(),
                "Nam Đàn",
                Organisation.Hosting.HERE,
                Organisation.State.ACTIVE,
                0);
    }
}
