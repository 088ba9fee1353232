package org.vanthu.core.internal.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.api.Operation;
import org.vanthu.api.Session;
import org.vanthu.core.internal.office.Capabilities;
import org.vanthu.core.internal.office.Capability;
import org.vanthu.core.internal.office.Office;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.core.internal.office.OutsideParts;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.access.Standing;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.store.files.LocalDataFolders;
import org.vanthu.store.jdbc.DerbyOfficeStores;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

/**
 * Every operation of every façade the office has, found by reflection, against the real gate and the real rules. Use cases
 * are replaced by one that notes that it was reached: whoever takes a check out of the gate, a rule out of the rules or a
 * declaration off an operation makes some call arrive here that must not.
 */
@Conforms("W.choke-point")
class ChokePointTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final OrganisationId HERE = OrganisationId.at(NOW);
    private static final OrganisationId ELSEWHERE = OrganisationId.at(NOW);
    private static final AccountId PERSON = AccountId.at(NOW);

    private final TestData data = TestData.open();
    private final List<String> reached = new ArrayList<>();
    private Outcome<Actor> caller;
    private Set<Standing> standings;
    private boolean frozen;
    private Gates gates;
    private Collection<OperationModel> operations;

    @BeforeEach
    void openTheOfficeWithUseCasesThatOnlyNote() {
        List<Capability> real = Capabilities.all();
        List<Facade<?>> noting = new ArrayList<>();
        real.forEach(capability -> capability.facades().forEach(facade -> noting.add(noting(facade))));
        operations = noting.stream()
                .flatMap(facade -> OperationModel.of(facade.type()).values().stream())
                .toList();
        OutsideParts outside = new OutsideParts(new LocalDataFolders(), new DerbyOfficeStores(), () -> NOW);
        Office office = new Office(
                new OfficeParts(data.folder(), data.store(), outside),
                List.of(new Capability(noting, objectsOfEveryKind())));
        gates = new Gates(office, (stores, now, operation) -> caller);
        standings = Arrays.stream(Relation.values())
                .map(relation -> new Standing(PERSON, relation))
                .collect(Collectors.toSet());
    }

    @AfterEach
    void close() {
        data.close();
    }

    private <F> Facade<F> noting(Facade<F> facade) {
        return new Facade.AtOnce<>(
                facade.type(),
                act -> facade.type()
                        .cast(Proxy.newProxyInstance(
                                facade.type().getClassLoader(),
                                new Class<?>[] {facade.type()},
                                (proxy, method, arguments) -> {
                                    reached.add(facade.type().getSimpleName() + "." + method.getName());
                                    // refused, so that the gate asks for no event
                                    return Outcome.refused(GateTrouble.NOT_FOUND, "kind", "nothing");
                                })));
    }

    private List<FactsSource<?>> objectsOfEveryKind() {
        Set<Class<? extends Id>> kinds = new HashSet<>();
        operations.stream()
                .flatMap(operation -> AnyCall.onParameter(operation.method()).stream())
                .forEach(parameter -> kinds.add(AnyCall.idType(parameter)));
        return kinds.stream().<FactsSource<?>>map(this::facts).toList();
    }

    private <I extends Id> FactsSource<I> facts(Class<I> kind) {
        return new FactsSource<>(
                kind,
                (stores, id, people, at) ->
                        Optional.of(new ObjectFacts(id, HERE, Optional.empty(), 0, frozen, standings)));
    }

    @Test
    void everyFacadeThatASessionOpensIsServedThroughTheGateAndDeclaresItsOperations() {
        Set<Class<?>> opened = Arrays.stream(Session.class.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getReturnType)
                .filter(type -> type.isInterface() && type.getName().startsWith("org.vanthu.api."))
                .collect(Collectors.toSet());
        Set<Class<?>> served = Capabilities.all().stream()
                .flatMap(capability -> capability.facades().stream())
                .map(Facade::type)
                .collect(Collectors.toSet());

        assertTrue(opened.size() >= 8, opened::toString);
        assertTrue(served.containsAll(opened), () -> "not served: " + without(opened, served));
        assertTrue(operations.size() > 40, () -> operations.size() + " operations");
    }

    private static Set<Class<?>> without(Set<Class<?>> these, Set<Class<?>> those) {
        return these.stream().filter(type -> !those.contains(type)).collect(Collectors.toSet());
    }

    @Test
    void theOnePermissionThatAnOperationDeclaresOpensIt() {
        for (OperationModel operation : operations) {
            caller = holding(HERE, EnumSet.of(operation.permission()));

            call(operation);

            assertEquals(List.of(operation.name()), reached, "must be reached with " + operation.permission());
            reached.clear();
        }
    }

    @Test
    void everyOtherPermissionTogetherDoesNotOpenAnOperation() {
        for (OperationModel operation : beyondOneself()) {
            EnumSet<Permission> others = EnumSet.complementOf(EnumSet.of(operation.permission()));
            operation.permission().broader().ifPresent(others::remove);
            caller = holding(HERE, others);

            assertRefused(operation, GateTrouble.NO_PERMISSION);
        }
    }

    @Test
    void aPersonWithoutAnyPostReachesNothingBeyondTheirOwnAffairs() {
        caller = Outcome.done(new Actor(PERSON, "Không chức danh", List.of(), List.of()));

        beyondOneself().forEach(operation -> assertRefused(operation, GateTrouble.OTHER_ORGANISATION));
    }

    @Test
    void allPermissionsOfAnotherOrganisationDoNotOpenAnOperationHere() {
        caller = holding(ELSEWHERE, EnumSet.allOf(Permission.class));

        beyondOneself().forEach(operation -> assertRefused(operation, GateTrouble.OTHER_ORGANISATION));
    }

    @Test
    void anObjectThatIsNotOnesOwnIsNotReachedAsOnesOwn() {
        standings = Set.of(new Standing(AccountId.at(NOW), Relation.OWNER));
        caller = holding(HERE, EnumSet.allOf(Permission.class));

        List<OperationModel> own = operations.stream()
                .filter(operation -> operation.permission().reach() == Permission.Reach.OWN)
                .filter(operation -> AnyCall.onParameter(operation.method()).isPresent())
                .toList();

        assertTrue(own.size() >= 1);
        own.forEach(operation -> assertRefused(operation, GateTrouble.NO_RELATION));
    }

    @Test
    void aPermissionThatNeedsARelationDoesNotOpenAnObjectWithoutIt() {
        List<OperationModel> related = operations.stream()
                .filter(operation -> operation.permission().reach() == Permission.Reach.RELATION)
                .toList();
        assertTrue(related.size() >= 2, () -> related.size() + " operations by relation");
        for (OperationModel operation : related) {
            EnumSet<Permission> all = EnumSet.allOf(Permission.class);
            operation.permission().broader().ifPresent(all::remove);
            caller = holding(HERE, all);
            standings = Arrays.stream(Relation.values())
                    .filter(relation -> !operation.permission().relations().contains(relation))
                    .map(relation -> new Standing(PERSON, relation))
                    .collect(Collectors.toSet());

            assertRefused(operation, GateTrouble.NO_RELATION);
        }
    }

    @Test
    void useCasesThatWorkInStepsAskTheGateBeforeTheyDoAnything() {
        caller = Outcome.refused(GateTrouble.ENDED);
        OutsideParts outside = new OutsideParts(new LocalDataFolders(), new DerbyOfficeStores(), () -> NOW);
        Office office = new Office(new OfficeParts(data.folder(), data.store(), outside), Capabilities.all());
        Gates real = new Gates(office, (stores, now, operation) -> caller);

        for (OperationModel operation : operations) {
            Outcome<?> outcome =
                    AnyCall.of(operation.method(), real.to(operation.method().getDeclaringClass()));

            assertTrue(outcome.refusedFor(GateTrouble.ENDED), () -> operation.name() + " answered " + outcome);
        }
    }

    @Test
    void anEndedSessionReachesNothing() {
        caller = Outcome.refused(GateTrouble.ENDED);

        operations.forEach(operation -> assertRefused(operation, GateTrouble.ENDED));
    }

    @Test
    void aFrozenObjectIsNotChangedByAnyOperation() {
        frozen = true;
        caller = holding(HERE, EnumSet.allOf(Permission.class));

        beyondOneself().stream()
                .filter(operation -> operation.kind() == Operation.Kind.CHANGE)
                .forEach(operation -> assertRefused(operation, GateTrouble.FROZEN));
    }

    private List<OperationModel> beyondOneself() {
        return operations.stream()
                .filter(operation -> operation.permission().reach() != Permission.Reach.OWN)
                .toList();
    }

    private void assertRefused(OperationModel operation, GateTrouble trouble) {
        Outcome<?> outcome = call(operation);

        assertTrue(reached.isEmpty(), () -> operation.name() + " was reached");
        assertTrue(outcome.refusedFor(trouble), () -> operation.name() + " answered " + outcome);
    }

    private static Outcome<Actor> holding(OrganisationId organisation, Set<Permission> permissions) {
        ActivePost post = new ActivePost(PostId.at(NOW), organisation, UnitId.at(NOW), "Chuyên viên", permissions);
        return Outcome.done(new Actor(PERSON, "Lê Văn Cường", List.of(post), List.of()));
    }

    private Outcome<?> call(OperationModel operation) {
        Method method = operation.method();
        Object facade = gates.to(method.getDeclaringClass());
        return AnyCall.of(method, facade);
    }
}
