package org.vanthu.ui.administration.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vanthu.api.people.AccountListForecast;
import org.vanthu.api.people.AccountListForecast.Standing;
import org.vanthu.api.people.NamedRole;
import org.vanthu.domain.Language;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.organisation.Position.Rank;
import org.vanthu.domain.organisation.Role;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;

/** A list of people as it is typed and as the office judges it; knows nothing of the screen. */
final class AccountListModel {

    /** One line with what comes of it. */
    record Row(int number, String name, String login, String post, String roles, String remark, Meaning meaning) {
        String key() {
            return Integer.toString(number);
        }
    }

    private final Texts texts;
    private final Language language;
    private final Function<Role, String> roleNames;
    private final AccountListText.Known known;

    /** @param own the roles that the body made itself */
    AccountListModel(Texts texts, Language language, List<NamedRole> own) {
        this.texts = texts;
        this.language = language;
        this.roleNames = RoleNames.of(texts, own);
        this.known = known(own);
    }

    /** Lists come in either language, whatever the window speaks. */
    private static AccountListText.Known known(List<NamedRole> own) {
        Map<String, Role> roles = new HashMap<>();
        Map<String, Rank> ranks = new HashMap<>();
        for (Locale locale : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
            Texts words = Texts.in(locale, AdministrationTexts.class);
            Role.shipped().forEach(role -> roles.put(Toneless.of(words.get("role." + role.code())), role));
            for (Rank rank : Rank.values()) {
                ranks.put(Toneless.of(words.of("rank.", rank)), rank);
            }
        }
        own.forEach(named -> roles.put(Toneless.of(named.name()), named.role()));
        Role.shipped().forEach(role -> roles.put(Toneless.of(role.code()), role));
        ranks.put("truong", Rank.HEAD);
        ranks.put("pho", Rank.DEPUTY);
        return new AccountListText.Known(Map.copyOf(roles), Map.copyOf(ranks));
    }

    AccountListText read(String typed) {
        return AccountListText.read(typed, known);
    }

    List<Row> rows(AccountListText typed, AccountListForecast forecast) {
        return forecast.lines().stream()
                .map(line -> row(line, typed.unread().getOrDefault(line.typed().number(), List.of())))
                .toList();
    }

    private Row row(AccountListForecast.Line line, List<String> unread) {
        List<String> remarks = new ArrayList<>();
        unread.forEach(word -> remarks.add(texts.get("people.unknown_word", "word", word)));
        line.troubles().forEach(trouble -> remarks.add(trouble.message(language)));
        boolean wrong = !remarks.isEmpty();
        if (!wrong && line.standing() == Standing.ALREADY_THERE) {
            remarks.add(texts.get("people.there"));
        }
        if (!wrong && line.standing() == Standing.NEW) {
            if (!line.alike().isEmpty()) {
                remarks.add(texts.get("people.alike", "logins", String.join(", ", line.alike())));
            }
            line.conflicts().forEach(conflict -> remarks.add(words(conflict, line.unit())));
        }
        return new Row(
                line.typed().number(),
                line.typed().fullName(),
                line.login(),
                line.typed().title() + ", " + line.unit() + " · "
                        + texts.of("rank.", line.typed().rank()),
                line.typed().roles().stream().sorted().map(roleNames).collect(Collectors.joining(", ")),
                String.join(" ", remarks),
                meaning(wrong, line.standing(), remarks));
    }

    private static Meaning meaning(boolean wrong, Standing standing, List<String> remarks) {
        if (wrong) {
            return Meaning.DANGER;
        }
        return standing == Standing.ALREADY_THERE ? Meaning.QUIET : remarks.isEmpty() ? Meaning.PLAIN : Meaning.WARNING;
    }

    private String words(Conflict conflict, String unit) {
        return ConflictWords.ofPost(texts, language, unit).line(conflict).what();
    }
}
