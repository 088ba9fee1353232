package org.vanthu.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.api.Credentials;
import org.vanthu.api.Offices;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.people.AccountPage;
import org.vanthu.api.people.AccountRow;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import picocli.CommandLine.Option;

/** What the verbs about accounts share: an administrator signs in with a password, and the gate decides as everywhere. */
abstract class AdministratorVerb extends Verb {

    private static final int PAGE = 200;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--as", required = true, paramLabel = "LOGIN", descriptionKey = "account.as")
    private String login = "";

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "account.passwordFile")
    private Optional<Path> passwordFile = Optional.empty();

    @Option(names = "--body", paramLabel = "CODE", descriptionKey = "account.body")
    private Optional<String> code = Optional.empty();

    AdministratorVerb(Surroundings surroundings) {
        super(surroundings);
    }

    /** Does the work within the body that the command is about. */
    abstract Outcome<ExitCode> run(Session session, Organisation body);

    @Override
    final ExitCode run() {
        Optional<Path> folder = officeIn(data);
        if (folder.isEmpty()) {
            return ExitCode.FAILED;
        }
        Optional<char[]> password = secret(passwordFile, words().say("account.password", "login", login));
        if (password.isEmpty()) {
            return ExitCode.FAILED;
        }
        Outcome<ExitCode> done = need(Offices.class).open(folder.get()).flatMap(office -> {
            try (office) {
                return within(office, password.get());
            }
        });
        return done.value().orElseGet(() -> refuse(done));
    }

    private Outcome<ExitCode> within(OpenOffice office, char[] password) {
        try (Credentials credentials = new Credentials(login, password)) {
            return office.signIn(credentials).flatMap(session -> {
                try (session) {
                    return body(session).flatMap(body -> run(session, body));
                }
            });
        }
    }

    /** The body of this code; without one, the only body in which the administrator has a post. */
    private Outcome<Organisation> body(Session session) {
        if (code.isPresent()) {
            return session.directory()
                    .organisationByCode(code.get())
                    .flatMap(found -> found.map(Outcome::done)
                            .orElseGet(() -> Outcome.refused(AccountVerbTrouble.NO_BODY, "code", code.get())));
        }
        return session.directory()
                .ownOrganisations()
                .flatMap(own -> own.size() == 1
                        ? Outcome.done(own.getFirst())
                        : Outcome.refused(AccountVerbTrouble.NAME_A_BODY, "codes", codes(own)));
    }

    private static String codes(List<Organisation> bodies) {
        return bodies.stream().map(body -> body.code() + " " + body.name()).collect(Collectors.joining("; "));
    }

    /** All accounts of the body. */
    static Outcome<List<AccountRow>> accounts(Session session, Organisation body) {
        return accountsAfter(session, body, AccountPage.first(PAGE));
    }

    private static Outcome<List<AccountRow>> accountsAfter(Session session, Organisation body, AccountPage page) {
        return session.accounts().page(body.id(), page).flatMap(rows -> {
            if (rows.size() < page.size()) {
                return Outcome.done(rows);
            }
            AccountId last = rows.getLast().account().id();
            return accountsAfter(session, body, AccountPage.after(last, PAGE))
                    .map(rest -> Stream.concat(rows.stream(), rest.stream()).toList());
        });
    }

    /** Does something with the account of this login, as it is now. */
    static <T> Outcome<T> withAccount(
            Session session, Organisation body, String login, Function<Seen<AccountId>, Outcome<T>> act) {
        return accounts(session, body)
                .flatMap(rows -> rows.stream()
                        .map(AccountRow::account)
                        .filter(account -> account.login().value().equalsIgnoreCase(login.strip()))
                        .findFirst()
                        .map(AdministratorVerb::seen)
                        .map(act)
                        .orElseGet(() ->
                                Outcome.refused(AccountVerbTrouble.NO_ACCOUNT, "login", login, "body", body.name())));
    }

    private static Seen<AccountId> seen(Account account) {
        return new Seen<>(account.id(), account.version());
    }
}
