package org.vanthu.cli.internal;

import org.vanthu.api.Session;
import org.vanthu.api.people.AccountDraft;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vanthu account create LOGIN --name NAME}: opens an account; its first password is the result. */
@Command(name = "create")
final class AccountCreateVerb extends AdministratorVerb {

    @Parameters(paramLabel = "LOGIN", descriptionKey = "account.login")
    private String login = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "account.name")
    private String name = "";

    AccountCreateVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Outcome<ExitCode> run(Session session, Organisation body) {
        return session.accounts().open(body.id(), new AccountDraft(login, name)).map(opened -> {
            tell("account.firstPassword", "login", login, "password", String.valueOf(opened.firstPassword()));
            terminal().messages().println(words().say("account.created", "body", body.name()));
            return ExitCode.DONE;
        });
    }
}
