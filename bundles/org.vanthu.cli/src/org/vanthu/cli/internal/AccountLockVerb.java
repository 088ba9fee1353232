package org.vanthu.cli.internal;

import org.vanthu.api.Session;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vanthu account lock LOGIN --reason WORDS}: keeps a person from signing in until unlocked. */
@Command(name = "lock")
final class AccountLockVerb extends AdministratorVerb {

    @Parameters(paramLabel = "LOGIN", descriptionKey = "account.login")
    private String login = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", descriptionKey = "account.reason")
    private String reason = "";

    AccountLockVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Outcome<ExitCode> run(Session session, Organisation body) {
        return withAccount(session, body, login, seen -> session.accounts().suspend(seen, reason))
                .map(done -> {
                    tell("account.done.lock", "login", login);
                    return ExitCode.DONE;
                });
    }
}
