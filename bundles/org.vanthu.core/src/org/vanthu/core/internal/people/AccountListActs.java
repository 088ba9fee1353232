package org.vanthu.core.internal.people;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.people.AccountLine;
import org.vanthu.api.people.AccountListForecast;
import org.vanthu.api.people.AccountLists;
import org.vanthu.api.people.HandedPassword;
import org.vanthu.core.internal.files.Prints;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.core.internal.people.AccountListPlan.Planned;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.Login;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.PasswordCost;
import org.vanthu.spi.pdf.Column;
import org.vanthu.spi.pdf.PaperHead;
import org.vanthu.spi.pdf.TablePaper;

/** Accounts for all people of a list. The passwords are hashed while no transaction is open. */
final class AccountListActs implements AccountLists {

    private final Steps steps;

    AccountListActs(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Outcome<AccountListForecast> foresee(OrganisationId organisation, List<AccountLine> lines) {
        return steps.act(act -> plan(act, organisation, lines).map(AccountListPlan::forecast));
    }

    private static Outcome<AccountListPlan> plan(Act act, OrganisationId organisation, List<AccountLine> lines) {
        return lines.size() > MOST
                ? Outcome.refused(AccountTrouble.LIST_TOO_LONG, "count", lines.size(), "limit", MOST)
                : Outcome.done(AccountListPlan.of(act, organisation, lines));
    }

    /** A first password that was made for a new person, with what is kept of it. */
    private record Made(Login login, char[] password, String hash) {}

    /** What is needed to make passwords without a transaction. */
    private record Wanted(List<Login> logins, PasswordCost cost) {}

    @Override
    public Outcome<List<HandedPassword>> open(OrganisationId organisation, List<AccountLine> lines) {
        return steps.ask(act -> openable(act, organisation, lines)
                        .map(plan -> new Wanted(
                                plan.logins(), act.stores().signIns().settings().cost())))
                .map(this::made)
                .flatMap(made -> steps.act(
                        act -> openable(act, organisation, lines).flatMap(plan -> add(act, plan.people(), made))));
    }

    private List<Made> made(Wanted wanted) {
        return wanted.logins().stream().map(login -> made(login, wanted.cost())).toList();
    }

    private Made made(Login login, PasswordCost cost) {
        char[] first = FirstPasswords.next();
        return new Made(login, first, steps.parts().passwords().hash(first, cost));
    }

    private static Outcome<AccountListPlan> openable(Act act, OrganisationId organisation, List<AccountLine> lines) {
        Organisation home = act.stores().organisations().find(organisation).orElseThrow();
        if (!home.isActive()) {
            return Outcome.refused(OrganisationTrouble.ORGANISATION_CLOSED, "name", home.name());
        }
        return plan(act, organisation, lines).flatMap(AccountListActs::withoutFault);
    }

    private static Outcome<AccountListPlan> withoutFault(AccountListPlan plan) {
        long wrong = plan.forecast().count(AccountListForecast.Standing.WRONG);
        if (wrong > 0) {
            return Outcome.refused(AccountTrouble.LIST_WRONG, "count", wrong);
        }
        return plan.people().isEmpty() ? Outcome.refused(AccountTrouble.NOBODY_NEW) : Outcome.done(plan);
    }

    /** The plan was made anew in this transaction: somebody may have opened accounts while passwords were hashed. */
    private static Outcome<List<HandedPassword>> add(Act act, List<Planned> people, List<Made> made) {
        List<Login> logins =
                people.stream().map(person -> person.account().login()).toList();
        if (!logins.equals(made.stream().map(Made::login).toList())) {
            return Outcome.refused(AccountTrouble.LIST_OVERTAKEN);
        }
        PostActs posts = new PostActs(act);
        List<HandedPassword> handed = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Planned person = people.get(i);
            AccountActs.add(act, person.account(), made.get(i).hash());
            posts.add(person.post());
            handed.add(new HandedPassword(
                    person.account().name().value(),
                    person.unit().name(),
                    person.account().login().value(),
                    made.get(i).password()));
        }
        return Outcome.done(handed);
    }

    @Override
    public Outcome<FileContent> print(OrganisationId organisation, List<HandedPassword> passwords) {
        return steps.act(act -> Outcome.done(paper(act, organisation)))
                .flatMap(paper -> new Prints(steps.parts()).table("mat-khau-dau-tien.pdf", paper, rows(passwords)));
    }

    private static Iterator<List<String>> rows(List<HandedPassword> passwords) {
        return IntStream.range(0, passwords.size())
                .mapToObj(i -> cells(i + 1, passwords.get(i)))
                .iterator();
    }

    private static List<String> cells(int number, HandedPassword handed) {
        return List.of(
                Integer.toString(number),
                handed.fullName(),
                handed.unit(),
                handed.login(),
                new String(handed.firstPassword()),
                "");
    }

    /** In Vietnamese as all papers that people sign. */
    private static TablePaper paper(Act act, OrganisationId organisation) {
        Organisation agency = act.stores().organisations().find(organisation).orElseThrow();
        Optional<String> superior = agency.superior()
                .flatMap(above -> act.stores().organisations().find(above))
                .map(Organisation::name);
        return TablePaper.list(
                new PaperHead(superior, agency.name(), ""),
                "DANH SÁCH CẤP MẬT KHẨU ĐẦU TIÊN",
                List.of("Người nhận phải đổi mật khẩu ở lần đăng nhập đầu tiên. Hủy danh sách sau khi cấp xong."),
                List.of(
                        Column.centre("TT", 1),
                        Column.left("Họ và tên", 5),
                        Column.left("Đơn vị", 5),
                        Column.left("Tên đăng nhập", 4),
                        Column.left("Mật khẩu đầu tiên", 5),
                        Column.left("Ký nhận", 3)),
                Language.VIETNAMESE);
    }
}
