package org.vanthu.cli.internal;

import org.vanthu.api.Session;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vanthu account unlock LOGIN}: lets a locked person sign in again. */
@Command(name = "unlock")
final class AccountUnlockVerb extends AdministratorVerb {

    @Parameters(paramLabel = "LOGIN", descriptionKey = "account.login")
    private String login = "";

    AccountUnlockVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Outcome<ExitCode> run(Session session, Organisation body) {
        return withAccount(session, body, login, session.accounts()::resume).map(done -> {
            tell("account.done.unlock", "login", login);
            return ExitCode.DONE;
        });
    }
}
