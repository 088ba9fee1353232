package org.vanthu.core.internal.incoming;

import java.util.List;
import java.util.function.Function;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.core.internal.incoming.Intake.Examined;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.outcome.Outcome;

/** Files from outside are received, looked into, judged and kept while no transaction is open. */
final class FilesFirst {

    private final Steps steps;

    FilesFirst(Steps steps) {
        this.steps = steps;
    }

    /**
     * Looks into files, keeps them, and goes on with them.
     *
     * @param organisation by whose trust signatures are judged
     */
    <T> Outcome<T> keeping(
            OrganisationId organisation,
            Function<Intake, Outcome<List<Examined>>> look,
            Function<List<Examined>, Outcome<T>> then) {
        return looking(
                organisation, intake -> look.apply(intake).flatMap(intake::keep).flatMap(then));
    }

    /** Looks into files and keeps none. */
    <T> Outcome<T> looking(OrganisationId organisation, Function<Intake, Outcome<T>> look) {
        try (Intake intake = new Intake(
                steps.parts(), () -> steps.ask(act -> Outcome.done(IncomingFiles.policy(act, organisation))))) {
            return look.apply(intake);
        }
    }
}
