package org.vanthu.core.internal.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.api.office.HoursTrouble;
import org.vanthu.api.office.SafetyDraft;
import org.vanthu.api.office.SignInSafety;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signin.LockOutTerms;
import org.vanthu.domain.signin.PasswordRules;
import org.vanthu.domain.signin.SessionTerms;
import org.vanthu.domain.signin.SignInSettings;

/** How the door of the installation is guarded, kept. */
final class SafetyActs implements SignInSafety {

    private static final int SHORTEST_SESSION_MINUTES = 5;
    private static final int LONGEST_SESSION_MINUTES = 24 * 60;
    private static final int SHORTEST_DELAY_SECONDS = 5;
    private static final int LONGEST_DELAY_SECONDS = 24 * 60 * 60;

    private final Act act;

    SafetyActs(Act act) {
        this.act = act;
    }

    @Override
    public Outcome<SignInSettings> settings(OrganisationId organisation) {
        return Outcome.done(act.stores().signIns().settings());
    }

    @Override
    public Outcome<Nothing> change(OrganisationId organisation, SafetyDraft draft) {
        if (!act.stores().organisations().superiors(organisation).isEmpty()) {
            Organisation body = act.stores().organisations().find(organisation).orElseThrow();
            return Outcome.refused(HoursTrouble.NOT_THE_HIGHEST_BODY, "organisation", body.name());
        }
        List<Trouble> troubles = troubles(draft);
        if (!troubles.isEmpty()) {
            return Outcome.refused(troubles);
        }
        SignInSettings before = act.stores().signIns().settings();
        act.stores().signIns().keepSettings(with(before, draft));
        act.record(
                "SIGN_IN_GUARDED",
                organisation,
                Payload.of(
                        "idleMinutes", draft.idleMinutes(),
                        "absoluteMinutes", draft.absoluteMinutes(),
                        "freeTries", draft.freeTries(),
                        "firstDelaySeconds", draft.firstDelaySeconds(),
                        "longestDelaySeconds", draft.longestDelaySeconds(),
                        "shortestPassword", draft.shortestPassword()));
        return Outcome.done();
    }

    private static SignInSettings with(SignInSettings before, SafetyDraft draft) {
        return new SignInSettings(
                before.cost(),
                new SessionTerms(Duration.ofMinutes(draft.idleMinutes()), Duration.ofMinutes(draft.absoluteMinutes())),
                new LockOutTerms(
                        draft.freeTries(),
                        Duration.ofSeconds(draft.firstDelaySeconds()),
                        Duration.ofSeconds(draft.longestDelaySeconds())),
                draft.shortestPassword());
    }

    private static List<Trouble> troubles(SafetyDraft draft) {
        List<Trouble> troubles = new ArrayList<>();
        check(troubles, "idleMinutes", draft.idleMinutes(), SHORTEST_SESSION_MINUTES, LONGEST_SESSION_MINUTES);
        check(troubles, "absoluteMinutes", draft.absoluteMinutes(), draft.idleMinutes(), LONGEST_SESSION_MINUTES);
        check(troubles, "freeTries", draft.freeTries(), LockOutTerms.FEWEST_FREE, LockOutTerms.MOST_FREE);
        check(troubles, "firstDelaySeconds", draft.firstDelaySeconds(), SHORTEST_DELAY_SECONDS, LONGEST_DELAY_SECONDS);
        check(
                troubles,
                "longestDelaySeconds",
                draft.longestDelaySeconds(),
                draft.firstDelaySeconds(),
                LONGEST_DELAY_SECONDS);
        check(
                troubles,
                "shortestPassword",
                draft.shortestPassword(),
                PasswordRules.SHORTEST,
                SignInSettings.MOST_ASKED);
        return troubles;
    }

    private static void check(List<Trouble> troubles, String field, int value, int least, int most) {
        if (value < least || value > most) {
            troubles.add(Trouble.ofField(HoursTrouble.OUT_OF_BOUNDS, field, "least", least, "most", most));
        }
    }
}
