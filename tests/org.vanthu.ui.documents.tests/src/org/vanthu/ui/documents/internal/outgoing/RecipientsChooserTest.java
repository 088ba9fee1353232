package org.vanthu.ui.documents.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.api.people.Directory;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.organisation.Abbreviation;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.Stage;

/** Choosing recipients from the keyboard, among two communes that are found by "xa". */
class RecipientsChooserTest {

    private static final String FIRST = "Ủy ban nhân dân xã An Phước";
    private static final String SECOND = "Ủy ban nhân dân xã Bình Khê";

    private final Stage stage = new Stage();
    private final ChosenRecipients recipients = new ChosenRecipients();
    private RecipientsChooser chooser;

    @BeforeEach
    void open() {
        stage.screen().act(() -> {
            stage.shell().setLayout(Layouts.columns(1));
            chooser = new RecipientsChooser(
                    stage.shell(), recipients, directory(), new Asking(stage.background(), Language.VIETNAMESE));
        });
        stage.open();
        stage.screen().act(() -> chooser.search().setFocus());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Directory directory() {
        return (Directory) Proxy.newProxyInstance(
                Directory.class.getClassLoader(),
                new Class<?>[] {Directory.class},
                (proxy, called, given) -> Outcome.done(
                        "xa".equals(given[0])
                                ? Stream.of(FIRST, SECOND)
                                        .map(RecipientsChooserTest::body)
                                        .toList()
                                : List.of()));
    }

    private static Organisation body(String name) {
        return new Organisation(
                OrganisationId.at(Instant.now()),
                OrganisationCode.read(name.equals(FIRST) ? "H99.25.21" : "H99.25.22", "code")
                        .orThrow(),
                Optional.empty(),
                Set.of(),
                name,
                Abbreviation.read("UBND", "abbreviation").orThrow(),
                Optional.empty(),
                "An Phước",
                Organisation.Hosting.HERE,
                Organisation.State.ACTIVE,
                1);
    }

    private void type(String words) {
        stage.screen().act(() -> chooser.search().setText(words));
    }

    private void awaitOffer(String name) {
        stage.screen().waitFor(name, () -> stage.screen().words(stage.shell()).contains(name));
    }

    private void down() {
        Event down = new Event();
        down.keyCode = SWT.ARROW_DOWN;
        stage.screen().act(() -> chooser.search().notifyListeners(SWT.KeyDown, down));
    }

    private void enter() {
        stage.screen().act(() -> chooser.search().notifyListeners(SWT.DefaultSelection, new Event()));
        stage.screen().settle();
    }

    private List<String> chosen() {
        return recipients.field.get().stream().map(Recipient::name).toList();
    }

    @Test
    void enterTakesTheBodyThatIsMarkedAndNotTheLettersThatFoundIt() {
        type("xa");
        awaitOffer(SECOND);
        down();
        enter();

        assertEquals(List.of(SECOND), chosen());
        assertTrue(recipients.field.get().getFirst() instanceof Recipient.Here);
        assertEquals("", chooser.search().getText());
    }

    @Test
    void theLastOfferIsSomebodyOutsideWithTheNameThatIsTyped() {
        type("xa");
        awaitOffer(FIRST);
        down();
        down();
        enter();

        assertEquals(List.of("xa"), chosen());
    }

    @Test
    void enterBeforeTheAnswerTakesANameThatNobodyHereHas() {
        type("Hội Nông dân");
        enter();

        stage.screen().waitFor("the recipient", () -> chosen().equals(List.of("Hội Nông dân")));
    }

    @Test
    void whatIsTypedAndNotChosenIsToldBeforeItIsLost() {
        type("Hội Nông dân");

        assertFalse(stage.screen().look(chooser::isSettled));
        assertTrue(recipients.field.trouble().orElseThrow().contains("Hội Nông dân"));
        type("");
        assertTrue(stage.screen().look(chooser::isSettled));
    }

    @Test
    void theKeysStayWithTheLineWhenARecipientIsTakenOut() {
        stage.screen().act(() -> recipients.addOutside("Sở Y tế"));
        ActButton remove = stage.screen()
                .find(stage.shell(), ActButton.class, button -> "Sở Y tế".equals(button.getToolTipText()))
                .orElseThrow();
        stage.screen().act(remove::setFocus);

        stage.screen().act(remove::press);
        stage.screen().settle();

        assertEquals(List.of(), chosen());
        assertTrue(chooser.search().isFocusControl());
    }
}
