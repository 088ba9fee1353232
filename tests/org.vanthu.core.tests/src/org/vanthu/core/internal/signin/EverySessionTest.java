package org.vanthu.core.internal.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Operation;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.people.AccountDraft;
import org.vanthu.api.people.OpenedAccount;
import org.vanthu.api.people.OwnAccount;
import org.vanthu.core.internal.gate.AnyCall;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.TroubleKind;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.testkit.Conforms;

/** Real sessions of people who may not: every operation of every façade that a session opens, on a real database. */
@Conforms("W.choke-point")
class EverySessionTest {

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    @Test
    void aClosedAccountReachesNoOperationAndChangesNothing() {
        AccountId officer = office.person(
                office.districtOffice(),
                "lan.nt",
                "Nguyễn Thị Lan",
                Role.shipped().toArray(Role[]::new));
        Session session = office.signIn("lan.nt");
        office.asAdministrator()
                .accounts()
                .close(new Seen<>(officer, office.version(officer)), "thôi việc")
                .orThrow();

        assertEveryOperationRefuses(session, SignInTrouble.SESSION_ENDED);
    }

    @Test
    void aSessionThatWasSignedOutReachesNoOperationAndChangesNothing() {
        Session session = office.asAdministrator();
        session.close();

        assertEveryOperationRefuses(session, SignInTrouble.SESSION_ENDED);
    }

    @Test
    void aFirstPasswordReachesNoOperationButThoseOfOnesOwnAccount() {
        OpenedAccount opened = office.asAdministrator()
                .accounts()
                .open(office.district(), new AccountDraft("moi.nv", "Người Mới"))
                .orThrow();
        Session session =
                office.trySignIn("moi.nv", new String(opened.firstPassword())).orThrow();

        assertRefused(operations(session, OwnAccount.class), SignInTrouble.CHANGE_PASSWORD_FIRST);
    }

    @Test
    @Conforms("VI.IV.1.c")
    void lookingThroughAnothersEyesOpensAndChangesNothing() {
        AccountId leader = office.person("Phan Văn Minh", Role.LEADER);
        Session eyes = office.asAdministrator().viewAs(leader).orThrow();

        List<Call> more = operations(eyes, null).stream()
                .filter(call -> call.kind() != Operation.Kind.LIST)
                .toList();

        assertRefused(more, SignInTrouble.ONLY_LOOKING);
        assertEquals(leader, eyes.whoAmI().orThrow().account());
    }

    @Test
    void anAccountWithoutAnyPostChangesNothingWhateverItAsks() {
        office.person(office.district(), "khong.chuc.danh", "Đỗ Không Việc");
        Session session = office.signIn("khong.chuc.danh");
        List<Call> calls = operations(session, null).stream()
                .filter(call -> call.operation().getParameterCount() > 0)
                .filter(call -> !call.operation()
                        .getAnnotation(Operation.class)
                        .permission()
                        .name()
                        .equals("OWN_AFFAIRS"))
                .toList();
        Map<String, Long> before = office.rows();

        for (Call call : calls) {
            Outcome<?> outcome = call.make();
            assertTrue(
                    outcome.refusedFor(GateTrouble.NOT_FOUND) || outcome.refusedFor(GateTrouble.OTHER_ORGANISATION),
                    () -> call + " answered " + outcome);
        }

        assertTrue(calls.size() > 30);
        assertEquals(before, office.rows());
    }

    private void assertEveryOperationRefuses(Session session, TroubleKind trouble) {
        assertRefused(operations(session, null), trouble);
    }

    private void assertRefused(List<Call> calls, TroubleKind trouble) {
        Map<String, Long> before = office.rows();

        for (Call call : calls) {
            Outcome<?> outcome = call.make();
            assertTrue(outcome.refusedFor(trouble), () -> call + " answered " + outcome);
        }

        assertTrue(calls.size() > 15, () -> calls.size() + " operations");
        assertEquals(before, office.rows());
    }

    /** Every operation of every façade that the session opens. */
    private static List<Call> operations(Session session, Class<?> but) {
        List<Call> calls = new ArrayList<>();
        for (Method accessor : Session.class.getMethods()) {
            Class<?> type = accessor.getReturnType();
            boolean facade = accessor.getParameterCount() == 0
                    && type.isInterface()
                    && type.getName().startsWith("org.vanthu.api.");
            if (facade && type != but && isServed(session, accessor)) {
                Arrays.stream(type.getMethods())
                        .forEach(operation -> calls.add(new Call(session, accessor, operation)));
            }
        }
        return calls;
    }

    /** That every façade is served is asked elsewhere. */
    private static boolean isServed(Session session, Method accessor) {
        try {
            return accessor.invoke(session) != null;
        } catch (InvocationTargetException | IllegalAccessException unserved) {
            return false;
        }
    }

    /** One operation as a session offers it. */
    private record Call(Session session, Method accessor, Method operation) {

        Operation.Kind kind() {
            return operation.getAnnotation(Operation.class).kind();
        }

        Outcome<?> make() {
            try {
                return AnyCall.of(operation, accessor.invoke(session));
            } catch (InvocationTargetException | IllegalAccessException failed) {
                throw new AssertionError(this + " failed", failed);
            }
        }

        @Override
        public String toString() {
            return accessor.getName() + "()." + operation.getName();
        }
    }
}
