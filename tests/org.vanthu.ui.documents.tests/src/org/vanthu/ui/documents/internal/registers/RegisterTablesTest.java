package org.vanthu.ui.documents.internal.registers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.api.Session;
import org.vanthu.api.outgoing.RegisterBooks;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.Stage;

/** The registers on the lowest screen that offices still have: 1366 points wide. */
class RegisterTablesTest {

    /** What the rail of the perspectives and the edges leave of 1366. */
    private static final int ROOM = 1264;

    private static final OrganisationId BODY = OrganisationId.at(Instant.EPOCH);

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INCOMING", "FOLLOW_UP", "OUTGOING"})
    void everyColumnOfTheAnnexCanBeSeenAtOnce(String which) {
        Language language = Language.VIETNAMESE;
        RegisterTables tables = new RegisterTables(
                session(),
                new Asking(stage.background(), language),
                Texts.in(Locale.forLanguageTag("vi"), DocumentTexts.class),
                BODY,
                language);
        BiFunction<Composite, RegistersPart.Book, Control> register = switch (which) {
            case "INCOMING" -> tables::incoming;
            case "FOLLOW_UP" -> tables::followUp;
            default -> tables::outgoing;
        };
        Composite table = (Composite) register.apply(stage.shell(), book());
        stage.open();
        stage.screen().act(() -> stage.shell().setSize(ROOM, 600));
        stage.screen().settle();

        int wide = stage.screen()
                .look(() -> Stream.of(table.getChildren())
                        .filter(NatTable.class::isInstance)
                        .mapToInt(grid -> ((NatTable) grid).getPreferredWidth())
                        .sum());

        assertTrue(wide > 0 && wide <= ROOM, () -> wide + " points wide");
    }

    private static RegistersPart.Book book() {
        Register register = new Register(RegisterId.at(Instant.EPOCH), BODY, Series.parse("ADMINISTRATIVE"));
        return new RegistersPart.Book(new RegisterBooks(register, List.of(2026)), 2026);
    }

    /** Of whichever façade something is asked, the register is empty. */
    private static Session session() {
        return (Session) answering(Session.class);
    }

    private static Object answering(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, given) -> answer(called));
    }

    private static Object answer(Method called) {
        return called.getReturnType() == Outcome.class ? Outcome.done(List.of()) : answering(called.getReturnType());
    }
}
