package org.vanthu.ui.documents.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vanthu.api.copies.Copies;
import org.vanthu.api.outgoing.FollowedDelivery;
import org.vanthu.api.people.Directory;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.copying.CopyMedium;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.copying.CopyState;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.SigningParts;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.Stage;

/** Sending a copy, as the clerk does it, before an office that keeps what it was told. */
class CopySendingDialogTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final Stage stage = new Stage();
    private final DeskFiles files = new DeskFiles(new PdfParts().reader());
    private final List<Delivery> sent = new ArrayList<>();
    private final DocumentCopy copy = copy();

    @AfterEach
    void close() {
        stage.close();
        files.close();
    }

    @Test
    void whoIsTypedIsSentToStandsInTheListAndIsNotedWhenThePaperHasLeft() {
        DialogPage page = open();

        page.pickAnybody("Hội Nông dân huyện").awaitWords("Hội Nông dân huyện").press();
        List<List<String>> waiting = page.list().awaitRows(1).rows();
        page.list().mark("Hội Nông dân huyện");
        page.button("recipients.dispatched").awaitWords("Đã gửi");

        assertTrue(page.title().contains("05/SY-UBND"), page.title());
        assertTrue(waiting.getFirst().contains("Chờ gửi"), waiting.toString());
        assertEquals(
                List.of("Hội Nông dân huyện"),
                sent.stream().map(one -> one.recipient().name()).toList());
    }

    private DialogPage open() {
        stage.open();
        Shell parent = stage.shell();
        Asking asking = new Asking(stage.background(), Language.VIETNAMESE);
        SigningParts parts = new SigningParts();
        CopyingDesk desk = new CopyingDesk(
                copies(),
                only(Directory.class, "organisations", given -> Outcome.done(List.of())),
                new DeskTokens(parts.tokens(), List.of(), ""),
                parts.signer(new PdfParts().drawings()),
                files,
                asking,
                Language.VIETNAMESE);
        stage.screen().act(() -> desk.send(parent, copy));
        return DialogPage.of(stage.screen());
    }

    private interface Answer {
        Object to(Object[] given);
    }

    private static <T> T only(Class<T> type, String method, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, given) -> {
                    if (!called.getName().equals(method)) {
                        throw new UnsupportedOperationException(called.getName());
                    }
                    return answer.to(given);
                }));
    }

    private Copies copies() {
        return (Copies) Proxy.newProxyInstance(
                Copies.class.getClassLoader(),
                new Class<?>[] {Copies.class},
                (proxy, called, given) -> switch (called.getName()) {
                    case "send" -> send((List<?>) given[1]);
                    case "follow" ->
                        Outcome.done(sent.stream()
                                .map(one -> new FollowedDelivery(one, List.of()))
                                .toList());
                    case "dispatched" -> dispatched((DeliveryId) given[1]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private Outcome<List<Delivery>> send(List<?> recipients) {
        recipients.forEach(
                one -> sent.add(Delivery.sent(copy.id().document(), copy.organisation(), (Recipient) one, NOW)));
        return Outcome.done(List.copyOf(sent));
    }

    private Outcome<Delivery> dispatched(DeliveryId delivery) {
        sent.replaceAll(one -> one.id().equals(delivery) ? one.dispatched(NOW).orThrow() : one);
        return Outcome.done(sent.getFirst());
    }

    private static DocumentCopy copy() {
        Sha256 file = Sha256.of(new byte[0]);
        return new DocumentCopy(
                CopyId.at(NOW),
                OrganisationId.at(NOW),
                new CopySource.Issued(DraftId.at(NOW)),
                CopyForm.TRUE_COPY,
                CopyMedium.ELECTRONIC,
                new LedgerNumber(new RegisterYear(RegisterId.at(NOW), 2026), 5),
                LocalDate.of(2026, 11, 23),
                "SY-UBND",
                "",
                file,
                Optional.of(file),
                Optional.of(file),
                AccountId.at(NOW),
                NOW,
                "",
                CopyState.MADE,
                1);
    }
}
