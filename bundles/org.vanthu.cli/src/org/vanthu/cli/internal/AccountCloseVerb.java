package org.vanthu.cli.internal;

import org.vanthu.api.Session;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vanthu account close LOGIN --reason WORDS}: closes an account for good. */
@Command(name = "close")
final class AccountCloseVerb extends AdministratorVerb {

    @Parameters(paramLabel = "LOGIN", descriptionKey = "account.login")
    private String login = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", descriptionKey = "account.reason")
    private String reason = "";

    AccountCloseVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Outcome<ExitCode> run(Session session, Organisation body) {
        return withAccount(session, body, login, seen -> session.accounts().close(seen, reason))
                .map(done -> {
                    tell("account.done.close", "login", login);
                    return ExitCode.DONE;
                });
    }
}
