package org.vanthu.domain.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.organisation.FullName;
import org.vanthu.domain.organisation.Login;
import org.vanthu.domain.outcome.Trouble;

/**
 * What a password must be: long enough, not one of those that are guessed first, not made of the person's own name. No
 * rule asks for a digit here and a sign there; a sentence with spaces and tones is welcome (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordRules {

    /** Fewest characters that any office asks for. */
    public static final int SHORTEST = 10;
    /** Most characters. */
    public static final int LONGEST = 256;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int OWN_WORDS_FROM = 3;
    private static final List<String> RUNS = List.of(
            "01234567890123456789",
            "98765432109876543210",
            "abcdefghijklmnopqrstuvwxyzabc",
            "qwertyuiopasdfghjklzxcvbnmqwe",
            "qazwsxedcrfvtgbyhnujmikolp");

    private final Set<String> common;
    private final int shortest;

    private PasswordRules(Set<String> common, int shortest) {
        this.common = common;
        this.shortest = shortest;
    }

    /** The same rules where passwords must have at least this many characters. */
    public PasswordRules atLeast(int characters) {
        return new PasswordRules(common, Math.max(SHORTEST, characters));
    }

    /** The rules with the list of common passwords that comes with the program. */
    public static PasswordRules shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return new PasswordRules(
                    lines.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .collect(Collectors.toUnmodifiableSet()),
                    SHORTEST);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is wrong with a password for this person; empty when it will do. Troubles belong to {@code field}. */
    public List<Trouble> check(char[] password, Login login, FullName name, String field) {
        int length = Character.codePointCount(password, 0, password.length);
        if (length < shortest) {
            return List.of(Trouble.ofField(SignInTrouble.PASSWORD_TOO_SHORT, field, "limit", shortest));
        }
        if (length > LONGEST) {
            return List.of(Trouble.ofField(SignInTrouble.PASSWORD_TOO_LONG, field, "limit", LONGEST));
        }
        String key = Toneless.of(new String(password));
        List<Trouble> troubles = new ArrayList<>();
        if (isMonotonous(password, key)) {
            troubles.add(Trouble.ofField(SignInTrouble.PASSWORD_MONOTONOUS, field));
        }
        if (isCommon(key)) {
            troubles.add(Trouble.ofField(SignInTrouble.PASSWORD_COMMON, field));
        }
        if (isOwnName(key, login, name)) {
            troubles.add(Trouble.ofField(SignInTrouble.PASSWORD_HOLDS_OWN_NAME, field));
        }
        return List.copyOf(troubles);
    }

    /**
     * The form in which a password is kept and compared: NFC, because one keyboard types {@code ấ} as one character and
     * another as three. The caller wipes it.
     */
    public static char[] normalised(char[] typed) {
        String text = Normalizer.normalize(new String(typed), Normalizer.Form.NFC);
        return text.toCharArray();
    }

    private static boolean isMonotonous(char[] password, String key) {
        if (new String(password).chars().distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        String together = key.replace(" ", "");
        return !together.isEmpty() && RUNS.stream().anyMatch(run -> run.contains(together));
    }

    /** Common with or without digits and signs before and behind, in small or capital letters, with or without tones. */
    private boolean isCommon(String key) {
        String together = key.replace(" ", "");
        String word = together.replaceAll("^[0-9]+|[0-9]+$", "");
        return common.contains(together) || common.contains(word) || isTwice(together, word);
    }

    private boolean isTwice(String together, String word) {
        return Arrays.asList(together, word).stream()
                .filter(text -> text.length() % 2 == 0 && !text.isEmpty())
                .map(text -> text.substring(0, text.length() / 2))
                .anyMatch(half -> together.equals(half + half) && common.contains(half));
    }

    /** Whether, with the words of the person's name and login taken out, hardly anything is left. */
    private static boolean isOwnName(String key, Login login, FullName name) {
        String rest = key.replace(" ", "");
        List<String> own = new ArrayList<>();
        own.add(Toneless.of(name.value()).replace(" ", ""));
        own.add(Toneless.of(login.value()).replace(" ", ""));
        own.addAll(List.of(Toneless.of(login.value()).split(" ")));
        own.addAll(List.of(Toneless.of(name.value()).split(" ")));
        String before = rest;
        for (String word : own) {
            if (word.length() >= OWN_WORDS_FROM) {
                rest = rest.replace(word, "");
            }
        }
        String letters = rest.replaceAll("[0-9]", "");
        return !rest.equals(before) && letters.length() < OWN_WORDS_FROM * 2;
    }
}
