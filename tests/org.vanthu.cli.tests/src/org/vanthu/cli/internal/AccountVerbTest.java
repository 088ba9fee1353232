package org.vanthu.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.cli.internal.CommandUnderTest.Ended;
import org.vanthu.testkit.Conforms;

/** Accounts at a terminal: the same rights as in the workbench, because it is the same gate. */
class AccountVerbTest {

    @TempDir
    static Path folder;

    private static Path office;

    @BeforeAll
    static void makeAnOffice() {
        office = folder.resolve("office");
        SmallOffice.make(office);
    }

    @Test
    void theAdministratorListsTheAccountsOneALine() throws IOException {
        Ended listed = account("list");
        Ended objects = account("list", "--json");

        assertEquals(0, listed.code(), listed.messages());
        assertTrue(
                listed.lines().stream()
                        .anyMatch(line -> line.startsWith("vanthu\tBùi Thị Cúc\tactive\t")
                                && line.endsWith("\tVăn thư, Văn phòng")),
                listed.results());
        for (String line : objects.lines()) {
            JsonNode each = new ObjectMapper().readTree(line);
            assertTrue(each.hasNonNull("login") && each.hasNonNull("state"), line);
        }
        assertEquals(listed.lines().size(), objects.lines().size());
    }

    @Test
    @Conforms("S.accounts")
    void anAccountIsCreatedLockedUnlockedGivenANewPasswordAndClosed() {
        Ended created = account("create", "lan.nt", "--name", "Nguyễn Thị Lan");
        Ended locked = account("lock", "lan.nt", "--reason", "nghỉ thai sản");
        Ended refused = as("lan.nt", firstPassword(created), "list");
        Ended unlocked = account("unlock", "lan.nt");
        Ended again = account("password", "lan.nt");
        Ended closed = account("close", "lan.nt", "--reason", "chuyển công tác");

        assertEquals(
                List.of(0, 0, 3, 0, 0, 0),
                List.of(created.code(), locked.code(), refused.code(), unlocked.code(), again.code(), closed.code()));
        assertTrue(firstPassword(created).length() > 8, created.results());
        assertFalse(firstPassword(created).equals(firstPassword(again)));
        assertTrue(
                account("list").lines().stream().anyMatch(line -> line.startsWith("lan.nt\tNguyễn Thị Lan\tclosed")));
    }

    @Test
    void theGateHoldsForAClerkAtTheTerminal() {
        Ended clerk = as("vanthu", SmallOffice.PASSWORD, "list");

        assertEquals(3, clerk.code());
        assertEquals("", clerk.results());
        assertFalse(clerk.messages().isBlank());
    }

    @Test
    void aWrongPasswordAnUnknownLoginAndAnUnknownBodyAreSaidInWords() {
        Ended wrong = as("quantri", "không phải mật khẩu", "list");
        Ended unknown = account("lock", "nobody", "--reason", "không còn làm việc");
        Ended nowhere = account("list", "--body", "X99.99");
        Ended form = account("create", "a b", "--name", "");

        for (Ended ended : List.of(wrong, unknown, nowhere, form)) {
            assertEquals(3, ended.code(), ended.messages());
            assertEquals("", ended.results());
            assertFalse(ended.messages().contains("\tat "), ended.messages());
        }
        assertTrue(unknown.messages().contains("nobody"), unknown.messages());
        assertTrue(nowhere.messages().contains("X99.99"), nowhere.messages());
        assertTrue(form.messages().lines().count() >= 2, "one trouble per field: " + form.messages());
    }

    @Test
    void withoutAVerbTheVerbsAreListed() {
        Ended ended = CommandUnderTest.inEnglish(office).run("account");

        assertEquals(2, ended.code());
        List.of("list", "create", "password", "lock", "unlock", "close")
                .forEach(verb -> assertTrue(ended.messages().contains("  " + verb + " "), ended.messages()));
    }

    private static String firstPassword(Ended ended) {
        return ended.lines().getFirst().split("\t")[1];
    }

    private static Ended account(Object... arguments) {
        return as(SmallOffice.ADMINISTRATOR, SmallOffice.PASSWORD, arguments);
    }

    private static Ended as(String login, String password, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("account", arguments[0], "--as", login, "--password-file", "-"));
        all.addAll(List.of(arguments).subList(1, arguments.length));
        return CommandUnderTest.inEnglish(office).runWith(password + "\n", all.toArray());
    }
}
