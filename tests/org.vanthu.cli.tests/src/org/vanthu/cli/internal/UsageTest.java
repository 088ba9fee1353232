package org.vanthu.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.cli.internal.CommandUnderTest.Ended;

class UsageTest {

    private static final List<String> VERBS = List.of(
            "help", "demo", "verify", "sign", "extend", "backup", "restore", "check", "events", "account", "bench");

    @TempDir
    Path home;

    @Test
    void helpListsEveryVerbWithItsWordsInBothLanguages() {
        for (CommandUnderTest command :
                List.of(CommandUnderTest.inEnglish(home), CommandUnderTest.inVietnamese(home))) {
            Ended help = command.run("help");

            assertEquals(0, help.code());
            assertEquals("", help.messages());
            VERBS.forEach(verb -> assertTrue(
                    help.results().lines().anyMatch(line -> line.matches(" +" + verb + " +\\S.*")),
                    verb + " has no words in " + help.results()));
        }
    }

    @Test
    void helpOfAVerbExplainsEachOfItsOptions() {
        List<String> all = Stream.concat(
                        VERBS.stream(),
                        Stream.of("list", "create", "password", "lock", "unlock", "close")
                                .map(verb -> "account " + verb))
                .toList();
        for (String verb : all) {
            Ended help = CommandUnderTest.inVietnamese(home).run((Object[]) ("help " + verb).split(" "));

            assertEquals(0, help.code(), verb);
            help.results()
                    .lines()
                    .filter(line -> line.matches(" +(-\\w, +)?--?\\w[^ ]*$"))
                    .forEach(line -> assertFalse(true, verb + " has an option without words: " + line));
        }
    }

    @Test
    void theLanguageIsThatOfThePerson() {
        assertTrue(CommandUnderTest.inEnglish(home).run("help").results().contains("Official correspondence"));
        assertTrue(CommandUnderTest.inVietnamese(home).run("help").results().contains("Quản lý văn bản"));
        assertTrue(CommandUnderTest.inVietnamese(home).run("help").results().startsWith("Cách dùng: vanthu"));
    }

    @Test
    void whatIsWrittenWronglyEndsWithTwoAndSaysNothingOnStandardOutput() {
        for (String wrong :
                List.of("nonsense", "verify", "backup", "restore x", "sign", "account", "check --nonsense")) {
            Ended ended = CommandUnderTest.inEnglish(home).run((Object[]) wrong.split(" "));

            assertEquals(2, ended.code(), wrong);
            assertEquals("", ended.results(), wrong);
            assertFalse(ended.messages().isBlank(), wrong);
            assertFalse(ended.messages().contains("\tat "), ended.messages());
        }
    }

    @Test
    void withoutAVerbItSaysWhatThereIs() {
        Ended ended = CommandUnderTest.inEnglish(home).run();

        assertEquals(2, ended.code());
        assertTrue(ended.messages().contains("verify"), ended.messages());
    }

    @Test
    void aQuestionAboutNoOfficeMakesNone() {
        Path nothing = home.resolve("không có gì");

        for (String verb : List.of("check", "account list --as quantri")) {
            Ended ended = CommandUnderTest.inEnglish(nothing).run((Object[]) verb.split(" "));

            assertEquals(3, ended.code(), verb);
            assertTrue(ended.messages().contains(nothing.toString()), ended.messages());
            assertFalse(nothing.toFile().exists());
        }
    }
}
