package org.vanthu.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Java source.
 *
 * @param path relative to the root of the project
 * @param text as it is written
 * @param code the text with every comment and the inside of every literal blanked; every character stays where it is
 */
record SourceFile(Path path, String text, String code) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (static )?([\\w.*]+);");
    private static final Pattern IGNORED = Pattern.compile(
            "(?s)//[^\\n]*|/\\*.*?\\*/|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'");

    static SourceFile of(Path path, String text) {
        return new SourceFile(path, text, IGNORED.matcher(text).replaceAll(SourceFile::blank));
    }

    private static String blank(MatchResult found) {
        char[] whole = found.group().toCharArray();
        boolean literal = whole[0] != '/';
        for (int i = literal ? 1 : 0; i < whole.length - (literal ? 1 : 0); i++) {
            if (whole[i] != '\n') {
                whole[i] = ' ';
            }
        }
        return Matcher.quoteReplacement(new String(whole));
    }

    String name() {
        return path.getFileName().toString().replace(".java", "");
    }

    boolean isPackageInfo() {
        return name().equals("package-info");
    }

    String packageName() {
        Matcher declared = PACKAGE.matcher(code);
        return declared.find() ? declared.group(1) : "";
    }

    /** The packages named by import statements. */
    List<String> importedPackages() {
        List<String> found = new ArrayList<>();
        Matcher each = IMPORT.matcher(code);
        while (each.find()) {
            String name = each.group(2);
            // Types begin with a capital letter, packages never do.
            found.add(name.replaceAll("\\.(?:[A-Z*].*)$", ""));
        }
        return found;
    }

    /** The lines of the code in which the pattern is found, counted from 1. */
    List<Integer> linesWith(Pattern pattern) {
        List<Integer> found = new ArrayList<>();
        String[] lines = code.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (pattern.matcher(lines[i]).find()) {
                found.add(i + 1);
            }
        }
        return found;
    }
}
