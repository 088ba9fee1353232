package org.vanthu.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which bundle may use what: the table of {@code docs/architecture.md}. */
final class DependencyTable {

    /** Package prefixes of each library family. The longest prefix decides. */
    private static final Map<String, String> LIBRARIES = new LinkedHashMap<>();

    static {
        library(
                "JDK",
                "java.",
                "javax.",
                "org.w3c.dom",
                "org.xml.sax",
                "sun.security.pkcs11",
                "com.sun.net.httpserver");
        library("JSpecify", "org.jspecify.");
        library("OSGi", "org.osgi.");
        library("SLF4J", "org.slf4j");
        library("Equinox application", "org.eclipse.equinox.app");
        library("jOOQ", "org.jooq");
        library("HikariCP", "com.zaxxer.hikari");
        library("Derby", "org.apache.derby.");
        library("Flyway", "org.flywaydb.");
        library("PDFBox", "org.apache.pdfbox", "org.apache.fontbox", "org.apache.commons.logging");
        library("Bouncy Castle", "org.bouncycastle.");
        library("Jackson", "com.fasterxml.jackson.");
        library("picocli", "picocli");
        library("JNA", "com.sun.jna");
        library("Eclipse workbench", "org.eclipse.", "jakarta.inject", "jakarta.annotation");
    }

    private static final Map<String, Set<String>> ALLOWED = new LinkedHashMap<>();

    static {
        bundle("org.vanthu.domain");
        bundle("org.vanthu.api", "org.vanthu.domain");
        bundle("org.vanthu.spi", "org.vanthu.domain");
        bundle("org.vanthu.core", "org.vanthu.domain", "org.vanthu.api", "org.vanthu.spi", "SLF4J");
        bundle(
                "org.vanthu.store.jdbc",
                "org.vanthu.domain",
                "org.vanthu.spi",
                "jOOQ",
                "HikariCP",
                "Derby",
                "Flyway",
                "SLF4J");
        bundle("org.vanthu.store.files", "org.vanthu.domain", "org.vanthu.spi", "SLF4J");
        bundle("org.vanthu.process", "SLF4J");
        bundle("org.vanthu.pdf", "org.vanthu.domain", "org.vanthu.spi", "org.vanthu.process", "PDFBox", "SLF4J");
        bundle(
                "org.vanthu.signing",
                "org.vanthu.domain",
                "org.vanthu.spi",
                "org.vanthu.process",
                "PDFBox",
                "Bouncy Castle",
                "JNA",
                "Jackson",
                "SLF4J");
        desk("org.vanthu.sample", "Jackson", "SLF4J");
        bundle(
                "org.vanthu.bench",
                "org.vanthu.domain",
                "org.vanthu.api",
                "org.vanthu.spi",
                "org.vanthu.store.jdbc",
                "org.vanthu.store.files",
                "org.vanthu.process",
                "org.vanthu.pdf",
                "org.vanthu.signing",
                "Derby");
        desk(
                "org.vanthu.cli",
                "org.vanthu.process",
                "org.vanthu.sample",
                "picocli",
                "Jackson",
                "SLF4J",
                "Equinox application");
        bundle("org.vanthu.ui.kit", "org.vanthu.domain", "Eclipse workbench");
        desk("org.vanthu.ui.documents", "org.vanthu.ui.kit", "Eclipse workbench", "SLF4J");
        desk("org.vanthu.ui.administration", "org.vanthu.ui.kit", "Eclipse workbench", "SLF4J");
        bundle("org.vanthu.ui.bench", "org.vanthu.ui.kit", "Eclipse workbench", "Equinox application");
        desk(
                "org.vanthu.ui.workbench",
                "org.vanthu.process",
                "org.vanthu.ui.kit",
                "org.vanthu.ui.documents",
                "org.vanthu.ui.administration",
                "org.vanthu.sample",
                "Eclipse workbench",
                "Equinox application",
                "SLF4J");
    }

    private DependencyTable() {}

    /** Whether the table knows the bundle; one that it does not know may use nothing. */
    static boolean knows(String bundle) {
        return ALLOWED.containsKey(bundle);
    }

    static boolean allows(String bundle, String usedPackage) {
        String prefix = bundle + ".";
        if ((usedPackage + ".").startsWith(prefix)) {
            return true;
        }
        return ALLOWED.getOrDefault(bundle, Set.of()).contains(owner(usedPackage));
    }

    /** The bundle or library family that a package belongs to; the package itself when nobody owns it. */
    static String owner(String usedPackage) {
        if (usedPackage.equals("org.vanthu.spi.pdf") || usedPackage.equals("org.vanthu.spi.signing")) {
            return usedPackage;
        }
        String dotted = usedPackage + ".";
        return ALLOWED.keySet().stream()
                .filter(bundle -> dotted.startsWith(bundle + "."))
                .max(Comparator.comparingInt(String::length))
                .or(() -> LIBRARIES.keySet().stream()
                        .filter(prefix -> dotted.startsWith(prefix))
                        .max(Comparator.comparingInt(String::length))
                        .map(LIBRARIES::get))
                .orElse(usedPackage);
    }

    private static void library(String name, String... prefixes) {
        for (String prefix : prefixes) {
            LIBRARIES.put(prefix, name);
        }
    }

    private static void bundle(String name, String... uses) {
        Set<String> all = new LinkedHashSet<>(List.of("JDK", "JSpecify", "OSGi"));
        all.addAll(Arrays.asList(uses));
        // Whoever may use the ports may use these two of them.
        if (all.contains("org.vanthu.spi")) {
            all.addAll(List.of("org.vanthu.spi.pdf", "org.vanthu.spi.signing"));
        }
        ALLOWED.put(name, Set.copyOf(all));
    }

    /** A bundle at the person's desk: the use cases, and the two ports that act there (ADR 0010). */
    private static void desk(String name, String... uses) {
        List<String> all = new ArrayList<>(
                List.of("org.vanthu.domain", "org.vanthu.api", "org.vanthu.spi.pdf", "org.vanthu.spi.signing"));
        all.addAll(Arrays.asList(uses));
        bundle(name, all.toArray(String[]::new));
    }
}
