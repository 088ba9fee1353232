package org.vanthu.cli.internal;

import org.vanthu.api.Session;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vanthu account password LOGIN}: a new first password for somebody who has forgotten theirs. */
@Command(name = "password")
final class AccountPasswordVerb extends AdministratorVerb {

    @Parameters(paramLabel = "LOGIN", descriptionKey = "account.login")
    private String login = "";

    AccountPasswordVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Outcome<ExitCode> run(Session session, Organisation body) {
        return withAccount(session, body, login, session.accounts()::resetPassword)
                .map(opened -> {
                    tell("account.firstPassword", "login", login, "password", String.valueOf(opened.firstPassword()));
                    return ExitCode.DONE;
                });
    }
}
