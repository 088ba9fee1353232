package org.vanthu.cli.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vanthu.api.Session;
import org.vanthu.api.people.AccountRow;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.VietnamTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vanthu account list}: every account of a body, one a line. */
@Command(name = "list")
final class AccountListVerb extends AdministratorVerb {

    @Option(names = "--json", descriptionKey = "account.json")
    private boolean json;

    AccountListVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Outcome<ExitCode> run(Session session, Organisation body) {
        return accounts(session, body).map(rows -> {
            rows.forEach(row -> terminal().results().println(json ? object(row) : line(row)));
            return ExitCode.DONE;
        });
    }

    private String line(AccountRow row) {
        Account account = row.account();
        String posts = row.posts().stream()
                .map(held -> held.post().position().title() + ", " + held.unitName())
                .collect(Collectors.joining("; "));
        return String.join(
                "\t",
                account.login().value(),
                account.name().value(),
                words().say("account.state." + state(account)),
                account.lastUse().map(VietnamTime::show).orElse("-"),
                posts);
    }

    private static String object(AccountRow row) {
        Account account = row.account();
        ObjectNode all = new ObjectMapper().createObjectNode();
        all.put("login", account.login().value());
        all.put("name", account.name().value());
        all.put("state", state(account));
        all.put("mustChangePassword", account.mustChangePassword());
        account.lastUse().ifPresent(time -> all.put("lastUse", VietnamTime.show(time)));
        ArrayNode posts = all.putArray("posts");
        row.posts()
                .forEach(held -> posts.addObject()
                        .put("title", held.post().position().title())
                        .put("unit", held.unitName())
                        .put("organisation", held.organisationName()));
        return all.toString();
    }

    private static String state(Account account) {
        return account.state().name().toLowerCase(Locale.ROOT);
    }
}
