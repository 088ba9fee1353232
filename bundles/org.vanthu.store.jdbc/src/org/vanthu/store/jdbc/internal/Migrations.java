package org.vanthu.store.jdbc.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.vanthu.domain.Sha256;

/**
 * The numbered changes of the tables, listed in {@code migration/index.txt}. They are listed and not searched for, because
 * a bundle's class path cannot be searched, and because a file that somebody adds by accident must not run.
 */
final class Migrations {

    private static final String FOLDER = "migration/";

    private final Map<String, String> scripts = new TreeMap<>();

    private Migrations() {}

    /** The migrations that came with this program. */
    static Migrations ofThisProgram() {
        Migrations read = new Migrations();
        text("index.txt").lines().filter(name -> !name.isBlank()).forEach(name -> read.scripts.put(name, text(name)));
        return read;
    }

    /** Identifies the state of the tables after all of them, to be compared with that of a database. */
    Sha256 fingerprint() {
        StringBuilder all = new StringBuilder();
        scripts.forEach((name, script) -> all.append(name).append('\n').append(script));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The greatest number of a migration. */
    int newestVersion() {
        return names().stream()
                .map(name -> number(name.substring(1, name.indexOf("__"))))
                .max(Integer::compare)
                .orElse(0);
    }

    static int number(String version) {
        return Integer.parseInt(version);
    }

    /** The names of the scripts, in their order. */
    List<String> names() {
        return List.copyOf(scripts.keySet());
    }

    /** Brings the tables up to date. */
    void migrate(DataSource database, Map<String, String> placeholders) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .resourceProvider(new Listed())
                .placeholders(placeholders)
                .validateMigrationNaming(true)
                .baselineOnMigrate(false)
                .cleanDisabled(true)
                .load()
                .migrate();
    }

    private static String text(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("migration " + name + " is listed but not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Answers the listed scripts and nothing else. */
    private final class Listed implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            String script = scripts.get(name);
            return script == null ? null : new Script(name, script);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return scripts.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(prefix)
                            && List.of(suffixes).stream().anyMatch(entry.getKey()::endsWith))
                    .map(entry -> (LoadableResource) new Script(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** One script as Flyway wants it. */
    private static final class Script extends LoadableResource {

        private final String name;
        private final String text;

        Script(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public Reader read() {
            return new BufferedReader(new StringReader(text));
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
